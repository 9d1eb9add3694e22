// The real window and a desktop with a tray, on a display and a bus of their own: started hidden, raised, closed into the
// tray, back when the tray is gone, ended from its menu; and what the desktop starts at login.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { below, check, deadline, equal, eventually, finish, matches, part, patience, skip, sleep } from './lib/checks.mjs'
import { Display, hasDisplay } from './lib/display.mjs'
import { onPath, run, start, temporaryFolder } from './lib/processes.mjs'
import { program, Tower } from './lib/tower.mjs'
import { askToClose } from './lib/windowmanager.mjs'

const fakeDesktop = process.env.CLACKSTOWER_FAKE_DESKTOP
if (!hasDisplay || !fakeDesktop || !onPath('dbus-daemon')) {
  skip('the tray', 'there is no Xvfb, or no dbus-daemon')
  finish()
}
deadline(120)
const display = await Display.open()

// A tray that comes and goes when it is told to.
class Desktop {
  constructor () {
    this.news = []
    this.child = start(fakeDesktop, [])
    let rest = ''
    this.child.stdout.setEncoding('utf8').on('data', text => {
      rest += text
      for (let end; (end = rest.indexOf('\n')) >= 0; rest = rest.slice(end + 1)) this.news.push(JSON.parse(rest.slice(0, end)))
    })
  }

  heard (event) {
    return eventually(`the desktop tells of ${event}`, 10000, () => this.news.find(each => each.event === event))
  }

  tell (...words) {
    this.child.stdin.write(words.join(' ') + '\n')
  }

  async menu () {
    this.news = this.news.filter(each => each.event !== 'menu')
    this.tell('menu')
    return (await this.heard('menu')).entries
  }

  // The program knows that its icon is shown: the answer to that question lies between these two.
  async shown () {
    await this.heard('icon')
    await this.menu()
    await this.menu()
  }

  async choose (label) {
    this.tell('choose', (await this.menu()).find(entry => entry.label === label).id)
  }
}

const desktop = new Desktop()
const address = (await desktop.heard('bus')).address
const config = temporaryFolder()
const env = { ...display.environment, DBUS_SESSION_BUS_ADDRESS: address, XDG_CONFIG_HOME: config }

class Window extends Tower {
  static open (...more) {
    const dataDir = temporaryFolder()
    const own = ['clacks.port=0', 'clacks.bind=127.0.0.1', 'clacks.hostname=127.0.0.1', 'window.air=on'].flatMap(each => ['--set', each])
    const window = new Window(dataDir, start(program, ['--data-dir', dataDir, ...own, ...more], { env }))
    window.child.stderr.setEncoding('utf8').on('data', text => { window.stderr += text })
    return window
  }

  answers () {
    return eventually('the tower is on air', 10000, async () => (await this.ctl('status')).json?.onAir)
  }

  async seen () {
    await eventually('the window is there', 10000, () => display.place('Clackstower'))
  }

  async hidden () {
    await eventually('the window is gone', 10000, async () => !await display.place('Clackstower'))
  }

  async close () {
    const seen = await run('xwininfo', ['-display', display.name, '-name', 'Clackstower'])
    await askToClose(display.name, Number(/Window id: (0x[0-9a-f]+)/.exec(seen.stdout)[1]))
  }

  async ends (what) {
    const ended = await Promise.race([this.child.ended, sleep(10000 * patience)])
    equal(what, ended?.code, 0)
  }
}

await part('started hidden, with a tray', async () => {
  desktop.tell('come')
  const window = Window.open('--hidden')
  await desktop.shown()
  await window.answers()
  equal('no window is there', await display.place('Clackstower'), null)
  equal('the menu', (await eventually('it offers to go off air', 10000, async () => (menu => menu.some(each => each.label === 'Go off air') && menu)(await desktop.menu())))
    .map(entry => entry.label), ['Show the window', '', 'Go off air', '', 'Quit'])
  desktop.tell('activate')
  await window.seen()
  check('it still answers', await window.answers())
  await desktop.choose('Go off air')
  await eventually('it went off air', 10000, async () => (await window.ctl('status')).json?.onAir === false)

  await window.close()
  await window.ends('closing closes where nobody wished otherwise')
  await desktop.heard('left')
})

await part('closed into the tray', async () => {
  desktop.news = []
  const window = Window.open('--set', 'window.closeToTray=true')
  await window.seen()
  await desktop.shown()
  await window.close()
  await window.hidden()
  check('the tower goes on', await window.answers())
  matches('that is said', (await desktop.heard('notice')).title, /goes on/)

  const second = await run(program, ['--data-dir', window.dataDir], { env, timeoutMs: 20000 * patience })
  equal('a second start hands over', second.code, 0)
  await window.seen()
  await window.close()
  await window.hidden()
  equal('it is said once', desktop.news.filter(each => each.event === 'notice').map(each => each.title), ['The tower goes on'])

  desktop.news = []
  desktop.tell('go')
  await window.seen()
  check('the tray is gone, and the window is back', await window.answers())
  desktop.tell('come')
  await desktop.shown()
  await window.close()
  await window.hidden()
  const ended = await window.stop()
  equal('SIGTERM ends it', ended.code, 0)
  below('in time (ms)', ended.ms, 3000 * patience)
})

await part('ended from the menu', async () => {
  desktop.news = []
  const window = Window.open('--hidden', '--set', 'window.closeToTray=true')
  await desktop.heard('icon')
  await window.answers()
  await desktop.choose('Quit')
  await window.ends('it ends')
  await desktop.heard('left')
})

await part('started at login', async () => {
  const window = Window.open('--set', 'window.tray=true')
  await window.answers()
  await window.ask('settings', 'set', 'window.autostart', 'true')
  const folder = join(config, 'autostart')
  const file = await eventually('the file is there', 10000, () => existsSync(folder) && readdirSync(folder).find(name => /^io\.github\.clackstower\..*\.desktop$/.test(name)))
  matches('it starts this program on this folder', readFileSync(join(folder, file), 'utf8'), new RegExp(`^Exec=.*clackstower.* --data-dir ${window.dataDir}$`, 'm'))
  rmSync(join(folder, file))
  await eventually('who removes it has switched it off', 10000, async () => (await window.ask('settings', 'get', 'window.autostart'))['window.autostart'].value === false)
  equal('it ends', (await window.stop()).code, 0)
})

desktop.child.stdin.end()
await desktop.child.ended
await display.close()
finish()
