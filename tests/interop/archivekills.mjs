// A rule archives while the tower is killed -9 again and again: each start is clean, and at most the last second is missing.
import { check, deadline, equal, eventually, finish, nightly, part, sleep } from './lib/checks.mjs'
import { Tower } from './lib/tower.mjs'
import { payload, post } from './lib/wire.mjs'

const kills = nightly ? 100 : 10
const grace = 1000
deadline(60 + kills * 5)
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

await part(`${kills} times kill -9 while it archives`, async () => {
  let tower = await Tower.start({ settings })
  await tower.ask('rules', 'add', '--name', 'keep', '--when', 'size > 0', '--then', 'archive,stonewall')
  const missing = []
  const complaints = []
  let there = 0
  for (let kill = 0; kill < kills; kill++) {
    const taken = []
    for (let n = 0; n < 30; n++) {
      await post(tower.port, payload(`kill ${kill} message ${n}`, { port: 5000 + n }))
      taken.push(Date.now())
    }
    if (kill % 2) await sleep(grace)
    const killed = Date.now()
    await tower.kill()
    tower = await Tower.start({ dataDir: tower.dataDir, settings })
    const must = there + taken.filter(at => killed - at >= grace).length
    const { messages, notices } = await tower.ask('archive', 'stats')
    if (messages < must) missing.push([kill, messages, must])
    if (notices.length) complaints.push([kill, notices])
    there = messages
  }
  equal('everything older than a second is there afterwards', missing, [])
  equal('no start found a damaged file', complaints, [])
  check('there was something to lose', there >= 30 * Math.floor(kills / 2), there)
  equal('a clean end', (await tower.stop()).code, 0)
})
finish()
