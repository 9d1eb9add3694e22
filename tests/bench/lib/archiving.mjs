// The archive's file: writing beside a bare prototype in C, finding words and what a filter asks for, room on the disk.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { goal, median, printTable } from './table.mjs'

const mark = process.env.CLACKSTOWER_ARCHIVEMARK
const ask = (...args) => JSON.parse(execFileSync(mark, args, { encoding: 'utf8', timeout: 1800000 }))

export async function archiving ({ rounds, smoke }) {
  if (!mark || !existsSync(mark)) {
    console.log('not measured: archivemark was not built; packaging/install-packages check brings the headers of SQLite')
    return
  }
  const runs = Array.from({ length: rounds }, () => ask('insert', `--count=${smoke ? 5000 : 60000}`))
  const [bare, knowing, ours] = ['prototypePerSecond', 'knowingPerSecond', 'perSecond'].map(key => median(runs.map(run => run[key])))
  printTable('Archive: messages of 300 B written in a second of processor time, with full text', ['', 'a second'],
    [['prototype in C', bare], ['prototype that knows what is there already, as ours does', knowing], ['ours', ours]])
  goal('archive: written, against a prototype in C', ours / bare, 0.85, 'x')
  goal('archive: written in a second of processor time', ours, 20000, '')

  const found = ask('search', `--count=${smoke ? 5000 : rounds > 2 ? 1000000 : 200000}`)
  const kinds = [['a rare word', 'rare'], ['a common word', 'common'], ['two words', 'two'], ['any word', 'any'], ['no word: the newest', 'newest']]
  printTable(`Archive: the newest 50 of ${found.messages} messages, ms of processor time`, ['', 'p50', 'p95', 'hits'],
    kinds.map(([what, key]) => [what, found[key].p50, found[key].p95, found[key].hits]))
  goal('archive: any word, p50', found.any.p50, 1, ' ms', false)
  goal('archive: any word, p95', found.any.p95, 5, ' ms', false)
  printTable('Archive: filters that no index answers, within a day of thirty, ms of processor time', ['', 'the worst'],
    [['the whole day', found.filterWorstMs], ['the first page, as the window asks', found.firstPageWorstMs]])
  goal('archive: first page of any filter with a time range, the worst', found.firstPageWorstMs, 100, ' ms', false)
  goal('archive: bytes on the disk for a byte of message', found.diskShare, 1.7, '', false)
}
