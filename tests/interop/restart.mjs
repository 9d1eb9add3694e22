// What a tower keeps when it is stopped: towers with their statuses, pins and introductions, and what waited in the queue.
import { check, deadline, equal, eventually, finish, part } from './lib/checks.mjs'
import { FakeTower } from './lib/faketower.mjs'
import { freePort } from './lib/original.mjs'
import { Tower } from './lib/tower.mjs'
import { payload, post } from './lib/wire.mjs'

deadline(180)
const restart = async (tower, settings) => {
  const exit = await tower.stop()
  equal('it stops cleanly', exit.code, 0)
  return Tower.start({ dataDir: tower.dataDir, settings })
}

await part('after SIGTERM', async () => {
  const friendly = await new FakeTower().start()
  let tower = await Tower.start({ settings: { 'clacks.sendrate': 50 } })
  await tower.ask('announce', '127.0.0.1', friendly.port)
  await tower.ask('enqueue', 'makes it alive')
  await eventually('one is alive', 10000, async () => (await tower.peer(friendly.port)).status === 'alive')
  // It brings something too: of what is given to a tower that never does, a copy is kept, and comes back.
  await post(tower.port, payload('brought', { port: friendly.port }))
  const goneHost = '127.0.0.5'
  const gone = await freePort(goneHost)
  await tower.ask('expand', goneHost, gone)
  await tower.ask('enqueue', 'makes another lost')
  await eventually('one is lost', 10000, async () => (await tower.peer(gone, goneHost))?.status === 'lost')
  await tower.ask('settings', 'set', 'clacks.sendrate', 0)
  await tower.ask('ignore', '127.0.0.1', 4003)
  await tower.ask('expand', 'localhost', 4004)
  // Both sit on their answers, so that no feeler changes what is compared.
  const stranger = await new FakeTower({ host: '127.0.0.6', answer: null }).start()
  const named = await new FakeTower({ host: '127.0.0.7', answer: null }).start()
  await post(tower.port, payload('brings a friend', { hostname: '127.0.0.6', port: stranger.port, friend: { hostname: '127.0.0.7', port: named.port } }))
  const texts = ['plain', '  1.0 ', '{ "b":1, "a":"\\u00e9" }', '"' + '塔'.repeat(20000) + '"']
  await tower.ask('enqueue', texts[0])
  for (const text of texts.slice(1)) await tower.ask('enqueue', '--json', '--file', '-', { input: text })

  const before = { peers: (await tower.ask('survey')).peers, queue: await tower.queue() }
  tower = await restart(tower, { 'clacks.sendrate': 0 })
  const after = { peers: (await tower.ask('survey')).peers, queue: await tower.queue() }
  const book = peers => peers.map(p => [p.hostname, p.port, p.identifier, p.status, p.since, p.lastHeard, p.introducedBy, p.fingerprint, p.received, p.sent, p.failures]).sort()
  for (const [n, peer] of book(before.peers).entries()) equal(`the address book is the same: ${peer[0]}:${peer[1]}`, book(after.peers)[n], peer)
  equal('nobody else is in it', after.peers.length, before.peers.length)
  equal('all statuses were there', [...new Set(after.peers.map(p => p.status))].sort(), ['alive', 'ignored', 'lost', 'new'])
  check('with an introduction', after.peers.some(p => p.introducedBy?.port === stranger.port), after.peers)
  check('with a pin', !!after.peers.find(p => p.port === friendly.port)?.fingerprint, after.peers)
  equal('the queue is the same, in order, byte for byte', after.queue.map(m => [m.id, m.bytes, m.queuedAt, m.from]), before.queue.map(m => [m.id, m.bytes, m.queuedAt, m.from]))
  equal('the ignored still gets 403', (await post(tower.port, payload('x', { port: 4003 }))).status, 403)

  const first = before.queue[0].id
  await tower.ask('drop', first)
  tower = await restart(tower, { 'clacks.sendrate': 50 })
  await eventually('a kept queue is delivered by the next run', 20000, () =>
    before.queue.slice(1).filter(m => m.bytes < 16000).every(m => friendly.messages.some(r => JSON.stringify(r.payload.message) === JSON.stringify(m.body))))
  check('what was dropped does not come back', !(await tower.queue()).some(m => m.id === first))
  tower = await restart(tower, { 'clacks.sendrate': 0 })
  equal('what was delivered does not come back', (await tower.queue()).filter(m => m.bytes < 16000).map(m => m.body), [])
  await tower.stop()
  for (const fake of [friendly, stranger, named]) await fake.stop()
})

await part('a queue that is not to be kept', async () => {
  let tower = await Tower.start({ settings: { 'clacks.sendrate': 0 } })
  await tower.ask('settings', 'set', 'clacks.queueOnRestart', 'drop')
  await tower.ask('enqueue', 'forgotten at the end')
  tower = await restart(tower, { 'clacks.sendrate': 0 })
  equal('the queue is empty after a restart', (await tower.ask('peek')).count, 0)
  await tower.stop()
})
finish()
