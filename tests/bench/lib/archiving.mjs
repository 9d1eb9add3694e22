// The archive's file: writing beside a bare prototype in C, finding words and what a filter asks for, room on the disk.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { goal, median, printTable } from './table.mjs'

const mark = process.env.CLACKSTOWER_ARCHIVEMARK
const serverMark = process.env.CLACKSTOWER_SERVERMARK
const run = (program, ...args) => JSON.parse(execFileSync(program, args, { encoding: 'utf8', timeout: 1800000 }))
const ask = (...args) => run(mark, ...args)

export async function archiving (plan) {
  atHome(plan)
  onAServer(plan)
}

function atHome ({ rounds, smoke }) {
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

// What a server takes has no prototype to be held against: the figures tell what to expect.
function onAServer ({ rounds, smoke }) {
  if (!serverMark || !existsSync('/usr/lib/postgresql')) {
    console.log('not measured: there is no server of PostgreSQL; packaging/install-packages check brings it')
    return
  }
  const runs = Array.from({ length: Math.min(rounds, 3) }, () => run(serverMark, `--count=${smoke ? 1000 : 20000}`))
  const of = pick => median(runs.map(pick))
  printTable('Archive on PostgreSQL: messages of 300 B', ['', 'a second', 'µs of CPU, tower', 'µs of CPU, server'], [
    ['two towers writing, half of it the same', of(each => each.wallPerSecond), of(each => each.towerMicros), of(each => each.serverMicros)],
    ['one catching up when the server is back', of(each => each.caughtUpPerSecond), of(each => each.catchUpMicros), '']])
  printTable(`Archive on PostgreSQL: any word, the newest 50 of ${runs[0].messages + runs[0].waiting}, ms`, ['p50', 'p95', 'CPU, tower', 'CPU, server'],
    [[of(each => each.words.p50), of(each => each.words.p95), of(each => each.words.towerMs), of(each => each.words.serverMs)]])
}
