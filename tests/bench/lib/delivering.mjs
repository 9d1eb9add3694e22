// What delivering a message costs: over kept connections and over a resumed connection each.
import { cpuSeconds } from '../../interop/lib/processes.mjs'
import { drive, startOriginal, startOurs, startSink } from './servers.mjs'
import { goal, median, printTable } from './table.mjs'
import { sleep } from '../../interop/lib/checks.mjs'

// Both are driven as fast as they go; the original's timer holds it to about 860 a second whatever is asked.
const asFastAsItGoes = 1000000

async function measure (sink, pid, seconds) {
  const before = { cpu: cpuSeconds(pid), at: Date.now(), ...(await sink.counters()) }
  await sleep(seconds * 1000)
  const after = { cpu: cpuSeconds(pid), at: Date.now(), ...(await sink.counters()) }
  const messages = after.requests - before.requests
  return {
    micros: (after.cpu - before.cpu) / messages * 1e6,
    perSecond: messages / (after.at - before.at) * 1000,
    resumed: 100 * (after.resumed - before.resumed) / (after.handshakes - before.handshakes),
    messages
  }
}

async function runOurs (sinkOptions, seconds) {
  const sink = await startSink(...sinkOptions)
  const ours = await startOurs()
  // The sender that fills the queue names the sink as itself, so the sink is the tower that ours knows.
  await ours.tower.ask('announce', '127.0.0.1', sink.port)
  const amount = Math.round((sinkOptions.length ? 6000 : 50000) * (seconds + 1))
  await drive(ours, `--count=${amount}`, '--warmup=0', '--seconds=60', '--bytes=200', `--sender-port=${sink.port}`)
  await ours.tower.ask('settings', 'set', 'clacks.sendrate', asFastAsItGoes)
  await sleep(500)
  const figures = await measure(sink, ours.pid, seconds)
  figures.left = (await ours.tower.ask('peek', '--limit', 1)).count
  await ours.stop()
  await sink.stop()
  return figures
}

async function runOriginal (sinkOptions, seconds, warmup) {
  const sink = await startSink(...sinkOptions)
  const original = await startOriginal('ec', { sendrate: asFastAsItGoes })
  await original.tower.ask('announce', { hostname: '127.0.0.1', port: sink.port })
  await sleep(300)
  await original.tower.ask('fill', { count: Math.round(2000 * (seconds + warmup)), bytes: 116 }) // 200 B with the rest of the body
  await sleep(warmup * 1000)
  const figures = await measure(sink, original.pid, seconds)
  figures.left = await original.tower.ask('length')
  await original.stop()
  await sink.stop()
  return figures
}

export async function delivering ({ rounds, seconds }) {
  const kinds = [{ name: 'keep-alive', options: [] }, { name: 'resumed connection each', options: ['--close'] }]
  const rows = []
  for (const kind of kinds) {
    const ours = []
    const theirs = []
    for (let round = 0; round < rounds; round++) {
      theirs.push(await runOriginal(kind.options, seconds, seconds >= 1 ? 4 : 1))
      ours.push(await runOurs(kind.options, seconds))
    }
    const of = (runs, field) => median(runs.map(r => r[field]))
    for (const [name, runs] of [['original', theirs], ['clackstower', ours]]) {
      rows.push([kind.name, name, of(runs, 'micros'), of(theirs, 'micros') / of(runs, 'micros'), of(runs, 'perSecond'),
        kind.options.length ? of(runs, 'resumed') : NaN, Math.min(...runs.map(r => r.left))])
    }
    goal(`delivering, ${kind.name}: original ÷ ours`, of(theirs, 'micros') / of(ours, 'micros'), kind.options.length ? 4 : 5, 'x')
    if (!kind.options.length) goal('delivering, keep-alive, messages a second: ours ÷ original', of(ours, 'perSecond') / of(theirs, 'perSecond'), 10, 'x')
  }
  printTable('Delivering 200 B messages (medians; µs are CPU time of the sender)',
    ['', 'sender', 'µs/message', 'original ÷ it', 'messages/s', 'resumed %', 'left in queue'], rows)
}
