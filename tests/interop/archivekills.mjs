// A rule archives as fast as it gets messages while the tower is killed -9 again and again, in the middle of it: each start is
// clean, and at most the last second is missing.
import { check, deadline, equal, eventually, finish, nightly, part, sleep } from './lib/checks.mjs'
import { Tower } from './lib/tower.mjs'
import { Wire, payload, post, request } from './lib/wire.mjs'

const kills = nightly ? 100 : 10
const grace = 1000
const writers = 2
deadline(60 + kills * 8)
const settings = { 'clacks.sendrate': 0 }

await part('a rule archives', async () => {
  const tower = await Tower.start({ settings })
  await tower.ask('rules', 'add', '--name', 'keep', '--when', 'text contains "keep"', '--then', 'archive,stonewall')
  for (let n = 0; n < 4; n++) await post(tower.port, payload(n % 2 ? `keep ${n}` : `lose ${n}`, { port: 4000 + n }))
  const hits = await eventually('what it keeps is found', 10000, async () => {
    const found = (await tower.ask('archive', 'search', '--text', 'keep')).hits
    return found.length === 2 && found
  })
  equal('with the verdict of then', hits.map(h => [h.body, h.verdict.action, h.verdict.archived, h.verdict.rule?.name]),
    ['keep 3', 'keep 1'].map(body => [body, 'stonewall', true, 'keep']))
  equal('the event is told', (await tower.ask('journal')).sightings.filter(s => s.event === 'messageArchived').length, 2)
  equal('nothing else is kept', (await tower.ask('archive', 'stats')).messages, 2)
  equal('a clean end', (await tower.stop()).code, 0)
})

// Sends as fast as it is answered until the tower is gone; notes when each message was taken.
async function writeToTheEnd (tower, name, taken) {
  const wire = await Wire.open(tower.port)
  for (let n = 0; !wire.closed; n++) {
    await wire.write(request(payload(`${name} message ${n} of those that are written while it ends`)).all)
    if ((await wire.answer())?.status === 200) taken.push(Date.now())
  }
}

await part(`${kills} times kill -9 while it archives`, async () => {
  let tower = await Tower.start({ settings })
  await tower.ask('rules', 'add', '--name', 'keep', '--when', 'size > 0', '--then', 'archive,stonewall')
  const [missing, tooMany, complaints] = [[], [], []]
  let there = 0
  let mostAtOnce = 0
  let unwritten = 0
  for (let kill = 0; kill < kills; kill++) {
    const taken = []
    const writing = Array.from({ length: writers }, (_, n) => writeToTheEnd(tower, `kill ${kill} writer ${n}`, taken))
    // Now when hardly anything is on the disk yet, now when there is something that must be there.
    await sleep(kill % 2 ? grace + 300 + kill % 7 * 20 : 150 + kill % 11 * 30)
    const killed = Date.now()
    await tower.kill()
    await Promise.all(writing)
    tower = await Tower.start({ dataDir: tower.dataDir, settings })
    const must = there + taken.filter(at => killed - at >= grace).length
    const { messages, notices } = await tower.ask('archive', 'stats')
    if (messages < must) missing.push([kill, messages, must])
    if (messages > there + taken.length + writers) tooMany.push([kill, messages, there, taken.length])
    if (notices.length) complaints.push([kill, notices])
    unwritten += there + taken.length - messages
    mostAtOnce = Math.max(mostAtOnce, messages - there)
    there = messages
  }
  equal('everything older than a second is there afterwards', missing, [])
  equal('nothing is there twice', tooMany, [])
  equal('no start found a damaged file', complaints, [])
  check('it was killed while it wrote', mostAtOnce > 100 && unwritten > 0, [mostAtOnce, unwritten])
  console.log(`      ${there} messages are there; ${unwritten} that were taken just before a kill are not`)
  const found = await tower.ask('archive', 'search', '--text', '"kill 1 writer" message', '--limit', 1)
  equal('what was written then is found by its words', found.hits.length, 1)
  equal('a clean end', (await tower.stop()).code, 0)
})
finish()
