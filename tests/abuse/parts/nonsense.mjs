// Bytes that mean nothing: no TLS, no HTTP, no JSON, no text.
import { check, equal, part } from '../../interop/lib/checks.mjs'
import { Wire, payload, post, request } from '../../interop/lib/wire.mjs'
import { Siege, besiege } from '../lib/siege.mjs'

export async function garbage () {
  await part('TLS garbage', () => besiege('TLS garbage', ['garbage', 'tls'], { seconds: 8 }))
  await part('pipelined nonsense', () =>
    besiege('pipelined nonsense', ['garbage', 'http'], { seconds: 8,
      expect: summary => {
        check('many rounds', summary.rounds >= 2, summary)
        equal('none was accepted as a message', summary.statuses[200] ?? 0, 0)
      } }))
  await part('good requests between bad ones', async () => {
    const siege = await Siege.begin()
    const wire = await Wire.open(siege.tower.port)
    const good = n => request(payload(`pipelined ${n}`, { port: siege.honest.port })).all
    await wire.write(Buffer.concat([good(1), good(2), request('nonsense').all, good(3)]))
    const statuses = []
    for (let n = 0; n < 4; n++) statuses.push((await wire.answer(3000))?.status)
    equal('answered in order', statuses, [200, 200, 500, 200])
    wire.close()
    await siege.hold(1)
    await siege.verdict('good between bad')
    await siege.end('good between bad')
  })
}

const nestedArrays = depth => '['.repeat(depth) + ']'.repeat(depth)
const nestedObjects = depth => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)
const around = (message, more = '') => `{"message":${message},"type":"message","sender":{"hostname":"127.0.0.9","port":4009}${more}}`

export async function json () {
  await part('deep JSON', async () => {
    const siege = await Siege.begin()
    const { port } = siege.tower
    for (const [name, body] of [
      ['100 levels', around(nestedArrays(100))],
      ['100 000 arrays', around(nestedArrays(100000))],
      ['100 000 objects', around(nestedObjects(100000))],
      ['100 000 levels in the friend', around('1', `,"friend":${nestedArrays(100000)}`)],
      ['100 000 levels in the sender', `{"message":1,"type":"message","sender":${nestedArrays(100000)}}`],
      ['a megabyte of opening brackets', '['.repeat(1000000)],
      ['a megabyte of opening braces', '{"a":'.repeat(200000)]
    ]) equal(`${name}: refused`, (await post(port, body)).status, 500)
    equal('60 levels: accepted', (await post(port, around(nestedArrays(60)))).status, 200)
    equal('100 000 elements side by side: accepted', (await post(port, around(`[${'1,'.repeat(100000)}1]`))).status, 200)
    equal('numbers of any size: accepted', (await post(port, around('1' + '0'.repeat(5000)))).status, 200)
    await siege.hold(1)
    await siege.verdict('deep JSON')
    await siege.end('deep JSON')
  })

  await part('bad UTF-8', async () => {
    const siege = await Siege.begin()
    const { port } = siege.tower
    const bytes = { 'a lone continuation byte': '80', 'an overlong slash': 'c0af', 'a cut sequence': 'e282', 'a surrogate in UTF-8': 'eda080', 'beyond U+10FFFF': 'f4908080', 'a byte that never occurs': 'ff', 'a raw NUL': '00', 'a raw line feed': '0a' }
    const before = (await siege.tower.ask('peek')).count
    for (const [name, hex] of Object.entries(bytes)) {
      for (const [where, body] of [['message', around('"§"')], ['hostname', '{"message":1,"type":"message","sender":{"hostname":"a§b","port":4009}}'], ['key', '{"message":1,"type":"message","§":1,"sender":{"hostname":"127.0.0.9","port":4009}}']]) {
        const [left, right] = body.split('§')
        equal(`${name} in the ${where}: refused`, (await post(port, Buffer.concat([Buffer.from(left), Buffer.from(hex, 'hex'), Buffer.from(right)]))).status, 500)
      }
    }
    check('nothing of it is queued', (await siege.tower.ask('peek')).count <= before, before)
    const survey = await siege.tower.ctl('survey')
    equal('survey is still JSON', survey.json?.peers?.filter(p => p.hostname !== '127.0.0.1' && p.hostname !== '127.0.0.9'), [])
    equal('an escaped lone surrogate is text like any other', (await post(port, around('"\\ud800"'))).status, 200)
    check('and can be looked at', (await siege.tower.ctl('journal')).json !== undefined)
    await siege.hold(1)
    await siege.verdict('bad UTF-8')
    await siege.end('bad UTF-8')
  })
}
