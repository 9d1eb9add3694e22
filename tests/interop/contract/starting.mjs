// Starting and stopping: ready line, ports, failures, a second tower in the same folder, SIGTERM and SIGINT.
import { createServer } from 'node:net'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { below, check, equal, eventually, matches, part, patience, sanitized, skip } from '../lib/checks.mjs'
import { alive, temporaryFolder } from '../lib/processes.mjs'
import { Tower, runProgram } from '../lib/tower.mjs'
import { freePort } from '../lib/original.mjs'
import { is, misfits, oneOf, orNull } from './shapes.mjs'
import { payload, post } from '../lib/wire.mjs'

export default async function starting () {
  await part('the ready line', async () => {
    const tower = await Tower.start()
    equal('event', tower.ready.event, 'ready')
    equal('pid is the process', tower.ready.pid, tower.pid)
    equal('host is where it listens', tower.ready.lines.clacks.host, '127.0.0.1')
    check('port 0 became a real port', is.port(tower.port), tower.port)
    equal('nothing failed', Object.keys(tower.ready.failed ?? {}), [])
    equal('one line on stdout', tower.lines.length, 1)
    equal('it answers on that port', (await post(tower.port, payload('hello'))).status, 200)

    const status = await tower.ask('status')
    equal('status', misfits(status, { version: is.filled, pid: is.count, uptimeMs: is.count, onAir: is.boolean, lines: is.object }), [])
    equal('status.pid', status.pid, tower.pid)
    equal('on air at once', status.onAir, true)
    equal('status.lines.clacks', misfits(status.lines.clacks, { state: oneOf('listening'), host: is.filled, port: is.port, error: orNull(is.filled) }), [])
    equal('status tells the real port', status.lines.clacks.port, tower.port)
    equal('no error', status.lines.clacks.error, null)
    check('status has counters', Object.values(status.lines.clacks).filter(v => typeof v === 'number').length > 1, status.lines.clacks)

    const exit = await tower.stop()
    equal('SIGTERM: exit code', [exit.code, exit.signal], [0, null])
    below('SIGTERM: within 3 s', exit.ms, 3000 * patience)
    equal('still one line on stdout', tower.lines.length, 1)
  })

  await part('SIGINT ends it as well', async () => {
    const tower = await Tower.start()
    tower.child.kill('SIGINT')
    const exit = await tower.child.ended
    equal('exit code', [exit.code, exit.signal], [0, null])
  })

  await part('SIGTERM while a target never answers', async () => {
    const silent = createServer(socket => socket.on('error', () => {}))
    const port = await new Promise(resolve => silent.listen(0, '127.0.0.1', () => resolve(silent.address().port)))
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 20 } })
    await tower.ask('expand', '127.0.0.1', port)
    const { id } = await tower.ask('enqueue', 'under way')
    await new Promise(resolve => setTimeout(resolve, 500))
    const exit = await tower.stop()
    equal('exit code', exit.code, 0)
    below('within 3 s', exit.ms, 3000 * patience)
    const again = await Tower.start({ dataDir: tower.dataDir, settings: { 'clacks.sendrate': 0 } })
    equal('what was under way is still in the queue', (await again.queue()).map(m => m.id), [id])
    await again.stop()
    silent.close()
  })

  await part('a port that is taken', async () => {
    const squatter = createServer()
    const port = await new Promise(resolve => squatter.listen(0, '127.0.0.1', () => resolve(squatter.address().port)))
    const tower = Tower.launch({ settings: { 'clacks.port': port } })
    const exit = await Promise.race([tower.child.ended, new Promise(resolve => setTimeout(resolve, 10000 * patience, 'still running'))])
    equal('no line could start: exit code 1', exit.code, 1)
    matches('stderr says what to do', tower.stderr, /port|address|in use/i)
    for (const line of tower.lines) check('a line on stdout, if any, names the failed line', !!JSON.parse(line).failed?.clacks, line)
    squatter.close()
  })

  await part('a port that is taken when going on air again', async () => {
    const port = await freePort()
    const tower = await Tower.start({ settings: { 'clacks.port': port } })
    await tower.ask('air', 'off')
    const squatter = createServer()
    await new Promise(resolve => squatter.listen(port, '127.0.0.1', resolve))
    const result = await tower.ctl('air', 'on')
    check('air on says so by exit code or in the status', result.code === 1 || result.code === 0, result)
    const line = await eventually('the line shows as failed', 5000, async () => {
      const line = await tower.clacks()
      return line.state === 'failed' && line
    })
    check('with a reason', is.filled(line.error), line)
    await new Promise(resolve => squatter.close(resolve))
    await tower.ask('air', 'on')
    await eventually('it listens once the port is free', 5000, async () => (await tower.clacks()).state === 'listening')
    await tower.stop()
  })

  await part('a second tower in the same data folder', async () => {
    const tower = await Tower.start()
    const second = Tower.launch({ dataDir: tower.dataDir })
    const exit = await Promise.race([second.child.ended, new Promise(resolve => setTimeout(resolve, 10000 * patience, {}))])
    equal('it refuses', exit.code, 1)
    matches('and says why', second.stderr, /error: .*(already|running|in use|another)/i)
    equal('the first is unharmed', (await tower.ask('status')).pid, tower.pid)
    await tower.kill()
    const heir = await Tower.start({ dataDir: tower.dataDir })
    check('after kill -9 the folder is free again', alive(heir.pid))
    await heir.stop()
  })

  await part('the folder', async () => {
    const dataDir = join(temporaryFolder(), 'made', 'by', 'the tower')
    const tower = await Tower.start({ dataDir })
    const secrets = []
    const open = []
    const walk = folder => readdirSync(folder, { withFileTypes: true }).forEach(entry => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return walk(path)
      const mode = statSync(path).mode & 0o777
      if (/key|pem|identity/i.test(entry.name)) secrets.push([entry.name, mode])
      if (entry.isSocket() && (mode & 0o077) !== 0 && (statSync(folder).mode & 0o077) !== 0) open.push(entry.name)
    })
    walk(dataDir)
    check('it is made when missing, with a key', secrets.length > 0, readdirSync(dataDir))
    equal('keys can be read by their owner only', secrets.filter(([name, mode]) => /key/i.test(name) && (mode & 0o077) !== 0), [])
    equal('so can the control socket', open, [])
    await tower.stop()
  })

  await part('--set is for this run only', async () => {
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 7 } })
    equal('in force', (await tower.ask('settings', 'get', 'clacks.sendrate'))['clacks.sendrate'].value, 7)
    await tower.stop()
    const again = await Tower.start({ dataDir: tower.dataDir })
    equal('gone in the next run', (await again.ask('settings', 'get', 'clacks.sendrate'))['clacks.sendrate'].value, 1)
    await again.stop()
  })

  await part('wrong usage', async () => {
    const cases = [['--nonsense'], ['--headless', '--set', 'clacks.nonsense=1'], ['--headless', '--set', 'clacks.port=high'], ['--headless', '--set', 'clacks.port'],
      ['--headless', '--set', 'clacks.port=70000'], ['--headless', '--set', 'clacks.trust=everybody'], ['nonsense'], ['--data-dir']]
    for (const args of cases) {
      const folder = args.includes('--data-dir') ? [] : ['--data-dir', temporaryFolder()]
      const result = await runProgram([...folder, ...args], { timeoutMs: 8000 * patience })
      equal(`${args.join(' ')}: exit code 2`, result.code ?? result.signal, 2)
      matches(`${args.join(' ')}: one error line`, result.stderr, /^error: [^\n]+\n$/)
      equal(`${args.join(' ')}: nothing on stdout`, result.stdout, '')
    }
  })

  await part('start-up is quick', async () => {
    if (sanitized) return skip('ready soon', 'sanitized build')
    const dataDir = temporaryFolder()
    const times = []
    const measure = []
    for (let n = 0; n < 4; n++) {
      const begun = Date.now()
      const tower = await Tower.start({ dataDir })
      times.push(Date.now() - begun)
      await tower.stop()
      const again = Date.now()
      await runProgram(['--version'])
      measure.push(Date.now() - again)
    }
    // Beside what this machine takes to start any program just now.
    below('ready within 400 ms, key in place', Math.min(...times.slice(1)), Math.max(400, 8 * Math.min(...measure)))
  })
}
