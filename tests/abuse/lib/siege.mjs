// A tower under attack: the attack runs in a process of its own, while an honest tower goes on talking and is timed. Beside
// it stands a second tower that nobody attacks: what the machine does to both is not the attack's doing.
import { fileURLToPath } from 'node:url'
import { below, check, equal, eventually, note, patience, sanitized, skip, sleep } from '../../interop/lib/checks.mjs'
import { peakBytes, residentBytes, start } from '../../interop/lib/processes.mjs'
import { FakeTower } from '../../interop/lib/faketower.mjs'
import { Tower } from '../../interop/lib/tower.mjs'
import { payload, post } from '../../interop/lib/wire.mjs'

export const MB = 1e6
const memoryLimit = 150 * MB
const honestMs = sanitized ? 5000 : 1000
const spared = 5 // times as slow as the tower that is left alone may the attacked one be on a machine that is busy

const last = (times, share) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Infinity

// Sanitized builds get a tenth of the load: the same paths, in bearable time.
export const amount = n => sanitized ? Math.ceil(n / 10) : n

export class Attack {
  constructor (name, args) {
    this.child = start(process.execPath, [fileURLToPath(new URL(`../attacks/${name}.mjs`, import.meta.url)), ...args.map(String)])
    this.lines = []
    this.stderr = ''
    let rest = ''
    this.child.stdout.setEncoding('utf8').on('data', text => {
      rest += text
      for (let end; (end = rest.indexOf('\n')) >= 0; rest = rest.slice(end + 1)) this.lines.push(JSON.parse(rest.slice(0, end)))
    })
    this.child.stderr.on('data', text => { this.stderr = (this.stderr + text).slice(-3000) })
  }

  async line (event, ms = 60000) {
    return eventually(`the attack says ${event}`, ms, () => {
      const found = this.lines.find(l => l.event === event)
      if (!found && this.child.exitCode !== null) throw new Error(`the attack ended: ${this.stderr}`)
      return found
    })
  }

  say (word) {
    this.child.stdin.write(`${word}\n`)
  }

  async stop () {
    this.child.stdin.end()
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 5000 * patience)
    await this.child.ended
    clearTimeout(timer)
  }
}

export class Siege {
  static async begin (settings = {}) {
    const siege = new Siege()
    siege.honest = await new FakeTower().start()
    siege.tower = await Tower.start({ settings: { 'clacks.sendrate': 50, ...settings } })
    siege.control = await Tower.start({ settings: { 'clacks.sendrate': 50 } })
    for (const tower of [siege.tower, siege.control]) await tower.ask('announce', '127.0.0.1', siege.honest.port)
    siege.sent = []
    siege.controlSent = []
    siege.failures = []
    siege.highest = 0
    await siege.probe() // the first message makes it known as one that brings messages
    siege.times = []
    siege.controlTimes = []
    return siege
  }

  // One honest message in, on a connection of its own, timed; and one to the tower that is left alone.
  async probe () {
    const honest = async (tower, name, sent) => {
      const text = `${name} ${sent.length} ${Math.random()}`
      const begun = performance.now()
      const answer = await post(tower.port, payload(text, { port: this.honest.port }), { timeoutMs: 20000 })
      const ms = performance.now() - begun
      if (answer.status === 200) sent.push({ text, at: Date.now() })
      return { ms, status: answer.status ?? answer.error }
    }
    const control = await honest(this.control, 'control', this.controlSent)
    const { ms, status } = await honest(this.tower, 'honest', this.sent)
    this.controlTimes?.push(control.ms)
    if (status === 200) this.times?.push(ms)
    else this.failures.push(`after ${Math.round(ms)} ms: ${status}`)
    if (!this.tower.exit) this.highest = Math.max(this.highest, residentBytes(this.tower.pid))
  }

  async hold (seconds, everyMs = 400) {
    const end = Date.now() + seconds * 1000
    while (Date.now() < end && !this.tower.exit) {
      await this.probe()
      await sleep(everyMs)
    }
  }

  arrived () {
    const seen = new Map()
    for (const r of this.honest.messages) if (!seen.has(r.payload.message)) seen.set(r.payload.message, r.at)
    return seen
  }

  // What must hold in every attack. `delivered`: every honest message also has to leave for the honest tower.
  async verdict (name, { delivered = true } = {}) {
    equal(`${name}: the tower runs`, this.tower.exit ?? null, null)
    if (this.tower.exit) return note(this.tower.stderr.slice(-3000))
    equal(`${name}: every honest message was accepted`, this.failures.slice(0, 5), [])
    below(`${name}: the slowest honest message, ms`, Math.max(...this.times), Math.max(honestMs, spared * Math.max(...this.controlTimes)))
    check(`${name}: honest messages were sent during the attack`, this.times.length >= 2, this.times.length)
    if (delivered) {
      const missing = () => this.sent.filter(m => !this.arrived().has(m.text))
      await eventually('honest messages leave', 20000, () => missing().length === 0).catch(() => {})
      equal(`${name}: every honest message left for the honest tower`, missing().map(m => m.text).slice(0, 5), [])
      const seen = this.arrived()
      const lateness = sent => sent.map(m => (seen.get(m.text) ?? Infinity) - m.at)
      const control = last(lateness(this.controlSent.filter(m => seen.has(m.text))), 0.9)
      below(`${name}: nine in ten honest messages passed through, ms`, last(lateness(this.sent), 0.9), Math.max(honestMs, spared * control))
    }
    if (sanitized) skip(`${name}: memory`, 'sanitized build')
    else below(`${name}: highest resident memory, MB`, Math.max(this.highest, peakBytes(this.tower.pid)) / MB, memoryLimit / MB)
    const status = await this.tower.ctl('status')
    equal(`${name}: ctl answers`, [status.code, status.json?.lines?.clacks?.state], [0, 'listening'])
  }

  async end (name) {
    const exit = await this.tower.stop()
    equal(`${name}: it ends cleanly`, [exit.code, exit.signal], [0, null])
    if (exit.code !== 0) note(this.tower.stderr.slice(-3000))
    await this.control.kill()
    await this.honest.stop()
  }
}

// The whole of an ordinary siege: `attack` is [name, args…] after the port. It goes on for `seconds`, or with `done` until the
// attack has done what it came for.
export async function besiege (name, [attack, ...args], { seconds, done = false, settings, delivered, expect } = {}) {
  const siege = await Siege.begin(settings)
  const running = new Attack(attack, [siege.tower.port, ...args])
  await running.line('begun')
  await siege.hold(seconds)
  for (let more = 60 * patience; done && more > 0 && !running.lines.some(l => l.event === 'done'); more--) await siege.hold(1)
  running.say('end')
  const summary = await running.line('ended', 30000)
  note(`${name}: ${JSON.stringify(summary)}; ${siege.times.length} honest messages, slowest ${Math.round(Math.max(...siege.times))} ms`)
  await siege.hold(1)
  await siege.verdict(name, { delivered })
  if (expect) await expect(summary, siege)
  await running.stop()
  await siege.end(name)
}
