// What rules do beyond a verdict, through the real program: persist brings back what nobody has shown, ignore-sender keeps to
// its limit, crawl lets a list of towers grow and is learnt from, notify tells.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, deadline, equal, eventually, finish, part } from './lib/checks.mjs'
import { FakeTower, rawMessage } from './lib/faketower.mjs'
import { Tower } from './lib/tower.mjs'
import { Wire, payload, request } from './lib/wire.mjs'

deadline(120)

const add = (tower, when, then) => tower.ask('rules', 'add', '--name', then, '--when', when, '--then', then)

async function deliver (tower, ...bodies) {
  const wire = await Wire.open(tower.port)
  for (const body of bodies) {
    await wire.write(request(body).all)
    await wire.answer()
  }
  wire.close()
}

const ago = minutes => new Date(Date.now() - minutes * 60000).toISOString()

await part('persist', async () => {
  let tower = await Tower.start({ settings: { 'clacks.sendrate': 0 } })
  const { rule } = await add(tower, 'json.keep == true', 'persist:30m')
  await deliver(tower, payload({ keep: true, text: 'fresh' }))
  const kept = (body, minutes, more = {}) => ({ body, line: 'clacks', receivedAt: ago(minutes), tower: 'elsewhere',
    verdict: { action: 'forward', rule: { id: rule.id, name: rule.name, version: 1 }, archived: true }, persists: true, ...more })
  const file = join(tower.dataDir, 'old.jsonl')
  const old = { keep: true, text: 'GNU Terry Pratchett', big: '123456789012345678901234567890' }
  writeFileSync(file, [kept(old, 45), kept({ keep: true, text: 'young' }, 15), kept({ keep: true, text: 'plain' }, 90, { persists: false }),
    kept({ keep: false, text: 'unwanted' }, 90)].map(each => JSON.stringify(each)).join('\n') + '\n')
  equal('imported', (await tower.ask('archive', 'import', file)).imported, 4)
  const texts = async () => (await tower.queue()).map(each => each.body.text).sort()
  await eventually('the old one is back in the queue', 20000, async () => (await texts()).includes(old.text))
  equal('and nothing else', await texts(), ['GNU Terry Pratchett', 'fresh'])
  const { sightings } = await tower.ask('journal', '--filter', 'event == messageRestored')
  equal('the journal says why', sightings.map(each => each.reason), ['rule r1 brings it back: nobody has shown it for 30m'])
  equal('counted', (await tower.ask('status')).persist, { broughtBack: 1, noRoom: 0, declined: 1 })
  // The queue is written twice a second, and what the archive was told is on the disk when nothing is pending.
  await eventually('all is on the disk', 5000, async () => (await tower.ask('archive', 'stats')).pending === 0)
  await tower.ask('drop', (await tower.queue()).find(each => each.body.text === old.text).id)
  await tower.stop()
  tower = await Tower.start({ dataDir: tower.dataDir, settings: { 'clacks.sendrate': 0 } })
  await eventually('the next run has looked', 20000, async () => (await tower.ask('status')).persist.declined === 1)
  equal('its half hour began anew', await texts(), ['fresh'])
  await tower.stop()
})

await part('the past of archive and journal', async () => {
  let tower = await Tower.start({ settings: { 'clacks.sendrate': 0 } })
  await add(tower, 'all', 'archive')
  await deliver(tower, ...Array.from({ length: 300 }, (_, i) => payload({ i, old: true })))
  await tower.stop()
  tower = await Tower.start({ dataDir: tower.dataDir, settings: { 'clacks.sendrate': 0 } })
  await deliver(tower, ...Array.from({ length: 5 }, (_, i) => payload({ i, old: false })))
  await eventually('all are archived', 5000, async () => (await tower.ask('archive', 'stats')).messages === 305)
  const tested = await tower.ask('rules', 'test', '--when', 'json.i < 5', '--limit', 20)
  equal('a test sees both, and nothing twice', [tested.matched, tested.of, tested.samples.length], [10, 305, 10])
  equal('the same when it asks what the tower knows', (await tower.ask('rules', 'test', '--when', 'status == alive')).of, 305)
  const file = join(tower.dataDir, 'candidate.json')
  const book = await tower.ask('rules', 'export')
  writeFileSync(file, JSON.stringify({ ...book, rules: [{ name: 'No', when: 'json.i >= 290', then: ['stonewall'] }] }))
  const difference = await tower.ask('rules', 'diff', file)
  equal('so does a comparison', [difference.of, difference.changes.map(each => [each.from, each.to, each.count])],
    [305, [['forward, archived', 'forward', 295], ['forward, archived', 'stonewall', 10]]])
  await tower.stop()
})

await part('ignore-sender', async () => {
  const tower = await Tower.start({ settings: { 'clacks.sendrate': 0 } })
  await add(tower, 'json.spam == true', 'ignore-sender:3,stonewall')
  const ports = [11, 12, 13, 14, 15]
  await deliver(tower, ...ports.map(port => payload({ spam: true, port }, { port })))
  const ignored = async () => (await tower.ask('survey', '--status', 'ignored')).peers.map(each => each.port).sort()
  await eventually('three are ignored', 5000, async () => (await ignored()).length === 3)
  await deliver(tower, payload({ spam: true }, { port: 16 }), payload({ after: true }, { port: 11 }))
  equal('and no more within the hour', await ignored(), [11, 12, 13])
  equal('an ignored one is told no', (await tower.clacks()).refusedIgnored, 1)
  await tower.stop()
})

await part('crawl and notify', async () => {
  const known = await new FakeTower().start()
  const tower = await Tower.start({ settings: { 'clacks.sendrate': 20, 'net.reach': 'open' } })
  await add(tower, 'json.towers exists', 'crawl,notify')
  await tower.ask('announce', '127.0.0.1', known.port)
  // What a number looks like is the sender's choice: only our part is added.
  await deliver(tower, payload({ at: 1, towers: [{ hostname: '127.0.0.1', port: 4711 }] }, { port: known.port }).replace('"at":1', '"at":1.50'))
  await eventually('it goes on', 10000, () => known.messages.length > 0)
  equal('with the towers that we know added', known.messages[0] && rawMessage(known.messages[0].raw),
    `{"at":1.50,"towers":[{"hostname":"127.0.0.1","port":4711},{"hostname":"127.0.0.1","port":${known.port}}]}`)
  check('the tower that it named is known now', await eventually('met', 5000, async () => tower.peer(4711)))
  const told = await eventually('the user was told', 5000, async () => (await tower.ask('journal', '--filter', 'event == messageNotified')).sightings[0])
  equal('by the rule', told?.reason, 'crawl,notify')
  await tower.stop()
  await known.stop()
})

finish()
