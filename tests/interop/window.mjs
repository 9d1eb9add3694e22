// The real window on a display of its own, beside a real original tower: asks first, goes on air, receives, ignores, is raised
// by a second start, comes back where it was after kill -9, and ends in time.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { below, check, deadline, equal, eventually, finish, nightly, note, part, patience, skip } from './lib/checks.mjs'
import { Display, hasDisplay } from './lib/display.mjs'
import { Original, freePort } from './lib/original.mjs'
import { run, start, temporaryFolder } from './lib/processes.mjs'
import { program, Tower } from './lib/tower.mjs'

if (!hasDisplay) {
  skip('the window', 'there is no Xvfb')
  finish()
}
deadline(nightly ? 1200 : 240)
const display = await Display.open()
const pictures = process.env.CLACKSTOWER_PICTURES ?? temporaryFolder()

class Window extends Tower {
  static async open (dataDir, ...more) {
    const env = { ...display.environment, ...(typeof more[0] === 'object' ? more.shift() : {}) }
    const window = new Window(dataDir, start(program, ['--data-dir', dataDir, ...more], { env }))
    window.child.stderr.setEncoding('utf8').on('data', text => { window.stderr += text })
    return window
  }

  seen () {
    return eventually('the window is there', 10000, () => display.place('Clackstower'))
  }

  answers () {
    return eventually('the tower answers', 10000, async () => (await this.ctl('status')).json)
  }
}

// What the window says of itself; at first nothing.
const figures = path => existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
const port = await freePort()
const settings = ['--set', `clacks.port=${port}`, '--set', 'clacks.bind=127.0.0.1', '--set', 'clacks.hostname=127.0.0.1', '--set', 'clacks.sendrate=20']
const dataDir = temporaryFolder()

await part('the first run asks before it listens', async () => {
  const window = await Window.open(dataDir, ...settings)
  await window.seen()
  equal('it is off air', (await window.answers()).onAir, false)
  equal('nobody listens', (await window.clacks()).state, 'off')
  await eventually('something is drawn', 10000, async () => await display.picture(join(pictures, 'firstrun.png')) > 16)
  await window.ask('air', 'on')
  await eventually('the consent is remembered', 5000, async () => /"window.air": *"on"/.test(readFileSync(join(dataDir, 'settings.json'), 'utf8')))

  const original = await Original.start({ sendrate: 20 })
  equal('an original tower accepts it', (await window.ctl('announce', '127.0.0.1', original.port)).json?.result, 'accepted')
  await original.ask('enqueue', { message: { topic: 'weather', sky: 'fog' } })
  await eventually('its message arrives', 10000, async () => (await window.clacks()).received > 0)
  check('a picture of it', await display.picture(join(pictures, 'onair.png')) > 16)
  await window.ask('ignore', '127.0.0.1', original.port)
  equal('it can be ignored', (await window.peer(original.port)).status, 'ignored')
  await original.kill()

  const second = await run(program, ['--data-dir', dataDir, 'clacks:announce?host=tower.example&port=8080'], { env: display.environment, timeoutMs: 20000 * patience })
  equal('a second start hands over and ends', second.code, 0)
  check('a link does nothing by itself', !(await window.peer(8080, 'tower.example')))
  await display.picture(join(pictures, 'link.png'))

  const ended = await window.stop()
  equal('SIGTERM ends it', ended.code, 0)
  below('in time (ms)', ended.ms, 3000 * patience)
})

await part('a later start is on air as it was', async () => {
  const window = await Window.open(dataDir, ...settings)
  await eventually('it is on air', 10000, async () => (await window.ctl('status')).json?.onAir)
  await window.stop()
  const early = await Window.open(dataDir, ...settings)
  await new Promise(resolve => setTimeout(resolve, 150))
  check('SIGTERM during the start ends it', (await early.stop()).ms < 3000 * patience)
})

await part('kill -9 during work, and it comes back where it was', async () => {
  const rounds = nightly ? 100 : 5
  const folder = join(dataDir, 'demo')
  const meter = join(dataDir, 'meter.json')
  const wrong = []
  mkdirSync(folder)
  for (let round = 0; round < rounds; round++) {
    const wanted = { x: 40 + round % 7 * 31, y: 30 + round % 5 * 23, width: 900 + round % 9 * 20, height: 640 + round % 4 * 30 }
    const view = { page: round % 2 ? 'towers' : 'listen', desk: { 'listen.filter': { text: `size > ${round}` } } }
    writeFileSync(join(folder, 'window.json'), JSON.stringify({ version: 1, window: wanted, view }))
    for (let life = 0; life < 2; life++) {
      rmSync(meter, { force: true })
      const window = await Window.open(dataDir, { CLACKSTOWER_METER: meter }, '--demo', '--set', 'demo.rate=300')
      const place = await window.seen()
      const found = await eventually('it works', 10000, () => (({ received, frames }) => (view.page === 'listen' ? received : frames) > 0)(figures(meter)) && figures(meter))
      await window.kill()
      const kept = JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))
      const there = { place, page: kept.view?.page, filter: found.filter ?? view.desk['listen.filter'].text, kept: kept.view?.desk['listen.filter'].text }
      const text = view.desk['listen.filter'].text
      if (JSON.stringify(there) !== JSON.stringify({ place: wanted, page: view.page, filter: text, kept: text })) wrong.push([wanted, view, there])
    }
  }
  equal(`${2 * rounds} times, with its page and its filter`, wrong, [])
})

await part('what keeps it from starting stands in a window', async () => {
  const tower = await Tower.start()
  const window = await Window.open(tower.dataDir)
  await window.seen()
  await eventually('it is said on stderr too', 5000, () => /runs without a window/.test(window.stderr))
  await display.picture(join(pictures, 'trouble.png'))
  await window.kill()
  await tower.stop()
})

await part('the demonstration', async () => {
  const begun = Date.now()
  const window = await Window.open(temporaryFolder(), '--demo')
  await window.seen()
  note(`the window was there after ${Date.now() - begun} ms`)
  await eventually('something is drawn', 10000, async () => await display.picture(join(pictures, 'demo.png')) > 16)
  equal('it ends', (await window.stop()).code, 0)
})
await display.close()
finish()
