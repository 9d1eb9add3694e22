// Errors: nothing on stdout, one sentence on stderr, and the exit code that tells a script what kind it was.
import { check, equal, matches, part } from '../lib/checks.mjs'
import { temporaryFolder } from '../lib/processes.mjs'
import { Tower, runProgram } from '../lib/tower.mjs'

export default async function refusals () {
  await part('no tower runs in that folder', async () => {
    for (const words of [['status'], ['air', 'off'], ['peek'], ['survey'], ['enqueue', 'x'], ['watch', '--count', '1'], ['settings', 'get']]) {
      const result = await runProgram(['--data-dir', temporaryFolder(), 'ctl', ...words])
      equal(`${words.join(' ')}: exit code 3`, result.code ?? result.signal, 3)
      equal(`${words.join(' ')}: nothing on stdout`, result.stdout, '')
      matches(`${words.join(' ')}: one error line`, result.stderr, /^error: [^\n]+\n$/)
    }
    const tower = await Tower.start()
    await tower.kill()
    equal('after kill -9 too', (await tower.ctl('status')).code, 3)
  })

  await part('wrong usage', async () => {
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 0 } })
    const cases = [[], ['nonsense'], ['status', 'extra'], ['air'], ['enqueue'], ['enqueue', '--json'], ['enqueue', '--nonsense', 'x'], ['enqueue', 'a', 'b'],
      ['peek', '--limit'], ['peek', '--limit', 'x'], ['peek', '--limit', '-1'], ['drop'], ['survey', '--line', 'nonsense'], ['expand', '127.0.0.1'],
      ['announce'], ['ignore', '127.0.0.1'], ['forget'], ['watch', '--count', 'x'], ['journal', '--limit', 'x'], ['settings'], ['settings', 'set', 'clacks.sendrate'], ['settings', 'nonsense']]
    for (const words of cases) {
      const result = await tower.ctl(...words)
      const name = ['ctl', ...words].join(' ')
      equal(`${name}: exit code 2`, result.code ?? result.signal, 2)
      equal(`${name}: nothing on stdout`, result.stdout, '')
      matches(`${name}: one error line`, result.stderr, /^error: [^\n]+\n$/)
    }
    const odd = await tower.ctl('drop', 'not an id')
    check('an id that is none: exit code 1 or 2', [1, 2].includes(odd.code) && odd.stdout === '', odd)
    equal('it still runs', (await tower.ctl('status')).code, 0)
    await tower.stop()
  })

  await part('one document on stdout', async () => {
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 0 } })
    await tower.ask('enqueue', 'line\nbreak')
    for (const words of [['status'], ['peek'], ['survey'], ['journal'], ['settings', 'get'], ['expand', '127.0.0.1', '4001'], ['air', 'on']]) {
      const result = await tower.ctl(...words)
      check(`${words.join(' ')}: JSON, ended by a line feed, nothing on stderr`, result.json !== undefined && result.stdout.endsWith('\n') && result.stderr === '', result)
    }
    await tower.stop()
  })

  await part('nothing in words that must be escaped', async () => {
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 0 } })
    const text = '--json'
    equal('TEXT that looks like an option goes after --', (await tower.ctl('enqueue', '--', text)).code, 0)
    equal('and is the text', (await tower.queue())[0]?.body, text)
    await tower.stop()
  })
}
