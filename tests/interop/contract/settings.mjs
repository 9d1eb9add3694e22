// settings get and set: every setting explains itself, a change holds at once and after a restart, nonsense is refused.
import { check, equal, eventually, matches, part, sleep } from '../lib/checks.mjs'
import { FakeTower } from '../lib/faketower.mjs'
import { Tower } from '../lib/tower.mjs'
import { misfits, settingShape } from './shapes.mjs'

const defaults = {
  'clacks.enabled': true,
  'clacks.hostname': 'localhost',
  'clacks.port': 8080,
  'clacks.bind': '0.0.0.0',
  'clacks.sendrate': 1,
  'clacks.sendbytes': 0,
  'clacks.killtimeout': 3600000,
  'clacks.queueBytes': 67108864,
  'clacks.bodyBytes': 1048576,
  'clacks.trust': 'pin',
  'net.reach': 'guarded',
  'net.connectionsPerAddress': 32,
  'net.connections': 1024
}

export default async function settings () {
  await part('settings get', async () => {
    const tower = await Tower.start()
    const all = await tower.ask('settings', 'get')
    equal('every setting has its fields', Object.entries(all).flatMap(([key, v]) => misfits(v, settingShape).map(m => `${key} ${m}`)), [])
    for (const [key, value] of Object.entries(defaults)) equal(`default of ${key}`, all[key]?.default, value)
    check('tower.seed is empty', ['', null].includes(all['tower.seed']?.default), all['tower.seed'])
    equal('--set shows as value', [all['clacks.port'].value, all['clacks.bind'].value], [0, '127.0.0.1'])
    equal('units of milliseconds', all['clacks.killtimeout'].unit, 'ms')
    equal('one key alone', Object.keys(await tower.ask('settings', 'get', 'clacks.sendrate')), ['clacks.sendrate'])
    const unknown = await tower.ctl('settings', 'get', 'clacks.nonsense')
    check('an unknown key: exit code 1 or 2 and a sentence', [1, 2].includes(unknown.code) && unknown.stdout === '' && /^error: [^\n]+\n$/.test(unknown.stderr), unknown)
    await tower.stop()
  })

  await part('settings set', async () => {
    const sink = await new FakeTower().start()
    const tower = await Tower.start({ settings: { 'clacks.sendrate': undefined } })
    const answer = await tower.ask('settings', 'set', 'clacks.sendrate', '0.5')
    equal('answers with the new value', answer['clacks.sendrate']?.value, 0.5)
    equal('answers in full', misfits(answer['clacks.sendrate'], settingShape), [])
    await tower.ask('settings', 'set', 'clacks.sendrate', 0)
    await tower.ask('expand', '127.0.0.1', sink.port)
    for (let n = 0; n < 5; n++) await tower.ask('enqueue', `message ${n}`)
    await sleep(1200)
    equal('0 stops sending', sink.messages.length, 0)
    await tower.ask('settings', 'set', 'clacks.sendrate', 100)
    await eventually('a rate holds at once', 3000, () => sink.messages.length === 5)
    for (const [key, value] of [['clacks.port', '70000'], ['clacks.port', 'x'], ['clacks.sendrate', '-1'], ['clacks.sendrate', 'NaN'], ['clacks.trust', 'nobody'],
      ['net.reach', 'everywhere'], ['clacks.enabled', 'perhaps'], ['clacks.hostname', ''], ['clacks.nonsense', '1'], ['clacks.queueBytes', '-5']]) {
      const result = await tower.ctl('settings', 'set', key, value)
      check(`${key}=${value} is refused with a sentence`, [1, 2].includes(result.code) && result.stdout === '' && /^error: [^\n]+\n$/.test(result.stderr), result)
    }
    equal('a refused value changes nothing', (await tower.ask('settings', 'get', 'clacks.sendrate'))['clacks.sendrate'].value, 100)
    await tower.stop()
    const again = await Tower.start({ dataDir: tower.dataDir })
    equal('it outlives a restart', (await again.ask('settings', 'get', 'clacks.sendrate'))['clacks.sendrate'].value, 100)
    await again.stop()
    await sink.stop()
  })

  await part('rates', async () => {
    const sink = await new FakeTower().start()
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 20 } })
    await tower.ask('expand', '127.0.0.1', sink.port)
    for (let n = 0; n < 60; n++) await tower.ask('enqueue', `${n}`)
    await tower.ask('settings', 'set', 'clacks.sendrate', 0)
    await eventually('nothing is under way', 10000, async () => (await tower.clacks()).underWay === 0)
    sink.requests.length = 0
    const waiting = (await tower.ask('peek')).count
    for (let n = waiting; n < 60; n++) await tower.ask('enqueue', `more ${n}`)
    const begun = Date.now()
    await tower.ask('settings', 'set', 'clacks.sendrate', 20)
    await sleep(2000)
    const arrived = sink.messages.length
    const passed = (Date.now() - begun) / 1000
    check('20 a second are not more than 20 a second', arrived <= 20 * passed + 8, [arrived, passed])
    await eventually('and all of them go', 10000, () => sink.messages.length >= 60)
    await tower.stop()

    const slow = await Tower.start({ settings: { 'clacks.sendrate': 100, 'clacks.sendbytes': 2000 } })
    await slow.ask('expand', '127.0.0.1', sink.port)
    sink.requests.length = 0
    for (let n = 0; n < 12; n++) await slow.ask('enqueue', `${n} `.padEnd(1000, 'x'))
    const from = Date.now()
    await sleep(3000)
    const bytes = sink.messages.reduce((sum, r) => sum + r.raw.length, 0)
    const seconds = (Date.now() - from) / 1000 + 1
    check('bytes a second hold too', bytes > 0 && bytes <= 2000 * (seconds + 1.5), { bytes, seconds })
    await slow.stop()
    await sink.stop()
  })

  await part('clacks.enabled', async () => {
    const tower = await Tower.start()
    await tower.ask('settings', 'set', 'clacks.enabled', 'false')
    await eventually('the line goes off', 5000, async () => (await tower.clacks()).state === 'off')
    await tower.ask('settings', 'set', 'clacks.enabled', 'true')
    await eventually('and on again', 5000, async () => (await tower.clacks()).state === 'listening')
    matches('status still tells a port', (await tower.clacks()).port, /^\d+$/)
    await tower.stop()
  })
}
