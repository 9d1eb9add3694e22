// Three original towers and two of ours on loopback at 50 messages a second each; two hundred distinct messages walk.
//
// What may go where, and so what is asserted:
// - A `walker` (header and body fit one TLS record) goes anywhere. An original that sends it with non-ASCII text declares too
//   short a length: another original answers 400 and the sender keeps it; ours salvages it. Either way it is not lost.
//   So every walker must be there exactly once, byte for byte.
// - A `heavy` (over 16 KiB) is corrupted by any original that receives it. It is given to ours only, must never reach an
//   original, and must be there exactly once too.
// - The driver notices an original that itself queues a message twice (two verdicts on one request); it is left out.
import { check, deadline, equal, eventually, finish, note, part, sanitized, section, sleep } from './lib/checks.mjs'
import { Original, freePort } from './lib/original.mjs'
import { Tower } from './lib/tower.mjs'
import { Network, faults } from './lib/network.mjs'
import { twoHundredMessages } from './lib/messages.mjs'

const seconds = Number(process.env.CLACKSTOWER_WALK_SECONDS || (sanitized ? 20 : 60))
const rate = 50
deadline(seconds + 240)

section('five towers in a chain, each knowing its neighbour only')
const originals = []
for (let n = 0; n < 3; n++) originals.push(await Original.start({ sendrate: rate, frozen: true }))
const ours = []
for (let n = 0; n < 2; n++) {
  // All five share one address, and an original opens as many connections as it has requests under way.
  const settings = { 'clacks.port': await freePort(), 'clacks.sendrate': rate, 'tower.seed': n + 1, 'net.connectionsPerAddress': 256 }
  ours.push(await Tower.start({ settings }))
}
const network = new Network(ours, originals)
const describe = tower => network.name(tower)
const [o1, o2, o3] = originals
const [a, b] = ours

const announced = await a.ctl('announce', '127.0.0.1', o1.port)
equal('ours announces itself to an original and is accepted', [announced.code, announced.json?.result], [0, 'accepted'])
await o1.ask('announce', { hostname: '127.0.0.1', port: o2.port })
await o2.ask('announce', { hostname: '127.0.0.1', port: o3.port })
await o3.ask('announce', { hostname: '127.0.0.1', port: b.port })
await eventually('the neighbours know each other', 10000, async () => (await o3.peer(b.port)) && (await b.peer(o3.port)) && (await o1.peer(a.port)))

section('two hundred messages go in')
const messages = twoHundredMessages()
const walkers = messages.filter(m => m.class === 'walker')
const heavies = messages.filter(m => m.class === 'heavy')
const wrongIds = []
const give = async (tower, message) => {
  if (originals.includes(tower)) return tower.ask('enqueue', { message: JSON.parse(message.text) })
  const { id } = await tower.ask('enqueue', '--json', '--file', '-', { input: message.text })
  if (id !== message.id) wrongIds.push(`${id} for ${message.text.slice(0, 60)}`)
}
for (const [n, message] of walkers.entries()) await give(network.all[n % 5], message)
for (const [n, message] of heavies.entries()) await give(ours[n % 2], message)
equal('ours answers with the SHA-256 of the bytes', wrongIds, [])
for (const original of originals) await original.ask('thaw')

await part(`they walk for ${seconds} s`, async () => {
  const spread = Date.now()
  await eventually('everybody knows everybody', Math.max(30, seconds) * 1000, async () => (await network.strangers()).length === 0, 1000)
  note(`everybody knew everybody after ${((Date.now() - spread) / 1000).toFixed(1)} s`)
  await sleep(Math.max(0, spread + seconds * 1000 - Date.now()))
  equal('everybody knows everybody at the end too', await network.strangers(), [])
})

