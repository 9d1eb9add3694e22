// --help and --version at every level; each help shows an example that can be typed.
import { check, equal, matches, part } from '../lib/checks.mjs'
import { runProgram } from '../lib/tower.mjs'

const commands = ['status', 'air', 'enqueue', 'peek', 'drop', 'survey', 'expand', 'announce', 'ignore', 'unignore', 'forget', 'watch', 'journal', 'settings']

export default async function help () {
  await part('help', async () => {
    for (const words of [[], ['ctl'], ...commands.map(c => ['ctl', c]), ['ctl', 'settings', 'get'], ['ctl', 'settings', 'set'], ['ctl', 'air', 'on']]) {
      const name = [...words, '--help'].join(' ')
      const result = await runProgram([...words, '--help'])
      equal(`${name}: exit code`, result.code ?? result.signal, 0)
      equal(`${name}: nothing on stderr`, result.stderr, '')
      matches(`${name}: has an example`, result.stdout, /example[^\n]*\n(.*\n)*?.*clackstower /i)
      check(`${name}: fits a terminal`, result.stdout.split('\n').every(line => line.length <= 120), result.stdout.split('\n').find(line => line.length > 120))
    }
    const top = await runProgram(['ctl', '--help'])
    equal('ctl --help names every command', commands.filter(c => !new RegExp(`\\b${c}\\b`).test(top.stdout)), [])
    const options = await runProgram(['--help'])
    equal('--help names every option', ['--headless', '--data-dir', '--set', '--log', '--version'].filter(o => !options.stdout.includes(o)), [])
  })

  await part('version', async () => {
    const result = await runProgram(['--version'])
    equal('exit code', result.code ?? result.signal, 0)
    matches('one line with a number', result.stdout, /^clackstower \d+\.\d+\.\d+\S*\n$/i)
  })
}
