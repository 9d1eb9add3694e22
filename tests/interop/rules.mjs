// Rules through the real program: the commands of the contract and their errors, undo over a restart, and a book of twenty
// rules under which every one of 5000 messages ends in exactly the fate that the book says.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, deadline, equal, eventually, finish, matches, part } from './lib/checks.mjs'
import { Tower } from './lib/tower.mjs'
import { Wire, payload, request } from './lib/wire.mjs'

deadline(120)

await part('commands and their errors', async () => {
  const tower = await Tower.start({ settings: { 'clacks.sendrate': 0 } })
  const { rule, warning } = await tower.ask('rules', 'add', '--name', 'Rain', '--when', 'json.topic==weather', '--then', 'tune:Weather,note:wet')
  equal('the rule as it was added', [rule.name, rule.when, rule.then, rule.enabled, rule.version, rule.hits, rule.lastHit, warning],
    ['Rain', 'json.topic == weather', ['tune:Weather', 'note:wet'], true, 1, 0, null, null])
  const wrong = await tower.ctl('rules', 'add', '--name', 'Bad', '--when', 'size > 4q', '--then', 'forward')
  equal('a faulty filter', [wrong.code, wrong.stdout], [1, ''])
  matches('tells the column', wrong.stderr, /^error: column 8: '4q' is no size/)
  for (const then of ['flood', 'forward,refuse', 'transform:x', 'ignore-sender']) {
    equal(`${then} is no rule`, (await tower.ctl('rules', 'add', '--name', 'x', '--when', 'all', '--then', then)).code, 1)
  }
  await tower.ask('rules', 'add', '--name', 'Any', '--when', 'all', '--then', 'refuse', '--for', '1h')
  const { rule: last } = await tower.ask('rules', 'add', '--name', 'Late', '--when', 'size > 1', '--then', 'forward', '--at', '0')
  const ids = answer => answer.rules.map(each => each.id)
  equal('order', ids(await tower.ask('rules', 'list')), ['r3', 'r1', 'r2'])
  equal('moved', ids(await tower.ask('rules', 'move', last.id, '2')), ['r1', 'r2', 'r3'])
  equal('version rises', (await tower.ask('rules', 'set', 'r1', '--name', 'Wet')).rule.version, 2)
  equal('switched off', (await tower.ask('rules', 'disable', 'r2')).rules[1].enabled, false)
  equal('removed', ids(await tower.ask('rules', 'remove', 'r3')), ['r1', 'r2'])
  const book = await tower.ask('rules', 'export')
  const file = join(tower.dataDir, 'candidate.json')
  writeFileSync(file, JSON.stringify({ ...book, rules: [{ name: 'New', when: 'size > 9', then: ['stonewall'] }] }))
  const preview = await tower.ask('rules', 'import', file, '--dry-run')
  equal('a preview changes nothing', [preview.removed.length, preview.added.length, ids(await tower.ask('rules', 'list'))], [2, 1, ['r1', 'r2']])
  equal('a comparison of nothing', (await tower.ask('rules', 'diff', file)).of, 0)
  equal('canonical', await tower.ask('filter', 'check', 'line==clacks&&size<4096'), { ok: true, canonical: 'line == clacks and size < 4k' })
  check('completion', (await tower.ask('filter', 'complete', 'line == cl', '11')).candidates.includes('clacks'))
  await tower.stop()

  const again = await Tower.start({ dataDir: tower.dataDir, settings: { 'clacks.sendrate': 0 } })
  equal('rules survive', ids(await again.ask('rules', 'list')), ['r1', 'r2'])
  equal('undo over a restart', ids(await again.ask('rules', 'undo')), ['r1', 'r2', 'r3'])
  check('and further back', (await again.ask('rules', 'undo')).rules[1].enabled)
  await again.stop()
})

await part('every message ends where the book says', async () => {
  const tower = await Tower.start({ settings: { 'clacks.sendrate': 0 } })
  const verdicts = ['forward', 'stonewall', 'refuse', 'forward']
  const rules = [{ id: 'big', name: 'big', when: 'size > 2k', then: ['refuse'] }]
  for (let k = 0; k < 18; ++k) {
    rules.push({ id: `k${k}`, name: `kind ${k}`, when: `json.k == ${k}`, then: [verdicts[k % 4], ...(k % 4 === 3 ? ['tune:Third'] : [])] })
  }
  rules.push({ id: 'tail', name: 'tail', when: 'json.k exists', then: ['stonewall', 'note:unknown kind'] })
  const file = join(tower.dataDir, 'book.json')
  writeFileSync(file, JSON.stringify({ clackstower: 'rules', rules, stations: [], scripts: [] }))
  await tower.ask('rules', 'import', file)

  const expected = { forward: 0, stonewall: 0, refuse: 0 }
  const hits = Object.fromEntries(rules.map(rule => [rule.id, 0]))
  const wire = await Wire.open(tower.port)
  let misjudged = 0
  const total = 5000
  for (let sent = 0; sent < total;) {
    const statuses = []
    const burst = []
    for (let i = 0; i < 50; ++i, ++sent) {
      const k = (sent * 7) % 20
      const isBig = sent % 97 === 0
      const id = isBig ? 'big' : k < 18 ? `k${k}` : 'tail'
      const verdict = rules.find(rule => rule.id === id).then[0]
      ++expected[verdict]
      ++hits[id]
      statuses.push(verdict === 'refuse' ? 403 : 200)
      burst.push(request(payload({ k, sent, pad: isBig ? 'x'.repeat(3000) : '' })).all)
    }
    for (let i = 0; i < burst.length; ++i) {
      await wire.write(burst[i])
      if ((await wire.answer())?.status !== statuses[i]) ++misjudged
    }
  }
  wire.close()
  equal('every answer is the one that the book asks for', misjudged, 0)
  const counters = await eventually('all are counted', 5000, async () => {
    const now = await tower.clacks()
    return now.received === total ? now : undefined
  }) ?? await tower.clacks()
  equal('fates', [counters.queued, counters.stonewalled, counters.refusedByRule], [expected.forward, expected.stonewall, expected.refuse])
  equal('the fates make up what came in', counters.queued + counters.stonewalled + counters.refusedByRule, counters.received)
  equal('the queue holds what was forwarded', (await tower.ask('peek', '--limit', 1)).count, expected.forward)
  equal('hits of each rule', Object.fromEntries((await tower.ask('rules', 'list')).rules.map(rule => [rule.id, rule.hits])), hits)
  equal('the ledger knows what was removed', (await tower.ask('rules', 'ledger', '--limit', 1)).count, expected.stonewall)
  const { sightings } = await tower.ask('journal', '--filter', 'event == messageStonewalled', '--limit', 20)
  check('each says its rule and reason', sightings.length === 20 && sightings.every(each => each.verdict.rule.version >= 1 && each.reason), sightings[0])
  const third = (await tower.ask('stations', 'list')).stations.find(each => each.name === 'Third')
  equal('the station has heard its share', third.heard, hits.k3 + hits.k7 + hits.k11 + hits.k15)
  const difference = await tower.ask('rules', 'diff', file)
  equal('the same book decides the same', difference.changes, [])
  check('over the journal', difference.of > 1000, difference.of)
  await tower.stop()
})

finish()
