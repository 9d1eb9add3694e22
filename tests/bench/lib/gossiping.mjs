// The scuttlebutt line beside the original node: digests and deltas in a second of processor time, memory, and one update in
// clusters on real sockets.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { goal, median, printTable } from './table.mjs'

const ours = process.env.CLACKSTOWER_GOSSIPMARK
const original = fileURLToPath(new URL('gossipmark.cjs', import.meta.url))

const run = (program, ...args) => JSON.parse(execFileSync(program, args, { encoding: 'utf8', timeout: 400000 }))
const ask = (...args) => run(ours, ...args)
const askOriginal = (...args) => run(process.execPath, '--expose-gc', original, ...args)

export async function gossiping ({ rounds, seconds, smoke }) {
  if (!ours || !existsSync(ours)) throw new Error('CLACKSTOWER_GOSSIPMARK names no program; use tests/bench/run')
  const rows = []
  for (const [verb, what, wanted] of [['digests', 'digests of 1000 peers/s', 10], ['deltas', 'deltas/s, 5 a message', 10], ['large', 'deltas/s, 100 a message', 10]]) {
    const figures = { theirs: [], ours: [], pure: [], bare: [] }
    for (let round = 0; round < rounds; round++) {
      figures.theirs.push(askOriginal(verb, seconds).perSecond)
      figures.ours.push(ask(verb, `--seconds=${seconds}`).perSecond)
      figures.pure.push(ask(verb, `--seconds=${seconds}`, '--manners=original').perSecond)
      figures.bare.push(ask(verb, `--seconds=${seconds}`, '--manners=original', '--bare').perSecond)
    }
    const [theirs, mine, pure, bare] = [figures.theirs, figures.ours, figures.pure, figures.bare].map(median)
    rows.push([what, theirs, mine, mine / theirs, pure, pure / theirs, bare, bare / theirs])
    goal(`${what}, against the original`, mine / theirs, wanted, 'x')
  }
  printTable('Gossip: one core, in a second of processor time', ['what', 'original', 'ours', 'ratio', "ours, original's manners", 'ratio', 'the same without a journal', 'ratio'], rows)

  const memory = ask('memory')
  const theirs = { ...askOriginal('memory', 'peers'), ...askOriginal('memory', 'keys') }
  printTable('Gossip: memory', ['bytes', 'original', 'ours', 'ratio'],
    [['a peer', theirs.bytesPerPeer, memory.bytesPerPeer, memory.bytesPerPeer / theirs.bytesPerPeer],
      ['a key', theirs.bytesPerKey, memory.bytesPerKey, memory.bytesPerKey / theirs.bytesPerKey]])
  goal('memory of a peer, against the original', memory.bytesPerPeer / theirs.bytesPerPeer, 0.1, 'x', false)

  const clusters = []
  for (const nodes of smoke ? [5] : [5, 20, 50]) {
    const mine = ask('cluster', `--nodes=${nodes}`)
    const reference = smoke ? { trials: [], joinedMs: NaN } : askOriginal('cluster', nodes)
    const shown = trials => trials.map(ms => ms < 0 ? 'never' : (ms / 1000).toFixed(2)).join(' ') || '–'
    clusters.push([String(nodes), shown(reference.trials), shown(mine.trials), reference.joinedMs / 1000, mine.joinedMs / 1000])
    if (nodes === 50) goal('50 nodes: rounds until all have an update, the worst', mine.trials.some(ms => ms < 0) ? Infinity : Math.max(...mine.trials) / 1000, 7, '', false)
  }
  printTable('Gossip: one update at all nodes of a cluster on loopback, rounds of 1 s (45 s at most)',
    ['nodes', 'original s', 'ours s', 'all met: original s', 'ours s'], clusters)
}
