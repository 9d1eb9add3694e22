// Scripts through the real program: transform, split and join in their own process; what fails lets the message pass as it
// came and is told; what waits for a script is neither lost by a stop nor by a sudden end; the process can reach nothing.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, deadline, equal, eventually, finish, matches, part, sanitized, skip } from './lib/checks.mjs'
import { Tower } from './lib/tower.mjs'
import { Wire, payload, request } from './lib/wire.mjs'

deadline(180)
const silent = { 'clacks.sendrate': 0 }

async function deliver (tower, ...messages) {
  const wire = await Wire.open(tower.port)
  for (const message of messages) {
    await wire.write(request(typeof message === 'string' && message.startsWith('raw ') ? payload('@').replace('"@"', message.slice(4)) : payload(message)).all)
    equal('taken', (await wire.answer())?.status, 200)
  }
  wire.close()
}

const bodies = async tower => (await tower.queue()).map(each => each.body)
const rule = (tower, then, when = 'all', ...more) => tower.ask('rules', 'add', '--name', then, '--when', when, '--then', then, ...more)

async function script (tower, name, code) {
  const file = join(tower.dataDir, `${name}.js`)
  writeFileSync(file, code)
  return tower.ask('scripts', 'set', name, file)
}

// The process that runs the scripts of this tower.
function hostOf (tower) {
  for (const thread of readdirSync(`/proc/${tower.pid}/task`)) {
    for (const pid of readFileSync(`/proc/${tower.pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean)) {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('script-host')) return Number(pid)
    }
  }
}

await part('commands', async () => {
  const tower = await Tower.start({ settings: silent })
  equal('the shipped ones', (await tower.ask('scripts', 'list')).scripts.map(each => each.name), ['join-lines', 'split-lines', 'wrap-text'])
  matches('can be read', (await tower.ask('scripts', 'show', 'wrap-text')).code, /^\/\/ transform: /)
  equal('no rule with a script that is not there', (await tower.ctl('rules', 'add', '--name', 'x', '--when', 'all', '--then', 'transform:shout')).code, 1)
  await script(tower, 'shout', "m => m.text ? { text: m.text.toUpperCase() } : undefined")
  equal('tried', await tower.ask('scripts', 'try', 'shout', '--message', '{"text":"ab"}'), { unchanged: false, made: [{ text: 'AB' }] })
  equal('as it came', await tower.ask('scripts', 'try', 'shout', '--message', '[1]'), { unchanged: true, made: [] })
  const failed = await tower.ctl('scripts', 'try', 'shout', '--message', 'null')
  equal('a failure is one', failed.code, 1)
  matches('with its line', failed.stderr, /^error: line 1: /)
  equal('split', await tower.ask('scripts', 'try', 'split-lines', '--as', 'split', '--message', '"a\\nb"').then(each => each.made.map(one => one.text)), ['a', 'b'])
  const parts = [1, 0].map(part => JSON.stringify({ whole: 'w', part, of: 2, text: 'ab'[part] }))
  equal('join', (await tower.ask('scripts', 'try', 'join-lines', '--as', 'join', '--message', parts[0], '--message', parts[1])).made, ['a\nb'])
  await rule(tower, 'transform:shout')
  equal('the rules that call it', (await tower.ask('scripts', 'list')).scripts.find(each => each.name === 'shout').rules, ['r1'])
  equal('which keep it', (await tower.ctl('scripts', 'remove', 'shout')).code, 1)
  await tower.ask('rules', 'remove', 'r1')
  equal('else it goes', (await tower.ask('scripts', 'remove', 'shout')).scripts.length, 3)
  await tower.ask('rules', 'undo')
  equal('and comes back', (await tower.ask('scripts', 'list')).scripts.length, 4)
  await tower.stop()
})

await part('transform, split and join', async () => {
  const tower = await Tower.start({ settings: silent })
  await script(tower, 'shout', "m => ({ text: m.text.toUpperCase() })")
  await rule(tower, 'transform:shout', 'json.text exists and not json.whole exists')
  await rule(tower, 'split:split-lines', 'text contains "\\n"')
  await rule(tower, 'join:join-lines', 'json.whole exists')
  await deliver(tower, ...Array.from({ length: 100 }, (_, i) => ({ text: `a${i}` })))
  await eventually('all are transformed', 20000, async () => (await tower.clacks()).queue.messages === 100)
  equal('and none is lost or doubled', new Set((await bodies(tower)).map(each => each.text)).size, 100)
  check('all of them', (await bodies(tower)).every(each => each.text.startsWith('A')))
  const { sightings } = await tower.ask('journal', '--filter', 'event == messageQueued', '--limit', 1)
  matches('the journal says of what it was made', sightings[0].reason, /^script shout made it of [0-9a-f]{64}$/)
  await deliver(tower, 'one\ntwo\nthree')
  await eventually('split', 10000, async () => (await tower.clacks()).queue.messages === 103)
  const parts = (await bodies(tower)).filter(each => each.whole)
  equal('into its lines', parts.map(each => [each.part, each.of, each.text]), [[0, 3, 'one'], [1, 3, 'two'], [2, 3, 'three']])
  await deliver(tower, parts[2], parts[0])
  await eventually('parts wait for the rest', 10000, async () => (await tower.ask('status')).scripts.joining === 2)
  equal('and not in the queue', (await tower.clacks()).queue.messages, 103)
  await deliver(tower, parts[1])
  await eventually('joined', 10000, async () => (await tower.clacks()).queue.messages === 104)
  check('to the whole', (await bodies(tower)).includes('one\ntwo\nthree'))
  const { scripts } = await tower.ask('status')
  equal('counted', [scripts.waiting, scripts.joining, scripts.changed, scripts.joined, scripts.failed], [0, 0, 101, 3, 0])
  await tower.stop()
})

await part('what fails lets the message pass', async () => {
  const tower = await Tower.start({ settings: silent })
  const codes = {
    throws: ['m => m.no.such', /^script throws: line 1: /],
    endless: ['m => { for (;;); }', /^script endless: it took longer than 20 ms$/],
    deaf: ['m => { const f = () => f(); return f() }', /^script deaf: it took longer than 20 ms and did not stop when told to$/],
    greedy: ["m => 'a'.repeat(2e7).split('').length", /^script greedy: /],
    big: ["m => 'x'.repeat(1048570)", /^undefined$/],
    empty: ['m => null', /^script empty: it made an empty message/]
  }
  let place = 0
  for (const [name, [code]] of Object.entries(codes)) {
    await script(tower, name, code)
    await rule(tower, `transform:${name}`, `json.go == ${name}`)
    await deliver(tower, `raw {"go":"${name}","exactly":1.50}`)
    await eventually(`${name}: it has passed`, 30000, async () => (await tower.clacks()).queue.messages === ++place || (--place, false))
  }
  const { rules } = await tower.ask('rules', 'list')
  for (const each of rules) {
    matches(`${each.name} is told`, each.lastFailure?.reason, codes[each.then[0].split(':')[1]][1])
  }
  const { sightings } = await tower.ask('journal', '--filter', 'event == messageQueued', '--limit', 10)
  check('each says why, and that it goes on as it came', sightings.every(each => each.reason.endsWith('the message goes on as it came')), sightings.map(each => each.reason))
  const file = join(tower.dataDir, 'peek.json')
  writeFileSync(file, (await tower.ctl('peek', '--limit', 10)).stdout)
  equal('byte for byte', readFileSync(file, 'utf8').match(/"exactly":1\.50/g)?.length, Object.keys(codes).length)
  check('processes were ended', (await tower.ask('status')).scripts.processesEnded >= 1)
  await script(tower, 'fine', 'm => m + 1')
  equal('and the next one works', (await tower.ask('scripts', 'try', 'fine', '--message', '1')).made, [2])
  await tower.stop()
})

await part('nothing is lost by an end', async () => {
  const settings = { ...silent, 'clacks.queueOnRestart': 'keep' }
  let tower = await Tower.start({ settings })
  await rule(tower, 'join:join-lines', 'json.whole exists')
  await deliver(tower, { whole: 'w', part: 0, of: 9, text: 'a' }, { whole: 'w', part: 1, of: 9, text: 'b' })
  await eventually('they wait', 10000, async () => (await tower.ask('status')).scripts.joining === 2)
  const host = hostOf(tower)
  check('there is a process for scripts', host > 0)
  equal('which has its three streams open and no more', readdirSync(`/proc/${host}/fd`).sort(), ['0', '1', '2'])
  const limits = readFileSync(`/proc/${host}/limits`, 'utf8')
  if (sanitized) skip('can open nothing', 'a sanitizer opens pipes')
  else matches('can open nothing', limits, /Max open files +0 /)
  matches('write no file', limits, /Max file size +0 /)
  if (sanitized) skip('a limit on its memory', 'a sanitizer needs the address space')
  else matches('and has its memory counted', limits, /Max address space +\d+ /)
  process.kill(host, 'SIGKILL')
  await eventually('its end is noticed', 20000, async () => !existsSync(`/proc/${host}`)) // a message that it had would go on as it is
  await deliver(tower, { whole: 'w', part: 2, of: 9, text: 'c' })
  await eventually('the next one waits as well, with a new process', 20000, async () => (await tower.ask('status')).scripts.joining === 3)
  await new Promise(resolve => setTimeout(resolve, 1500)) // the queue is written twice a second
  await tower.kill()
  tower = await Tower.start({ dataDir: tower.dataDir, settings })
  equal('after a sudden end they go on as they came', (await bodies(tower)).map(each => each.text).sort(), ['a', 'b', 'c'])
  await deliver(tower, { whole: 'v', part: 0, of: 9, text: 'd' })
  await eventually('another one waits', 10000, async () => (await tower.ask('status')).scripts.joining === 1)
  await tower.stop()
  check('no process is left behind', !readdirSync('/proc').some(pid => pid === String(host)))
  tower = await Tower.start({ dataDir: tower.dataDir, settings })
  equal('and after a good one', (await bodies(tower)).length, 4)
  await tower.stop()
})

finish()
