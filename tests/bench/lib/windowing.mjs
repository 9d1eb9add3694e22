// The window on a display of its own: beside a hello-world in the same run, under heavy traffic, and what a row costs it.
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { check, eventually, note, sleep } from '../../interop/lib/checks.mjs'
import { Display, hasDisplay } from '../../interop/lib/display.mjs'
import { residentBytes, run, start, temporaryFolder } from '../../interop/lib/processes.mjs'
import { program } from '../../interop/lib/tower.mjs'
import { loadgen } from './servers.mjs'
import { goal, median, printTable } from './table.mjs'

const MB = 1e6
const beside = name => join(dirname(loadgen), name)

// The processor time of the thread that draws, in seconds; the kernel counts it in ticks of 10 ms.
function windowSeconds (pid) {
  const stat = readFileSync(`/proc/${pid}/task/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

class Shown {
  constructor (display, renderer, args) {
    this.begun = Date.now()
    this.meter = join(temporaryFolder(), 'meter.json')
    const env = { ...display.environment, QT_QUICK_BACKEND: renderer === 'software' ? 'software' : '', CLACKSTOWER_METER: this.meter }
    this.child = start(args[0], args.slice(1), { env })
    this.pid = this.child.pid
    this.said = ''
    this.child.stdout.setEncoding('utf8').on('data', text => { this.said += text })
    this.child.stderr.resume()
  }

  static ours (display, renderer, ...more) {
    return new Shown(display, renderer, [program, '--demo', '--data-dir', temporaryFolder(), '--set', 'window.language=en', ...more])
  }

  static hello (display, renderer) {
    return new Shown(display, renderer, [beside('hello')])
  }

  figures () {
    return JSON.parse(readFileSync(this.meter, 'utf8'))
  }

  // The next figures are of what happens from now on.
  async anew () {
    rmSync(this.meter, { force: true })
    await eventually('the meter begins anew', 10000, () => this.figures())
  }

  async stop () {
    this.child.kill('SIGTERM')
    await this.child.ended
  }
}

async function coldStart (display, renderer, rounds) {
  const found = { hello: [], helloBusy: [], helloAll: [], ours: [], ourBusy: [], ourAll: [], row: [], helloBytes: [], ourBytes: [] }
  for (let round = 0; round < rounds; round++) {
    const hello = Shown.hello(display, renderer)
    const first = JSON.parse(await eventually('hello is there', 20000, () => hello.said.trim(), 10))
    found.hello.push(first.firstFrameAt - hello.begun)
    found.helloBusy.push(first.firstFrameBusyMs)
    found.helloAll.push(first.firstFrameAllMs)
    await sleep(1000)
    found.helloBytes.push(residentBytes(hello.pid))
    await hello.stop()
    const ours = Shown.ours(display, renderer)
    const { firstFrameAt, firstFrameBusyMs, firstFrameAllMs, firstRowAt } = await eventually('the first row is there', 20000, () => ours.figures().firstRowAt && ours.figures())
    found.ours.push(firstFrameAt - ours.begun)
    found.ourBusy.push(firstFrameBusyMs)
    found.ourAll.push(firstFrameAllMs)
    found.row.push(firstRowAt - ours.begun)
    await sleep(1000)
    found.ourBytes.push(residentBytes(ours.pid))
    await ours.stop()
  }
  const middle = Object.fromEntries(Object.entries(found).map(([name, values]) => [name, median(values)]))
  goal(`window, ${renderer}: first frame, ours ÷ hello-world`, middle.ours / middle.hello, 1.5, 'x', false)
  goal(`window, ${renderer}: the same, processor time of the window's thread`, middle.ourBusy / middle.helloBusy, 1.5, 'x', false)
  goal(`window, ${renderer}: to the first row of a demonstration`, middle.row, 1500, ' ms', false)
  goal(`window, ${renderer}: resident memory above hello-world`, (middle.ourBytes - middle.helloBytes) / MB, 60, ' MB', false)
  return [['hello-world', renderer, middle.hello, middle.helloBusy, middle.helloAll, NaN, middle.helloBytes / MB], ['clackstower --demo', renderer, middle.ours, middle.ourBusy, middle.ourAll, middle.row, middle.ourBytes / MB]]
}

// Messages at a set rate through the whole tower; the figures are of the seconds after it has found its stride.
async function underTraffic (display, rate, seconds) {
  const ours = Shown.ours(display, 'software', '--set', `demo.rate=${rate}`)
  await eventually('the traffic is there', 20000, () => ours.figures().received > rate)
  await ours.anew()
  const before = { busy: windowSeconds(ours.pid), at: Date.now(), ...ours.figures() }
  const memory = []
  for (let n = 0; n < 10; n++) {
    await sleep(seconds * 100)
    memory.push(residentBytes(ours.pid) / MB)
  }
  const after = { busy: windowSeconds(ours.pid), at: Date.now(), ...ours.figures() }
  await ours.stop()
  check('shown + filtered + skipped = received', after.shown + after.filtered + after.skipped === after.received, after)
  return {
    ...after,
    perSecond: (after.received - before.received) / (after.at - before.at) * 1000,
    core: (after.busy - before.busy) / (after.at - before.at) * 1000,
    most: Math.max(...memory),
    growth: memory.at(-1) - memory[4] // by the middle the rings are as full as they get, in a run that is long enough
  }
}

export async function windowing ({ rounds, seconds, smoke, long }) {
  if (!hasDisplay) return note('left out: there is no Xvfb')
  const display = await Display.open()
  const starts = []
  for (const renderer of smoke ? ['software'] : ['software', 'llvmpipe']) starts.push(...await coldStart(display, renderer, smoke ? 1 : rounds + 1))
  printTable('Cold start, medians (ms from the start of the process; MB resident a second later)', ['', 'renderer', 'first frame', 'its thread, busy', 'all threads', 'first row', 'MB'], starts)

  const rows = []
  const span = smoke ? 2 : long ? 600 : 4 * seconds
  for (const [rate, lasts] of [[2000, span], [10000, Math.min(span, 12)]]) {
    const found = await underTraffic(display, rate, lasts)
    rows.push([`${rate} a second`, found.perSecond, found.core, found.frameMs50, found.frameMs95, found.longestStallMs, found.longestTurnMs, found.most, found.growth])
    if (rate === 2000) {
      goal('2 000 messages a second: longest stall, processor time', found.longestTurnMs, 100, ' ms', false)
      goal('2 000 messages a second: memory', found.most, 400, ' MB', false)
    } else {
      goal('10 000 rows a second: cores of the window\'s thread', found.core, 0.4, '', false)
      goal('10 000 rows a second: frame, 95 of 100 within', found.frameMs95, 50, ' ms', false)
    }
  }
  printTable('Traffic through the demonstration, software renderer', ['asked', 'messages/s', 'window, cores', 'frame p50 ms', 'p95', 'stall ms', 'of it busy', 'MB', 'MB growth'], rows)
  await display.close()

  const mark = JSON.parse((await run(beside('feedmark'), [], { timeoutMs: 120000 })).stdout)
  check('all rows came, and the filter finds some', mark.rows > 100000 && mark.found > 0, mark)
  goal('a row, on the window\'s thread', mark.microsPerRow, 1, ' µs', false)
  goal('a filter over 100 000 rows: the first results', mark.filterFirstMs, 100, ' ms', false)
  const offscreen = { ...process.env, QT_QPA_PLATFORM: 'offscreen' }
  const scroll = JSON.parse((await run(beside('scrollmark'), [smoke ? '0.5' : '5'], { env: offscreen, timeoutMs: 120000 })).stdout)
  check('the list of 100 000 rows moves', scroll.wheelTo > 0 && scroll.keysTo > scroll.keysFrames / 4 && scroll.flickTo > scroll.keysTo, scroll)
  for (const [way, name] of [['wheel', 'the wheel'], ['keys', 'Page Down'], ['flick', 'a flick']]) {
    goal(`scrolling 100 000 rows by ${name}: 95 of 100 frames, processor time`, scroll[`${way}BusyMs95`], 16, ' ms', false)
  }
  const flow = JSON.parse((await run(beside('flowbench'), [], { env: offscreen, timeoutMs: 60000 })).stdout)
  goal('500 towers, 3 000 edges: frames a second', flow.framesPerSecond, 30, '')
  goal('500 towers, 3 000 edges: a frame, on the window\'s thread', flow.windowMsPerFrame, 1, ' ms', false)
  printTable('Models', ['', ''], [...Object.entries(mark), ...Object.entries(scroll), ...Object.entries(flow)])
}
