// Strangers' words about others: a hundred thousand fake friends, and a host of ten thousand ports that swallows messages.
import { check, equal, eventually, note, part } from '../../interop/lib/checks.mjs'
import { FakeTower } from '../../interop/lib/faketower.mjs'
import { Tower } from '../../interop/lib/tower.mjs'
import { payload, post } from '../../interop/lib/wire.mjs'
import { Attack, Siege, amount, besiege } from '../lib/siege.mjs'

export async function friends () {
  await part('100 000 fake friends', () =>
    besiege('fake friends', ['friends', amount(100000)], { seconds: 5, done: true,
      expect: async (summary, { tower, honest }) => {
        check('they were named', summary.named > amount(100000) * 0.5, summary)
        const { peers } = await tower.ask('survey')
        check('the address book is bounded', peers.length < amount(100000) / 2, peers.length)
        equal('the honest tower is still known, and alive', peers.find(p => p.port === honest.port && p.hostname === '127.0.0.1')?.status, 'alive')
        const line = await tower.clacks()
        check('status counts what was turned away', Object.entries(line).some(([name, v]) => /peers?(Refused|Evicted|Dropped|Limit)|evict|refus/i.test(name) && v > 0), line)
      } }))
}

// Several honest towers, each in a network of its own, and one host with thousands of ports in another one.
async function drain (kind, ports) {
  const siege = await Siege.begin({ 'clacks.sendrate': 50, 'clacks.killtimeout': 3600000 })
  const { tower } = siege
  const honest = [siege.honest]
  for (const host of ['127.10.0.1', '127.20.0.1', '127.30.0.1']) {
    const other = await new FakeTower({ host }).start()
    honest.push(other)
    await tower.ask('announce', host, other.port)
    // It has brought something: not all that others are can be said of it.
    await post(tower.port, payload(`brought by ${host}`, { hostname: host, port: other.port }), { from: host })
  }
  const here = () => new Set(honest.flatMap(h => h.messages.map(r => r.payload.message)))
  await eventually('the first messages are out', 20000, async () => (await tower.ask('peek')).count === 0)

  const attack = new Attack('drain', [tower.port, ports, kind])
  const begun = await attack.line('begun', 60000)
  const texts = []
  for (let n = 0; n < amount(400); n++) texts.push(`honest ${kind} ${n}`)
  const feeding = (async () => {
    for (const text of texts) await post(tower.port, payload(text, { port: siege.honest.port }), { timeoutMs: 20000 })
  })()
  await siege.hold(8)
  await attack.line('introduced', 120000)
  await feeding
  await siege.hold(5)
  await eventually('the queue has been sent', 60000, async () => (await tower.ask('peek')).messages.filter(m => !String(m.body).startsWith('bait')).length === 0).catch(error => note(error.message.slice(0, 200)))
  attack.lines = attack.lines.filter(l => l.event !== 'report')
  attack.say('report')
  const report = await attack.line('report')
  const all = [...texts, ...siege.sent.map(m => m.text)]
  const arrived = here()
  const taken = new Set(report.swallowed)
  const swallowed = all.filter(text => taken.has(text))
  const shares = { swallowed: swallowed.length, of: all.length, introduced: report.introduced, ports: begun.ports, announcements: report.announcements }
  note(`${kind}: ${JSON.stringify(shares)}`)
  check('the attack really introduced its ports', report.introduced > ports * 0.5, report.statuses)
  await siege.verdict(`drain by ${kind}`, { delivered: false })
  return { siege, attack, honest, all, arrived, swallowed, here }
}

// Nothing may be gone for good: each honest message is at an honest tower, or waits here, or lies here as a copy.
async function accountFor ({ siege, attack, honest, all, here }, except = new Set()) {
  await attack.stop()
  const exit = await siege.tower.stop()
  equal('it ends cleanly', exit.code, 0)
  await siege.control.kill()
  // Not sending: a message under way would be in neither place.
  const again = await Tower.start({ dataDir: siege.tower.dataDir, settings: { 'clacks.sendrate': 0 } })
  const missing = async () => {
    const waiting = new Set((await again.queue()).map(m => m.body))
    const arrived = here()
    return all.filter(text => !arrived.has(text) && !waiting.has(text) && !except.has(text))
  }
  equal('every honest message is at an honest tower or waits here', (await missing()).slice(0, 5), [])
  equal('how many are gone', (await missing()).length, 0)
  await again.stop()
  for (const tower of honest) await tower.stop()
}

export async function drains () {
  await part('drain: ten thousand ports that announce themselves', async () => {
    const state = await drain('announce', amount(10000))
    check('the attacker got at most a fifth', state.swallowed.length <= state.all.length / 5, state.swallowed.length)
    await accountFor(state)
  })

  await part('drain: ten thousand ports that each bring a message first', async () => {
    const state = await drain('message', amount(10000))
    checkShare(state)
    await accountFor(state)
  })

  await part('drain: ten thousand ports that pretend to pass on', async () => {
    const state = await drain('pretend', amount(10000))
    // Whoever brings messages cannot be told from a tower that passes on what it is given: here the share is the bound.
    checkShare(state)
    await accountFor(state, new Set(state.swallowed))
  })
}

// One network of five: twice its share is two fifths.
function checkShare (state) {
  check('the attacker got at most twice the share of its network', state.swallowed.length <= state.all.length * 2 / 5, state.swallowed.length)
}

export async function flood () {
  await part('a flood of small messages from one network', async () => {
    const siege = await Siege.begin({ 'clacks.sendrate': 50 })
    const { tower } = siege
    const flood = new Attack('flood', [tower.port, amount(10000)])
    await flood.line('begun')
    await flood.line('done', 120000)
    note(`${(await tower.ask('peek', '--limit', 1)).count} messages wait`)
    await siege.hold(4)
    await siege.verdict('flood')
    await flood.stop()
    await siege.end('flood')
  })
}
