// What a tower costs at rest: time to be ready, memory idle, memory for what it holds.
import { residentBytes, temporaryFolder } from '../../interop/lib/processes.mjs'
import { Tower } from '../../interop/lib/tower.mjs'
import { sleep } from '../../interop/lib/checks.mjs'
import { core, drive, startOriginal, startOurs } from './servers.mjs'
import { goal, median, printTable } from './table.mjs'

const MB = 1e6

async function readyMs (dataDir) {
  const begun = performance.now()
  const tower = await Tower.start({ dataDir, prefix: core(0), settings: { 'clacks.sendrate': 0 } })
  const ms = performance.now() - begun
  await tower.stop()
  return ms
}

export async function resting ({ rounds, messages }) {
  const dataDir = temporaryFolder()
  await readyMs(dataDir) // makes the key and warms the caches
  const starts = []
  for (let n = 0; n < Math.max(3, 2 * rounds); n++) starts.push(await readyMs(dataDir))

  const rows = []
  const found = {}
  for (const [key, server] of [['original', await startOriginal('ec')], ['ours', await startOurs()]]) {
    await sleep(1500)
    const idle = residentBytes(server.pid)
    await drive(server, `--count=${Math.round(messages / 10)}`, '--warmup=0', '--seconds=120', '--message-bytes=200') // warm
    await sleep(1500)
    const warm = residentBytes(server.pid)
    await drive(server, `--count=${messages}`, '--warmup=0', '--seconds=120', '--message-bytes=200')
    await sleep(1500)
    const full = residentBytes(server.pid)
    found[key] = { idle, growth: (full - warm) * 100000 / messages }
    rows.push([server.name, idle / MB, warm / MB, full / MB, found[key].growth / MB])
    await server.stop()
  }
  printTable('Memory (resident, MB)', ['', 'idle', 'warm', `${messages} more messages of 200 B`, 'growth for 100 000'], rows)
  printTable('Start to the ready line', ['', 'ms, median', 'best'], [['clackstower', median(starts), Math.min(...starts)]])
  goal('memory for 100 000 queued messages of 200 B', found.ours.growth / MB, 30, ' MB', false)
  goal('start to ready, warm', median(starts), 150, ' ms', false)
  goal('resident memory, idle', found.ours.idle / MB, 25, ' MB', false)
  goal('resident memory, idle: original ÷ ours', found.original.idle / found.ours.idle, 47 / 25, 'x')
}
