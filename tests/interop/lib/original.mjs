// One original tower: the unmodified npm package in a process of its own, driven by JSON lines.
import { createServer } from 'node:net'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { start, temporaryFolder } from './processes.mjs'
import { selfSigned } from './selfsigned.mjs'
import { patience } from './checks.mjs'

const driver = fileURLToPath(new URL('../original/driver.cjs', import.meta.url))

// The package cannot take port 0 (it would call itself port 8080). Not one of the ports that the kernel hands out by itself:
// another test's connection could have it before we do.
export async function freePort (host = '127.0.0.1') {
  for (;;) {
    const port = 12000 + Math.floor(Math.random() * 20000)
    const server = createServer()
    const taken = await new Promise(resolve => server.once('error', resolve).listen(port, host, () => resolve(null)))
    if (taken) {
      if (taken.code !== 'EADDRINUSE') throw taken
      continue
    }
    await new Promise(resolve => server.close(resolve))
    return port
  }
}

export class Original {
  static async start ({ identity = selfSigned(), host = '127.0.0.1', port, prefix = [], ...options } = {}) {
    const tower = new Original()
    tower.host = host
    tower.port = port ?? await freePort(host)
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'key.pem'), identity.key)
    writeFileSync(join(folder, 'cert.pem'), identity.cert)
    const words = { key: join(folder, 'key.pem'), cert: join(folder, 'cert.pem'), hostname: host, bind: host, port: tower.port, ...options }
    const args = Object.entries(words).filter(([, v]) => v !== false && v !== undefined).map(([k, v]) => v === true ? `--${k}` : `--${k}=${v}`)
    const line = [...prefix, process.execPath, driver, ...args]
    tower.child = start(line[0], line.slice(1))
    tower.pid = tower.child.pid
    tower.replies = new Map()
    tower.count = 0
    tower.stderr = ''
    tower.child.stderr.on('data', text => { tower.stderr = (tower.stderr + text).slice(-4000) })
    await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`an original tower did not listen: ${tower.stderr}`)), 15000 * patience)
      let rest = ''
      tower.child.stdout.setEncoding('utf8').on('data', text => {
        rest += text
        for (let end; (end = rest.indexOf('\n')) >= 0; rest = rest.slice(end + 1)) {
          const line = JSON.parse(rest.slice(0, end))
          if (line.event === 'listening') { clearTimeout(timer); resolve() }
          if (line.event === 'crash') tower.crash = line.error
          if (line.event === 'reply') tower.settle(line)
        }
      })
      tower.child.once('exit', code => {
        reject(new Error(`an original tower ended (${code}): ${tower.crash ?? tower.stderr}`))
        for (const id of [...tower.replies.keys()]) tower.settle({ id, ok: false, error: `ended: ${tower.crash ?? code}` })
      })
    })
    return tower
  }

  settle ({ id, ok, result, error }) {
    const reply = this.replies.get(id)
    this.replies.delete(id)
    if (ok) reply?.resolve(result)
    else reply?.reject(new Error(error))
  }

  ask (cmd, more = {}) {
    const id = ++this.count
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`original: no answer to ${cmd}`)), 20000 * patience)
      const clear = f => value => { clearTimeout(timer); f(value) }
      this.replies.set(id, { resolve: clear(resolve), reject: clear(reject) })
      this.child.stdin.write(JSON.stringify({ id, cmd, ...more }) + '\n')
    })
  }

  async peer (port) {
    return (await this.ask('peers')).find(p => Number(p.port) === port)
  }

  async kill () {
    this.child.kill('SIGKILL')
    await this.child.ended
  }
}
