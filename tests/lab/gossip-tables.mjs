// Prints the tables of node/lines/scuttlebutt/README.md: how fast one update spreads, how soon a dead node is missed, what it
// costs, and what each of our manners is worth. Every figure comes from the core itself, on the lab's network.
//   node tests/lab/gossip-tables.mjs [--short] [--program F] [spread] [detection] [manners] [checked]
// Takes a quarter of an hour; --short leaves out the large swarms. `checked` holds pure rules against unmodified originals, which
// originalswarm.cjs runs on a virtual clock; they must be there (tests/interop/original/install.mjs).
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const words = process.argv.slice(2)
const after = name => words.includes(name) ? words[words.indexOf(name) + 1] : undefined
const short = words.includes('--short')
const program = after('--program') ?? fileURLToPath(new URL('../../build/release/bin/clackstower', import.meta.url))
const chosen = words.filter(word => !word.startsWith('-') && word !== after('--program'))
const wants = name => chosen.length === 0 || chosen.includes(name)
const originals = fileURLToPath(new URL('originalswarm.cjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'ct-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const sizes = short ? [8, 32, 128] : [8, 32, 128, 512, 1024]

function run (scenario, seeds) {
  const file = join(folder, 'scenario.json')
  writeFileSync(file, JSON.stringify({ name: 'table', line: 'scuttlebutt', ...scenario }))
  const said = execFileSync(program, ['lab', 'run', file, '--seeds', `1..${seeds}`, '--jobs', '2', '--no-shrink', '--json'], { encoding: 'utf8', maxBuffer: 1 << 26 })
  return JSON.parse(said).metrics
}

const figure = (value, digits = 2) => value === undefined || Number.isNaN(value) ? '–' : value >= 1000 ? String(Math.round(value)) : value.toFixed(digits)

function table (title, head, rows) {
  console.log(`\n**${title}**\n\n| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|`)
  for (const row of rows) console.log(`| ${row.join(' | ')} |`)
}

const group = (count, manners, more = {}) => ({ count, manners, knowsAll: true, ...more })

// Updates one after another, each alone in a swarm that has been running for a while.
function spread (count, manners, more = {}, seeds = count > 200 ? 2 : 6) {
  return run({ endS: 90, sampleEveryS: 2, endsWhenCovered: true, towers: [group(count, manners, more)], messages: [{ count: 4, startS: 8, everyMs: 4000, bytes: 20 }] }, seeds)
}

const idleBytes = (count, manners, more = {}) => run({ endS: 30, towers: [group(count, manners, more)] }, 1).bytesPerRound

if (wants('spread')) {
  const rows = []
  for (const count of sizes) {
    const pure = spread(count, 'original')
    const ours = spread(count, 'ours')
    const bytes = { pure: idleBytes(count, 'original'), ours: ours.bytesPerRound }
    // Where we use more bytes than pure rules do, these get as many: by shorter rounds.
    const intervalMs = Math.max(50, Math.round(1000 * Math.min(1, bytes.pure / bytes.ours)))
    const equal = intervalMs < 1000 ? spread(count, 'original', { intervalMs }) : pure
    const times = m => `${figure(m.coverage95S)} / ${m.reached100 === 1 ? figure(m.coverage100S) : `${figure(m.coverage100S)} (${figure(100 * m.reached100, 0)} %)`}`
    rows.push([count, times(pure), times(equal), times(ours), figure(bytes.pure, 0), figure(bytes.ours, 0), figure(ours.bytesPerRoundWorst, 0)])
  }
  table('One update: seconds to 95 / 100 % of all peers, and bytes that a peer sends in a round of 1 s',
    ['peers', 'pure', 'pure, at our bytes', 'ours', 'bytes pure', 'bytes ours', 'worst of ours'], rows)
}

if (wants('detection')) {
  const rows = []
  const cases = [['silent machine', 'crash', 0], ['silent machine', 'crash', 0.01], ['silent machine', 'crash', 0.1], ['ended process', 'stop', 0]]
  for (const count of sizes) {
    for (const [what, kind, loss] of cases) {
      for (const manners of count === 128 ? ['ours', 'original'] : ['ours']) {
        // One at a time; of many, one in a hundred, for there are few seeds.
        const share = count > 200 ? 0.01 : 0.001
        const faults = [{ kind, share, atS: 20, forS: 1000, everyS: 20 }]
        const m = run({ endS: manners !== 'ours' ? 400 : count > 200 ? 55 : 120, network: { loss }, towers: [group(count, manners)], faults }, count > 200 ? 3 : 6)
        rows.push([count, manners, what, `${loss * 100} %`, figure(m.detectionMedianS), figure(m.detectionP99S), m.detections.toFixed(0), figure(m.falseDeaths, 1), figure(m.peerHours, 0)])
      }
    }
  }
  table('Seconds until a peer holds a dead one dead, over all pairs; deaths of peers that were up',
    ['peers', 'manners', 'what died', 'loss', 'median', 'p99', 'pairs', 'false deaths', 'peer-hours'], rows)

  const stalls = []
  for (const count of sizes.filter(size => size > 8 && size < 1000)) {
    const faults = [{ kind: 'sleep', share: 0.3, atS: 30, forS: 10, everyS: 60 }]
    const m = run({ endS: 240, sampleEveryS: 5, towers: [group(count, 'ours')], faults }, count > 200 ? 1 : 4)
    stalls.push([count, figure(m.falseDeaths, 1), figure(m.peerHours, 0), figure(m.falseDeaths / m.peerHours * 1e6, 1), figure(m.stalledDeaths, 0), figure(100 * m.rightStanding)])
  }
  table('30 % of all stalled for 10 s once a minute: deaths of peers that were up, and of stalled ones',
    ['peers', 'false deaths', 'peer-hours', 'in 10^6 peer-hours', 'deaths of stalled', '% right at the end'], stalls)

  const calm = []
  for (const loss of [0, 0.01, 0.1]) {
    const count = short ? 128 : 512
    const m = run({ endS: short ? 300 : 600, network: { loss }, towers: [group(count, 'ours')] }, 1)
    calm.push([count, `${loss * 100} %`, figure(m.falseDeaths, 0), figure(m.peerHours, 0), figure(m.suspicions, 0), figure(m.bytesPerRound, 0)])
  }
  table('Nobody dies: what is believed all the same', ['peers', 'loss', 'false deaths', 'peer-hours', 'suspicions', 'bytes a round'], calm)
}

if (wants('manners')) {
  const rows = []
  const names = ['', 'push', 'answersWithDigest', 'partialDigests', 'catchesUp', 'deltasByBytes', 'fairDeltas', 'probes', 'suspicion', 'asksOthers', 'looksItself', 'indirectEvidence']
  for (const without of names) {
    const s = spread(128, 'ours', { without: without || undefined }, 4)
    const faults = [{ kind: 'crash', share: 0.001, atS: 20, forS: 1000, everyS: 20 }]
    const d = run({ endS: 120, network: { loss: 0.01 }, towers: [group(128, 'ours', { without: without || undefined })], faults }, 2)
    rows.push([without || 'nothing', figure(s.coverage95S), figure(s.coverage100S), figure(s.bytesPerRound, 0), figure(d.detectionMedianS), figure(d.detectionP99S), figure(d.falseDeaths, 1)])
  }
  table('128 peers of ours, without one of our manners at a time (detection at 1 % loss)',
    ['without', '95 % s', '100 % s', 'bytes a round', 'detection median s', 'p99 s', 'false deaths'], rows)
}

if (wants('checked')) {
  const rows = []
  for (const count of sizes.filter(size => size <= 128)) {
    // Seeds enough for the means to stand still.
    const seeds = count > 100 ? 12 : count > 10 ? 60 : 400
    const pure = spread(count, 'original', {}, seeds)
    const theirs = JSON.parse(execFileSync(process.execPath, [originals, count, seeds], { encoding: 'utf8' }))
    const off = 100 * (pure.coverage95S / theirs.coverage95S - 1)
    rows.push([count, figure(theirs.coverage95S), figure(pure.coverage95S), `${off < 0 ? '−' : '+'}${Math.abs(off).toFixed(1)} %`, figure(100 * theirs.reached95, 0), figure(100 * pure.reached95, 0),
      figure(100 * theirs.reached100, 0), figure(100 * pure.reached100, 0), figure(theirs.bytesPerRound, 0), figure(pure.bytesPerRound, 0)])
  }
  table('Pure rules on our core beside unmodified originals on a virtual clock: seconds to 95 % of all, % of updates that reached 95 % and all, bytes a round',
    ['peers', 'original s', 'pure s', 'off', 'original 95 %', 'pure 95 %', 'original 100 %', 'pure 100 %', 'original bytes', 'pure bytes'], rows)
}
