// What judging a message costs: one filter, a large rule book, the past replayed through another book.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { goal, median, printTable } from './table.mjs'

const ours = process.env.CLACKSTOWER_RULEMARK
const ask = (...args) => JSON.parse(execFileSync(ours, args, { encoding: 'utf8', timeout: 400000 }))

export async function judging ({ rounds, seconds, smoke }) {
  if (!ours || !existsSync(ours)) throw new Error('CLACKSTOWER_RULEMARK names no program; use tests/bench/run')
  const runs = Array.from({ length: rounds }, () => ({
    filter: ask('filter', `--seconds=${seconds}`).perSecond,
    book: ask('book', `--seconds=${seconds}`).micros,
    past: ask('past', `--messages=${smoke ? 5000 : 100000}`)
  }))
  const of = pick => median(runs.map(pick))
  const [filter, book, past, stop] = [of(run => run.filter), of(run => run.book), of(run => run.past.cpuMs), of(run => run.past.stopMs)]
  printTable('Judging messages of 300 bytes, one core', ['what', 'figure', 'unit'],
    [['a filter of 5 terms, reading the JSON', filter, '/s'], ['a book of 200 rules', book, 'µs/message'],
      [`the past: ${runs[0].past.of} messages, 50 rules`, past, 'ms of CPU'], ['and until it stops when nobody asks any more', stop, 'ms']])
  goal('filters of 5 terms in a second', filter / 1e6, 1, ' million')
  goal('a message in a book of 200 rules', book, 20, ' µs', false)
  goal('the past of 100 000 messages through 50 rules', past / 1000 * (100000 / runs[0].past.of), 1, ' s', false)
}
