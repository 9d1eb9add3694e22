// The edge of what an original can read: a body of 16 384 bytes in one TLS record arrives unharmed, one byte more never goes
// there but waits, visibly, for a tower that copes.
import { check, deadline, equal, eventually, finish, part, sleep } from './lib/checks.mjs'
import { FakeTower, rawMessage } from './lib/faketower.mjs'
import { idOf } from './lib/messages.mjs'
import { Original } from './lib/original.mjs'
import { Tower } from './lib/tower.mjs'

deadline(180)
const limit = 16384
const envelope = (tower, friend) => Buffer.byteLength(JSON.stringify({
  message: 0, type: 'message', sender: { hostname: '127.0.0.1', port: tower.port }, ...(friend && { friend: { hostname: '127.0.0.1', port: friend.port } })
})) - 1

for (const [kind, letter] of [['ASCII', 'x'], ['non-ASCII', '塔']]) {
  await part(`${kind} bodies around 16 384 bytes`, async () => {
    const original = await Original.start({ frozen: true, record: true })
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 200 } })
    await tower.ask('announce', '127.0.0.1', original.port)
    // A friend may ride along or not: between the two lengths either is right.
    const fits = limit - envelope(tower, original)
    const cannot = limit - envelope(tower) + 1
    const make = bytes => {
      const head = `"${bytes}:`
      const room = bytes - head.length - 1
      const wide = Buffer.byteLength(letter)
      return head + letter.repeat(Math.floor(room / wide)) + '.'.repeat(room % wide) + '"'
    }
    const small = [1000, 8000, 15000, fits - 64, fits - 1, fits].map(make)
    const large = [cannot, cannot + 1, cannot + 64, 17000, 60000].map(make)
    for (const text of [...small, ...large]) await tower.ask('enqueue', '--json', '--file', '-', { input: text })
    await eventually('all that fit arrive', 8000, async () => (await original.ask('length')) >= small.length).catch(() => {})
    await sleep(1500)
    const arrived = await original.ask('queue')
    equal('exactly those that fit arrived', arrived.map(m => m.bytes).sort(), small.map(text => Buffer.byteLength(text)).sort())
    equal('byte for byte', arrived.map(m => m.id).filter(id => !small.map(idOf).includes(id)), [])
    equal('the others wait in the queue', (await tower.queue()).map(m => m.bytes).sort(), large.map(text => Buffer.byteLength(text)).sort())
    equal('the original is not blamed', (await tower.peer(original.port)).status, 'alive')
    const line = await tower.clacks()
    check('status tells that messages wait for a tower that copes', Object.entries(line).some(([name, v]) => /large|cop(e|ing)|spare/i.test(name) && v === large.length), line)

    const capable = await new FakeTower({ headers: { Clackstower: '0.1.0' } }).start()
    await tower.ask('announce', '127.0.0.1', capable.port)
    await eventually('a tower that copes gets them', 15000, () =>
      large.every(text => capable.messages.some(r => rawMessage(r.raw) === text)))
    equal('now nothing large waits', (await tower.queue()).map(m => m.bytes).filter(bytes => bytes > limit), [])
    equal('the original got no more large ones', (await original.ask('queue')).filter(m => m.bytes > limit), [])
    await tower.stop()
    await capable.stop()
    await original.kill()
  })
}

await part('header and body lie in one record', async () => {
  const sink = await new FakeTower().start()
  sink.server.keepAliveTimeout = 600000
  const tower = await Tower.start({ settings: { 'clacks.sendrate': 100 } })
  await tower.ask('announce', '127.0.0.1', sink.port)
  // One at a time: two under way at once would rightly have a connection each.
  for (const [n, bytes] of [1, 200, 4096, 15000, 16000].entries()) {
    await tower.ask('enqueue', 'x'.repeat(bytes))
    await eventually('it arrives', 10000, async () => sink.messages.length > n && (await tower.clacks()).underWay === 0)
  }
  equal('each body is read in one piece', sink.messages.map(r => r.chunks.length), [1, 1, 1, 1, 1])
  check('one connection serves many requests', sink.connections <= 2, sink.connections)
  await tower.stop()
  await sink.stop()
})

await part('a friend rides along', async () => {
  const sinks = [await new FakeTower().start(), await new FakeTower().start()]
  const tower = await Tower.start({ settings: { 'clacks.sendrate': 100 } })
  for (const sink of sinks) await tower.ask('announce', '127.0.0.1', sink.port)
  for (let n = 0; n < 40; n++) await tower.ask('enqueue', `${n}`)
  await eventually('all arrive', 10000, () => sinks[0].messages.length + sinks[1].messages.length >= 40)
  const friends = sinks.flatMap(s => s.messages.map(r => r.payload.friend)).filter(Boolean)
  equal('each message names a tower that is alive', friends.filter(f => f.hostname !== '127.0.0.1' || !sinks.some(s => s.port === f.port)), [])
  check('nearly every message has one', friends.length >= 38, friends.length)
  check('both are named', sinks.every(s => friends.some(f => f.port === s.port)))
  await tower.stop()
  for (const sink of sinks) await sink.stop()
})

await part('a message that many refuse is set aside, and nobody is blamed for it', async () => {
  const poison = 'poison'
  const sinks = []
  for (let n = 0; n < 8; n++) sinks.push(await new FakeTower({ host: `127.0.0.${n + 1}`, answer: r => r.payload?.message === poison ? 500 : 200 }).start())
  const tower = await Tower.start({ settings: { 'clacks.sendrate': 200 } })
  for (const sink of sinks) await tower.ask('announce', sink.host, sink.port)
  const { id } = await tower.ask('enqueue', poison)
  for (let n = 0; n < 20; n++) await tower.ask('enqueue', `fine ${n}`)
  await eventually('the others all arrive', 20000, () => sinks.flatMap(s => s.messages).filter(r => r.payload.message !== poison).length >= 20)
  const tries = () => sinks.flatMap(s => s.messages).filter(r => r.payload.message === poison).length
  await eventually('it is tried no more', 20000, async () => {
    const before = tries()
    await sleep(2000)
    return before > 0 && tries() === before
  })
  const status = JSON.stringify(await tower.ask('status'))
  const journal = JSON.stringify(await tower.ask('journal'))
  const peek = await tower.queue()
  check('it is still there or its end was told', peek.some(m => m.id === id) || journal.includes(id), { status, peek })
  check('status tells of it', /aside|poison/i.test(status), status)
  await tower.stop()
  for (const sink of sinks) await sink.stop()
})
finish()
