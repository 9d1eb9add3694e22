// enqueue, peek, drop, air: the bytes that go in are the bytes that travel.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, equal, eventually, part, sleep } from '../lib/checks.mjs'
import { temporaryFolder } from '../lib/processes.mjs'
import { FakeTower, rawMessage } from '../lib/faketower.mjs'
import { Tower } from '../lib/tower.mjs'
import { payload, post } from '../lib/wire.mjs'
import { messageShape, misfits } from './shapes.mjs'

const sha = text => createHash('sha256').update(text).digest('hex')

// Spellings that a parser and serialiser would change.
const spellings = ['1.0', '1e5', '-0.5E0', '123456789012345678901234567890', '0.10', '1E+2', '"\\u0041\\/"', '"\\u00e9"', '"é塔🗼"',
  '{ "b" : 1 ,\t"a":\n[ 1 , 2 ] }', '{"b":1,"a":2}', '{"2":1,"1":2}', '[]', '{}', 'true', '"\\ud83d\\ude00"', '" "', '{"a":1,"a":2}']

export default async function queue () {
  await part('what is enqueued', async () => {
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 0 } })
    const expected = []
    const text = 'with "quotes", \\ and é 塔'
    equal('TEXT: the id is that of the JSON string', (await tower.ask('enqueue', text)).id, sha(JSON.stringify(text)))
    expected.push(JSON.stringify(text))
    for (const spelling of spellings) {
      equal(`--json ${JSON.stringify(spelling)}: id of exactly these bytes`, (await tower.ask('enqueue', '--json', `  ${spelling}\n`)).id, sha(spelling))
      expected.push(spelling)
    }
    const file = join(temporaryFolder(), 'message.json')
    writeFileSync(file, '\n {"from": "a file"} \n')
    equal('--json --file', (await tower.ask('enqueue', '--json', '--file', file)).id, sha('{"from": "a file"}'))
    equal('--json --file -', (await tower.ask('enqueue', '--json', '--file', '-', { input: '"from stdin"\n' })).id, sha('"from stdin"'))
    equal('--file alone is text, to its last byte', (await tower.ask('enqueue', '--file', '-', { input: 'from é\n' })).id, sha('"from é\\n"'))
    expected.push('{"from": "a file"}', '"from stdin"', '"from é\\n"')

    const peek = await tower.ctl('peek')
    equal('peek: head first', peek.json.messages.map(m => m.id), expected.map(sha))
    equal('peek: count', peek.json.count, expected.length)
    equal('peek: bytes', peek.json.bytes, expected.reduce((sum, t) => sum + Buffer.byteLength(t), 0))
    equal('peek: bytes of each', peek.json.messages.map(m => m.bytes), expected.map(t => Buffer.byteLength(t)))
    equal('peek: shape', peek.json.messages.flatMap(m => misfits(m, messageShape)), [])
    equal('peek: own messages come from nobody', peek.json.messages.filter(m => m.from !== null), [])
    for (const spelling of spellings) check(`peek: body shows ${JSON.stringify(spelling)} as it is`, peek.stdout.includes(`"body":${spelling}`) || peek.stdout.includes(`"body": ${spelling}`))
    const limited = await tower.ask('peek', '--limit', 3)
    equal('peek --limit: so many', limited.messages.map(m => m.id), expected.slice(0, 3).map(sha))
    equal('peek --limit: count is of the whole queue', limited.count, expected.length)

    const victim = sha(spellings[3])
    equal('drop', await tower.ask('drop', victim), { dropped: true })
    equal('dropped: gone, the others stay in order', (await tower.queue()).map(m => m.id), expected.map(sha).filter(id => id !== victim))
    const again = await tower.ctl('drop', victim)
    equal('drop of what is not there', [again.code, again.stdout], [1, ''])
    check('drop of what is not there says so', /^error: \S.*\n$/.test(again.stderr), again.stderr)
    await tower.stop()
  })

  await part('bytes on the way out', async () => {
    const sink = await new FakeTower().start()
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 200 } })
    await tower.ask('expand', '127.0.0.1', sink.port)
    for (const spelling of spellings) await tower.ask('enqueue', '--json', spelling)
    await eventually('all arrived', 20000, () => sink.messages.length >= spellings.length)
    equal('each message left byte for byte', sink.messages.map(r => rawMessage(r.raw)).sort(), [...spellings].sort())
    equal('the declared length is right', sink.messages.filter(r => Number(r.headers['content-length']) !== r.raw.length).length, 0)
    equal('content type', [...new Set(sink.messages.map(r => r.headers['content-type']))], ['application/json'])
    equal('keys in the order of the original', [...new Set(sink.messages.map(r => Object.keys(r.payload).slice(0, 3).join()))], ['message,type,sender'])
    equal('sender is the tower', [...new Set(sink.messages.map(r => JSON.stringify(r.payload.sender)))], [JSON.stringify({ hostname: '127.0.0.1', port: tower.port })])
    equal('delivered messages leave the queue', (await tower.ask('peek')).count, 0)
    const peer = await tower.peer(sink.port)
    equal('the target is alive', peer.status, 'alive')
    equal('and counted', peer.sent, spellings.length)
    await tower.stop()
    await sink.stop()
  })

  await part('what comes in', async () => {
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 0 } })
    const body = '{"message":{ "x" : 1.0, "é":"\\u00e9" },"type":"message","sender":{"hostname":"127.0.0.9","port":4001}}'
    equal('accepted', (await post(tower.port, body)).status, 200)
    const [message] = (await tower.ask('peek')).messages
    equal('its id is that of the raw bytes', message.id, sha('{ "x" : 1.0, "é":"\\u00e9" }'))
    equal('from is what the sender says of itself', message.from, { hostname: '127.0.0.9', port: 4001 })
    await tower.stop()
  })

  await part('what cannot be enqueued', async () => {
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 0 } })
    for (const bad of ['{"a":}', '01', 'nope', '', '"open', '[1,]', '{"a":1} 2', '\ufeff1']) {
      const result = await tower.ctl('enqueue', '--json', bad)
      check(`--json ${JSON.stringify(bad)}: refused`, [1, 2].includes(result.code) && result.stdout === '' && /^error: [^\n]+\n$/.test(result.stderr), result)
    }
    equal('--file that is missing: exit code 1', (await tower.ctl('enqueue', '--file', join(tower.dataDir, 'no such file'))).code, 1)
    equal('bad UTF-8 in a file: exit code 1', (await tower.ctl('enqueue', '--json', '--file', '-', { input: Buffer.from([0x22, 0xff, 0xfe, 0x22]) })).code, 1)
    const deep = '['.repeat(100) + ']'.repeat(100)
    equal('deeper than 64 levels: exit code 1', (await tower.ctl('enqueue', '--json', '--file', '-', { input: deep })).code, 1)
    const wide = JSON.stringify('x'.repeat(2 << 20))
    equal('over clacks.bodyBytes: exit code 1', (await tower.ctl('enqueue', '--json', '--file', '-', { input: wide })).code, 1)
    equal('the queue is empty still', (await tower.ask('peek')).count, 0)
    await tower.stop()
  })

  await part('a full queue', async () => {
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 0, 'clacks.queueBytes': 20000 } })
    // One network may hold its share only, and is told to come later; all of them together find the queue full.
    const seen = {}
    let taken = 0
    for (const from of ['127.0.0.1', '127.10.0.1', '127.20.0.1', '127.30.0.1']) {
      for (let n = 0; n < 25; n++) {
        const { status } = await post(tower.port, payload(`${from} ${n} `.padEnd(900, 'x'), { hostname: from }), { from })
        seen[from] = { ...seen[from], [status]: (seen[from]?.[status] ?? 0) + 1 }
        taken += status === 200
      }
    }
    const all = Object.values(seen)
    check('the first network gets 429 when it holds its share', all[0][429] > 0 && all[0][200] > 0 && !all[0][503], seen)
    check('the last one gets 503, since the queue is full', all[3][503] > 0, seen)
    equal('nothing else is answered', all.flatMap(Object.keys).filter(status => !['200', '429', '503'].includes(status)), [])
    check('it took about what fits', taken >= 15 && taken <= 22, taken)
    equal('nothing old was forgotten', (await tower.ask('peek')).count, taken)
    const refused = await tower.ctl('enqueue', 'x'.repeat(5000))
    equal('enqueue is refused too', [refused.code, refused.stdout], [1, ''])
    const line = await tower.clacks()
    check('status counts what was refused', Object.entries(line).some(([key, v]) => /refus|full/i.test(key) && (v > 0 || (v && JSON.stringify(v) !== '{}'))), line)
    await tower.stop()
  })

  await part('larger than clacks.bodyBytes', async () => {
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 0, 'clacks.bodyBytes': 5000 } })
    equal('too large: 413', (await post(tower.port, payload('x'.repeat(6000)))).status, 413)
    equal('just below: 200', (await post(tower.port, payload('x'.repeat(4800)))).status, 200)
    await tower.stop()
  })

  await part('air', async () => {
    const sink = await new FakeTower().start()
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 50 } })
    const off = await tower.ctl('air', 'off')
    equal('off: exit code', off.code, 0)
    check('off: one JSON document', off.json !== undefined, off.stdout)
    const status = await tower.ask('status')
    equal('off: status', [status.onAir, status.lines.clacks.state], [false, 'off'])
    check('off: nobody gets in', (await post(tower.port, payload('x'))).status === null)
    await tower.ask('expand', '127.0.0.1', sink.port)
    const { id } = await tower.ask('enqueue', 'waits for the air')
    await sleep(700)
    equal('off: nothing is sent', sink.requests.length, 0)
    equal('off: it waits', (await tower.queue()).map(m => m.id), [id])
    equal('off twice is no error', (await tower.ctl('air', 'off')).code, 0)
    equal('on: exit code', (await tower.ctl('air', 'on')).code, 0)
    await eventually('on: it is delivered', 5000, () => sink.messages.some(r => r.payload.message === 'waits for the air'))
    equal('on: status', (await tower.ask('status')).onAir, true)
    equal('on: a port that was free to choose is the same again', (await tower.clacks()).port, tower.port)
    equal('on twice is no error', (await tower.ctl('air', 'on')).code, 0)
    equal('air sideways: wrong usage', (await tower.ctl('air', 'sideways')).code, 2)
    await tower.stop()
    await sink.stop()
  })
}
