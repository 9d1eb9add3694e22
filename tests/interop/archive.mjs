// The archive through the program: what is imported is found by words, by filter, by time and page by page, comes out again
// to the byte, is published again, survives kill -9, and goes when it is old.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, deadline, equal, finish, part } from './lib/checks.mjs'
import { idOf } from './lib/messages.mjs'
import { temporaryFolder } from './lib/processes.mjs'
import { Tower } from './lib/tower.mjs'

deadline(120)
const settings = { 'clacks.sendrate': 0 }
const folder = temporaryFolder()
const file = join(folder, 'in.jsonl')
const body = n => JSON.stringify({ n, topic: n % 2 ? 'odd' : 'even', text: `Ünique word${n} of many` })
const at = n => new Date(Date.parse('2026-03-01T00:00:00Z') + n * 60000).toISOString()
const count = 300
writeFileSync(file, Array.from({ length: count }, (_, n) =>
  `{"id":"${idOf(body(n))}","line":"clacks","body":${body(n)},"receivedAt":"${at(n)}"}\n`).join('') + 'nonsense\n')

let tower = await Tower.start({ settings })
await part('import and search', async () => {
  equal('nothing is there at first', (await tower.ask('archive', 'stats')).messages, 0)
  const report = await tower.ask('archive', 'import', file)
  equal('all but the nonsense is imported', [report.imported, report.known, report.refused], [count, 0, 1])
  equal('standard input is taken as well', (await tower.ask('archive', 'import', '-', { input: readFileSync(file) })).known, count)
  equal('a second time all is known', (await tower.ask('archive', 'import', file)).known, count)
  const words = await tower.ask('archive', 'search', 'unique WORD42', '--text')
  equal('words are found, whatever their case and accents', words.hits.map(h => h.body.n), [42])
  check('with a snippet', words.hits[0].snippet.includes('word42'), words.hits[0])
  equal('and their id', words.hits[0].id, idOf(body(42)))
  equal('a filter finds by JSON', (await tower.ask('archive', 'search', 'json.n == 7 and line == clacks')).hits.map(h => h.body.n), [7])
  equal('a time range', (await tower.ask('archive', 'search', '--since', at(10), '--until', at(13))).hits.map(h => h.body.n), [12, 11, 10])
  const seen = []
  let after = null
  do {
    const page = await tower.ask('archive', 'search', 'json.topic == "odd"', '--limit', 40, ...(after ? ['--after', after] : []))
    seen.push(...page.hits.map(h => h.body.n))
    after = page.next
  } while (after)
  equal('pages give each once, newest first', seen, Array.from({ length: count / 2 }, (_, n) => count - 1 - 2 * n))
  const ranked = await tower.ask('archive', 'search', 'of many', '--text', '--ranked', '--limit', 5)
  equal('a ranking gives one page, and says of how many', [ranked.hits.length, ranked.window, ranked.next], [5, count, null])
  equal('and goes with words only', (await tower.ctl('archive', 'search', 'json.n == 7', '--ranked')).code, 2)
  const faulty = await tower.ctl('archive', 'search', 'json.n ==')
  equal('a faulty filter is refused', [faulty.code, /^error: column \d+: /.test(faulty.stderr)], [1, true])
})

await part('export', async () => {
  for (const format of ['jsonl', 'csv', 'pcapng']) {
    const out = await tower.ctl('archive', 'export', '--format', format)
    equal(`${format}: it ends well`, out.code, 0)
    writeFileSync(join(folder, format), out.bytes)
    const other = await Tower.start({ settings })
    equal(`${format}: another tower takes it all`, (await other.ask('archive', 'import', join(folder, format))).imported, count)
    const again = await other.ctl('archive', 'export', '--format', format)
    equal(`${format}: and gives the same`, again.bytes.equals(readFileSync(join(folder, format))), true)
    await other.stop()
  }
  const passed = await tower.ctl('journal', 'export', '--format', 'pcapng', '--filter', 'size > 1m')
  equal('a journal without such messages gives a file without any', [passed.code, passed.bytes.length], [0, 96])
  equal('no other format', (await tower.ctl('archive', 'export', '--format', 'xml')).code, 2)
})

await part('replay, kill, purge', async () => {
  equal('replay puts it into the queue', (await tower.ask('archive', 'replay', idOf(body(5)))).id, idOf(body(5)))
  const captured = await tower.ctl('journal', 'export', '--format', 'pcapng')
  equal('the journal gives it as a capture', (await tower.ask('archive', 'import', '-', { input: captured.bytes })).known, 1)
  equal('to the byte', (await tower.queue()).map(m => m.id), [idOf(body(5))])
  equal('of an unknown id it fails', (await tower.ctl('archive', 'replay', '0'.repeat(64))).code, 1)
  await tower.kill()
  tower = await Tower.start({ dataDir: tower.dataDir, settings })
  const stats = await tower.ask('archive', 'stats')
  equal('after kill -9 all is there', [stats.messages, stats.backend, stats.pending, stats.notices], [count, 'sqlite', 0, []])
  equal('from first to last', [stats.oldest, stats.newest], [at(0), at(count - 1)])
  equal('purge keeps what is young', (await tower.ask('archive', 'purge', '--older-than', '36500d')).removed, 0)
  equal('purge wants a duration', (await tower.ctl('archive', 'purge', '--older-than', 'soon')).code, 2)
  equal('purge deletes what is old', (await tower.ask('archive', 'purge', '--older-than', '1d')).removed, count)
  equal('for good', (await tower.ask('archive', 'stats')).messages, 0)
  equal('a clean end', (await tower.stop()).code, 0)
})
finish()
