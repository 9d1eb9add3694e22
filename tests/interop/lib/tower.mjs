// One tower of ours, seen only from outside: its command line, its ready line, `ctl`, its exit.
import { existsSync } from 'node:fs'
import { run, start, temporaryFolder } from './processes.mjs'
import { patience } from './checks.mjs'

export const program = process.env.CLACKSTOWER_PROGRAM
if (!program || !existsSync(program)) {
  console.log(`FAIL  CLACKSTOWER_PROGRAM names the program\n      found: ${program}`)
  process.exit(1)
}

// Without a display of any kind: a tower must not need one.
const environment = { ...process.env }
delete environment.DISPLAY
delete environment.WAYLAND_DISPLAY

export function runProgram (args, options = {}) {
  return run(program, args, { timeoutMs: 20000 * patience, env: environment, ...options })
}

export class Tower {
  constructor (dataDir, child) {
    this.dataDir = dataDir
    this.child = child
    this.pid = child.pid
    this.lines = []
    this.stderr = ''
    this.watchers = []
  }

  // Spawns without waiting for the ready line. `prefix` is put before the program (taskset …), `settings` becomes --set.
  static launch ({ dataDir = temporaryFolder(), settings = {}, arguments: more = [], prefix = [], env = {}, shell } = {}) {
    const args = ['--headless', '--data-dir', dataDir]
    for (const [key, value] of Object.entries({ 'clacks.port': 0, 'clacks.bind': '127.0.0.1', 'clacks.hostname': '127.0.0.1', ...settings })) {
      if (value !== undefined) args.push('--set', `${key}=${value}`)
    }
    args.push(...more)
    const line = shell ? ['/bin/sh', '-c', `${shell}; exec "$0" "$@"`, program, ...args] : [...prefix, program, ...args]
    const tower = new Tower(dataDir, start(line[0], line.slice(1), { env: { ...environment, ...env } }))
    tower.settings = settings
    let rest = ''
    tower.child.stdout.setEncoding('utf8').on('data', text => {
      rest += text
      for (let end; (end = rest.indexOf('\n')) >= 0; rest = rest.slice(end + 1)) tower.lines.push(rest.slice(0, end))
      tower.poke()
    })
    tower.child.stderr.setEncoding('utf8').on('data', text => { tower.stderr = (tower.stderr + text).slice(-20000) })
    tower.child.once('exit', (code, signal) => { tower.exit = { code, signal }; tower.poke() })
    return tower
  }

  static async start (options = {}) {
    const tower = Tower.launch(options)
    await tower.awaitReady(options.readyMs)
    return tower
  }

  poke () {
    for (const watcher of this.watchers.splice(0)) watcher()
  }

  async awaitReady (ms = 10000) {
    const end = Date.now() + ms * patience
    while (this.lines.length === 0 && !this.exit && Date.now() < end) {
      await new Promise(resolve => { this.watchers.push(resolve); setTimeout(resolve, 200) })
    }
    if (this.lines.length === 0) {
      throw new Error(`no ready line; exit ${JSON.stringify(this.exit ?? null)}; stderr: ${this.stderr.slice(-2000)}`)
    }
    this.ready = JSON.parse(this.lines[0])
    this.host = this.ready.lines?.clacks?.host
    this.port = this.ready.lines?.clacks?.port
    return this.ready
  }

  // {code, stdout, stderr, json}: never throws for a refused command.
  async ctl (...args) {
    const options = typeof args.at(-1) === 'object' ? args.pop() : {}
    const result = await runProgram(['--data-dir', this.dataDir, 'ctl', ...args.map(String)], options)
    try {
      result.json = JSON.parse(result.stdout)
    } catch {
      result.json = undefined
    }
    return result
  }

  // For the commands that a test needs to work: the JSON answer, or an exception that tells what happened.
  async ask (...args) {
    const result = await this.ctl(...args)
    if (result.code !== 0 || result.json === undefined) {
      const said = args.filter(a => typeof a !== 'object').join(' ').slice(0, 200)
      throw new Error(`ctl ${said}: exit ${result.code ?? result.signal}, stdout ${result.stdout.slice(0, 300)}, stderr ${result.stderr.slice(0, 600)}`)
    }
    return result.json
  }

  async queue (limit = 1000000) {
    return (await this.ask('peek', '--limit', limit)).messages
  }

  async peer (port, hostname = '127.0.0.1') {
    return (await this.ask('survey')).peers.find(p => p.hostname === hostname && p.port === port)
  }

  async clacks () {
    return (await this.ask('status')).lines.clacks
  }

  // JSON lines of `ctl watch`, collected as they come; stop() ends it.
  watch (...args) {
    const child = start(program, ['--data-dir', this.dataDir, 'ctl', 'watch', ...args], { env: environment })
    const seen = { events: [], raw: '', ended: child.ended, stop: () => child.kill('SIGTERM') }
    child.stdout.setEncoding('utf8').on('data', text => {
      seen.raw += text
      seen.events = seen.raw.split('\n').slice(0, -1).map(line => JSON.parse(line))
    })
    return seen
  }

  async stop () {
    const begun = Date.now()
    this.child.kill('SIGTERM')
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 15000 * patience)
    const exit = await this.child.ended
    clearTimeout(timer)
    return { ...exit, ms: Date.now() - begun }
  }

  async kill () {
    this.child.kill('SIGKILL')
    return this.child.ended
  }
}
