// Original towers send messages through ours, under a book of twenty rules: each ends in exactly the fate that the book says,
// with its reason, and the fates make up what came in. What is refused stays with its sender.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, deadline, equal, eventually, finish, nightly, note, part } from './lib/checks.mjs'
import { Original } from './lib/original.mjs'
import { Tower } from './lib/tower.mjs'

const total = nightly ? 5000 : 600
const senders = 3
const rate = 100 // a second and sender
const refusals = 3
deadline(nightly ? 400 : 120)

const rules = [{ id: 'no', name: 'not here', when: 'json.k == refuse', then: ['refuse'] }]
for (let k = 0; k < 18; k++) {
  const then = [['forward'], ['stonewall', 'note:of no use'], ['tune:Third', 'forward'], ['archive', 'stonewall']][k % 4]
  rules.push({ id: `k${k}`, name: `kind ${k}`, when: `json.k == ${k} and text contains "kind"`, then })
}
rules.push({ id: 'rest', name: 'the rest', when: 'json.k exists', then: ['stonewall'] })
const ruleOf = k => k < 18 ? rules[k + 1] : rules.at(-1)
const isForwarded = k => ruleOf(k).then.includes('forward')

const tower = await Tower.start({ settings: { 'clacks.sendrate': 0, 'net.connectionsPerAddress': 512 } })
const file = join(tower.dataDir, 'book.json')
writeFileSync(file, JSON.stringify({ clackstower: 'rules', rules, stations: [], scripts: [] }))
await tower.ask('rules', 'import', file)
equal('the book has twenty rules', (await tower.ask('rules', 'list')).rules.length, 20)

const originals = []
for (let n = 0; n < senders; n++) originals.push(await Original.start({ sendrate: rate, frozen: true }))
const expected = new Map()
for (let n = 0; n < total; n++) {
  const message = { k: n * 7 % 20, n, text: 'of its kind' }
  expected.set(n, message.k)
  await originals[n % senders].ask('enqueue', { message })
}

await part(`${total} messages of original towers`, async () => {
  for (const original of originals) {
    equal('ours meets it', (await tower.ctl('announce', '127.0.0.1', original.port)).code, 0)
    await original.ask('announce', { hostname: '127.0.0.1', port: tower.port })
    await original.ask('thaw')
  }
  await eventually('they have given everything away', 100000, async () => {
    const left = await Promise.all(originals.map(async original => {
      const { inFlight } = await original.ask('counters')
      return inFlight + await original.ask('length')
    }))
    return left.every(count => count === 0)
  })
  const counters = await tower.clacks()
  const twice = counters.received - total // an original that gave up waiting gives it once more
  note(`${counters.received} came, ${twice} of them once more`)
  check('all of them came', twice >= 0, counters.received)
  equal('the fates make up what came in', counters.queued + counters.stonewalled + counters.refusedByRule, counters.received)
  const queue = (await tower.queue()).map(message => message.body)
  equal('in the queue is what the book forwards, and nothing else', [...new Set(queue.map(body => body.n))].sort((a, b) => a - b),
    [...expected.keys()].filter(n => isForwarded(expected.get(n))))
  equal('to the last one', queue.length, counters.queued)
  const { rules: now } = await tower.ask('rules', 'list')
  const wrong = now.filter(rule => {
    const due = [...expected.values()].filter(k => ruleOf(k).id === rule.id).length
    return rule.hits < due || rule.hits > due + twice
  })
  equal('every rule had the messages that are its own', wrong.map(rule => [rule.id, rule.hits]), [])
  equal('each message had one rule', now.reduce((sum, rule) => sum + rule.hits, 0), counters.received)
  const { hits: archived } = await tower.ask('archive', 'search', 'verdict == stonewall', '--limit', total)
  equal('the archive has what was to be archived', archived.map(hit => hit.body.n).sort((a, b) => a - b),
    [...expected.keys()].filter(n => ruleOf(expected.get(n)).then.includes('archive')))
  check('with the rule that decided', archived.every(hit => hit.verdict.rule.id === ruleOf(hit.body.k).id), archived[0])
  const { sightings } = await tower.ask('journal', '--filter', 'event == messageStonewalled', '--limit', 200)
  check('the journal tells rule and reason', sightings.length > 0 && sightings.every(each => each.reason && each.verdict.rule.version === 1), sightings[0])
})

await part('what is refused', async () => {
  for (let n = 0; n < refusals; n++) await originals[0].ask('enqueue', { message: { k: 'refuse', n } })
  await eventually('ours refuses', 30000, async () => (await tower.clacks()).refusedByRule > 0)
  await originals[0].ask('freeze')
  await eventually('nothing is under way', 30000, async () => (await originals[0].ask('counters')).inFlight === 0)
  equal('and none of it is lost: its sender keeps it', await originals[0].ask('length'), refusals)
  const counters = await tower.clacks()
  equal('the fates make up what came in', counters.queued + counters.stonewalled + counters.refusedByRule, counters.received)
  const refused = await eventually('the journal tells why', 10000, async () => (await tower.ask('journal', '--filter', 'event == messageRefused')).sightings[0])
  equal('by which rule', refused.verdict.rule.name, 'not here')
})

for (const original of originals) await original.kill()
equal('a clean end', (await tower.stop()).code, 0)
finish()
