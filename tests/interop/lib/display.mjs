// A display of our own for the real window, and what can be seen on it from outside.
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { onPath, run, start } from './processes.mjs'
import { patience } from './checks.mjs'

export const hasDisplay = Boolean(onPath('Xvfb') && onPath('xwininfo'))
export const hasKeys = Boolean(onPath('xdotool'))

export class Display {
  static async open (size = '1600x1000') {
    const display = new Display()
    display.child = start('Xvfb', ['-displayfd', '1', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset'])
    display.name = await new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('Xvfb does not start')), 10000 * patience).unref()
      display.child.stdout.setEncoding('utf8').once('data', text => resolve(`:${text.trim()}`))
      display.child.once('exit', () => reject(new Error('Xvfb has ended')))
    })
    return display
  }

  get environment () {
    const env = { ...process.env, DISPLAY: this.name, LC_ALL: 'C.UTF-8' }
    for (const name of ['WAYLAND_DISPLAY', 'QT_QPA_PLATFORM', 'QT_QUICK_BACKEND']) delete env[name]
    return env
  }

  // {x, y, width, height} of the window with that title, or null.
  async place (title) {
    const seen = await run('xwininfo', ['-display', this.name, '-name', title])
    if (seen.code !== 0 || !/IsViewable/.test(seen.stdout)) return null
    const value = name => Number(new RegExp(`${name}: +(-?\\d+)`).exec(seen.stdout)[1])
    return { x: value('Absolute upper-left X'), y: value('Absolute upper-left Y'), width: value('Width'), height: value('Height') }
  }

  // Gives the only window that is there the keyboard: nothing else does where no window manager runs.
  async focus (title) {
    const focused = await run('xdotool', ['search', '--onlyvisible', '--name', title, 'windowfocus', '--sync'], { env: this.environment })
    return focused.code === 0
  }

  // Presses keys as one writes them for xdotool: ctrl+2, Tab, question.
  async press (...keys) {
    await run('xdotool', ['key', '--clearmodifiers', ...keys], { env: this.environment })
  }

  // A picture for people, where ImageMagick is there; how many colours it has tells whether anything was drawn.
  async picture (path) {
    mkdirSync(dirname(path), { recursive: true })
    const taken = await run('import', ['-display', this.name, '-window', 'root', path])
    const counted = await run('identify', ['-format', '%k', path])
    return taken.code === 0 ? Number(counted.stdout) : 0
  }

  async close () {
    this.child.kill('SIGTERM')
    await this.child.ended
  }
}