let resting = []
const doubled = new Set()
await part('every message is there exactly once, byte for byte', async () => {
  await network.standStill()
  resting = await network.messages()
  let hops = 0
  for (const original of originals) {
    const counters = await original.ask('counters')
    hops += counters.hops
    for (const id of counters.doubled) doubled.add(id)
    note(`${describe(original)}: ${counters.hops} hops out, ${JSON.stringify(counters.received)} in, ${JSON.stringify(counters.sent)} out`)
    check(`${describe(original)} delivered to and heard from both of ours`, ours.every(t =>
      counters.sent[t.port]?.[200] > 0 && counters.received[t.port]?.[200] > 0), counters)
    equal(`${describe(original)} never had a refusal from ours`, ours.flatMap(t =>
      Object.entries(counters.sent[t.port] ?? {}).filter(([what]) => what !== '200')), [])
    equal(`${describe(original)} never refused ours`, ours.flatMap(t =>
      Object.entries(counters.received[t.port] ?? {}).filter(([what]) => what !== '200')), [])
  }
  for (const tower of ours) note(`${describe(tower)}: ${JSON.stringify(await tower.clacks())}`)
  if (doubled.size) note(`left out, since an original itself doubled them: ${doubled.size}`)
  check('the messages walked: the originals alone made more than 5 hops for each', hops > 5 * walkers.length * seconds / 60, hops)
  equal('nothing is lost, doubled or changed', faults(messages, resting, describe, doubled), [])
  equal('no message over 16 KiB is at an original', resting.filter(m => m.bytes > 16384 && originals.includes(m.tower)).map(m => m.text), [])
  for (const tower of ours) {
    const far = resting.filter(m => m.tower === tower && walkers.findIndex(w => w.id === m.id) % 5 !== network.all.indexOf(tower))
    check(`${describe(tower)} holds messages that were put in elsewhere`, far.length > 0, far.length)
  }
})

await part('air off keeps what is queued', async () => {
  for (const tower of ours) {
    const before = (await tower.queue()).map(m => m.id)
    await tower.ask('air', 'off')
    equal(`${describe(tower)}: the queue is the same off air`, (await tower.queue()).map(m => m.id), before)
    await tower.ask('air', 'on')
    await eventually('the line listens again', 5000, async () => (await tower.clacks()).state === 'listening')
    equal(`${describe(tower)}: the same port after going on air again`, (await tower.clacks()).port, tower.port)
    equal(`${describe(tower)}: the queue is the same on air again`, (await tower.queue()).map(m => m.id), before)
  }
})

let remaining = messages
let gone = new Set()
await part('an original that is killed becomes lost', async () => {
  gone = new Set(resting.filter(m => m.tower === o3).map(m => m.id))
  remaining = messages.filter(m => !gone.has(m.id))
  await o3.kill()
  network.originals = [o1, o2]
  await network.walkOn(rate)
  for (const tower of ours) {
    const peer = await eventually('the dead tower is lost', 30000, async () => {
      const peer = await tower.peer(o3.port)
      return peer?.status === 'lost' && peer
    })
    check(`${describe(tower)} shows it as lost, with a failure counted`, peer.failures > 0, peer)
  }
})

await part('a tower that ours ignores gets 403 and is never contacted again', async () => {
  const { peer } = await a.ask('ignore', '127.0.0.1', o2.port)
  equal('the answer shows it ignored', [peer.status, peer.port], ['ignored', o2.port])
  await eventually('the ignored original was answered 403 by ours', 20000, async () => (await o2.ask('counters')).sent[a.port]?.[403] > 0)
  await eventually('the ignored original holds ours for lost', 20000, async () => (await o2.peer(a.port)).status === 'lost')
  const fromOurs = async () => JSON.stringify((await o2.ask('counters')).received[a.port])
  let before
  await eventually('what was under way when it was ignored has ended', 30000, async () => before === (before = await fromOurs()), 1500)
  await sleep(4000)
  equal('ours sends it nothing more', await fromOurs(), before)
  equal('it stays ignored whatever it sends', (await a.peer(o2.port)).status, 'ignored')
})

await part('an original that ignores ours answers 403, and ours keeps the message', async () => {
  await o1.ask('ignore', { hostname: '127.0.0.1', port: b.port })
  await eventually('ours was answered 403', 20000, async () => (await o1.ask('counters')).received[b.port]?.[403] > 0)
  await eventually('ours holds the one that refuses it for lost', 20000, async () => (await b.peer(o1.port)).status === 'lost')
})

await part('and still nothing is lost', async () => {
  await network.standStill()
  for (const original of network.originals) for (const id of (await original.ask('counters')).doubled) doubled.add(id)
  // What ours had given to the tower that was killed comes back as a copy when nobody has shown it since: a killed tower
  // looks like one that only swallows. It may have passed the message on before, so a copy is no fault; a gap is.
  let copies = 0
  for (const tower of ours) copies += (await tower.clacks()).restored
  note(`${copies} copies came back`)
  equal('all but what the killed tower held is there, and no more copies than came back', faults(remaining, await network.messages(), describe, new Set([...doubled, ...gone]), copies), [])
})

await part('both of ours end cleanly', async () => {
  for (const tower of ours) {
    const exit = await tower.stop()
    equal(`${describe(tower)} exits with 0 on SIGTERM`, [exit.code, exit.signal], [0, null])
  }
})
finish()
