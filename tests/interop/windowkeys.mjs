// The real window by keys alone, first in the demonstration and then on a tower of its own: every page, the palette and the
// sheets. Nothing but our own log may come on stderr: no warning of Qt, no loop of bindings, no fault of a script.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, deadline, equal, eventually, finish, part, skip } from './lib/checks.mjs'
import { Display, hasDisplay, hasKeys } from './lib/display.mjs'
import { start, temporaryFolder } from './lib/processes.mjs'
import { freePort } from './lib/original.mjs'
import { program } from './lib/tower.mjs'

if (!hasDisplay || !hasKeys) {
  skip('the window by keys', 'there is no Xvfb, or no xdotool')
  finish()
}
deadline(240)
const display = await Display.open('1280x800')
const runtime = join(temporaryFolder(), 'run')
mkdirSync(runtime, { mode: 0o700 })

const pages = { 'ctrl+2': 'queue', 'ctrl+3': 'towers', 'ctrl+4': 'flow', 'ctrl+5': 'rules', 'ctrl+6': 'archive', 'ctrl+comma': 'settings', 'ctrl+1': 'listen' }

// Lines of our own log, and what Mesa says where it draws without a graphics card.
const expected = /^\d{4}-\d\d-\d\dT\S+Z (debug|info) clackstower\.|^(libEGL|MESA)/

async function walk (name, folder, ...more) {
  let stderr = ''
  const env = { ...display.environment, XDG_RUNTIME_DIR: runtime }
  const child = start(program, ['--data-dir', folder, ...more], { env })
  child.stderr.setEncoding('utf8').on('data', text => { stderr += text })
  const kept = join(folder, name === 'demo' ? 'demo' : '', 'window.json')
  const shown = () => existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')).view?.page : undefined
  await eventually('the window is there', 10000, () => display.place('Clackstower'))
  const goTo = async (key, page) => {
    await display.focus('Clackstower') // a window that is new may not have taken it yet
    await display.press(key)
    return shown() === page
  }
  for (const [key, page] of Object.entries(pages)) {
    await eventually(`${key} shows ${page}`, 20000, () => goTo(key, page))
    await display.press('Down', 'Down', 'Tab', 'Tab', 'shift+Tab', 'F9', 'F9')
  }
  for (const opens of ['ctrl+k', 'F1', 'shift+F1', 'ctrl+t', 'ctrl+plus', 'ctrl+0', 'F8', 'F8']) await display.press(opens, 'Down', 'Escape', 'Escape')
  await eventually('keys still work', 20000, () => goTo('ctrl+6', 'archive'))
  const said = stderr // how it ends is for window.mjs to say
  child.kill('SIGTERM')
  await child.ended
  const strange = said.split('\n').filter(line => line !== '' && !expected.test(line))
  equal('nothing strange on stderr', strange, [])
  check('the log is there', said.includes('clackstower'))
}

await part('the demonstration', () => walk('demo', temporaryFolder(), '--demo', '--set', 'demo.rate=50'))
await part('a tower of its own', async () => walk('own', temporaryFolder(), '--set', 'window.air=on', '--set', `clacks.port=${await freePort()}`,
  '--set', 'clacks.bind=127.0.0.1', '--set', 'clacks.hostname=127.0.0.1'))
await display.close()
finish()
