// survey, expand, announce, ignore, unignore, forget, and how a tower's status follows from what happens to it.
import { createHash } from 'node:crypto'
import { check, equal, eventually, matches, part, patience, sleep } from '../lib/checks.mjs'
import { FakeTower } from '../lib/faketower.mjs'
import { freePort } from '../lib/original.mjs'
import { Tower } from '../lib/tower.mjs'
import { payload, post } from '../lib/wire.mjs'
import { misfits, peerShape } from './shapes.mjs'

const refused = result => result.code === 1 && result.stdout === '' && /^error: [^\n]+\n$/.test(result.stderr)

export default async function peers () {
  await part('expand and survey', async () => {
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 0 } })
    equal('nobody at first', await tower.ask('survey'), { peers: [] })
    const { peer } = await tower.ask('expand', 'localhost', 4001)
    equal('expand: shape', misfits(peer, peerShape), [])
    equal('expand: new, without contact', [peer.hostname, peer.port, peer.status, peer.lastHeard, peer.introducedBy], ['localhost', 4001, 'new', null, null])
    equal('identifier is SHA-256 of hostname followed by port', peer.identifier, createHash('sha256').update('localhost4001').digest('hex'))
    await tower.ask('expand', 'localhost', 4001)
    equal('expand twice: one peer', (await tower.ask('survey')).peers.length, 1)
    await tower.ask('expand', '127.0.0.77', 4002)
    equal('survey: shape', (await tower.ask('survey')).peers.flatMap(p => misfits(p, peerShape)), [])
    equal('survey --line clacks', (await tower.ask('survey', '--line', 'clacks')).peers.length, 2)
    equal('survey --status new', (await tower.ask('survey', '--status', 'new')).peers.length, 2)
    equal('survey --status alive', (await tower.ask('survey', '--status', 'alive')).peers, [])
    equal('survey --status nonsense: wrong usage', (await tower.ctl('survey', '--status', 'nonsense')).code, 2)
    check('expanding to itself is refused or has no effect', await (async () => {
      const self = await tower.ctl('expand', '127.0.0.1', tower.port)
      return self.code === 1 || !(await tower.peer(tower.port))
    })())
    for (const [host, port] of [['localhost', 0], ['localhost', 70000], ['localhost', 'x'], ['', 80], ['two words', 80]]) {
      const result = await tower.ctl('expand', host, port)
      check(`expand '${host}' ${port}: exit code 1 or 2, one error line`, [1, 2].includes(result.code) && result.stdout === '' && /^error: [^\n]+\n$/.test(result.stderr), result)
    }
    equal('forget', await tower.ask('forget', 'localhost', 4001), { forgotten: true })
    equal('forgotten', (await tower.ask('survey')).peers.map(p => p.hostname), ['127.0.0.77'])
    check('forget of nobody: exit code 1', refused(await tower.ctl('forget', 'localhost', 4001)))
    await tower.stop()
  })

  await part('announce', async () => {
    const other = await new FakeTower().start()
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 0 } })
    const accepted = await tower.ask('announce', '127.0.0.1', other.port)
    equal('accepted', accepted.result, 'accepted')
    equal('accepted: the peer', misfits(accepted.peer, peerShape), [])
    equal('one announcement went out', other.announcements.length, 1)
    const { payload: sent } = other.requests[0]
    equal('as the original writes it', [sent.message, sent.type, sent.sender], [null, 'announce', { hostname: '127.0.0.1', port: tower.port }])
    check('the key was remembered', [other.identity.keyFingerprint, other.identity.certificateFingerprint]
      .some(f => accepted.peer.fingerprint?.replaceAll(':', '').toLowerCase().includes(f)), accepted.peer.fingerprint)

    const refuser = await new FakeTower({ answer: 403 }).start()
    const no = await tower.ctl('announce', '127.0.0.1', refuser.port)
    check('refused: exit code 1', refused(no), no)
    matches('refused: says so', no.stderr, /refused|403/i)
    equal('refused: not added', await tower.peer(refuser.port), undefined)

    const nobody = await tower.ctl('announce', '127.0.0.1', await freePort())
    check('nobody there: exit code 1', refused(nobody), nobody)

    const silent = await new FakeTower({ answer: null }).start()
    const begun = Date.now()
    const late = await tower.ctl('announce', '127.0.0.1', silent.port, { timeoutMs: 60000 * patience })
    check('silence: exit code 1', refused(late), late)
    matches('silence: says timed out', late.stderr, /time|answer/i)
    check('silence: within 30 s', Date.now() - begun < 30000 * patience, Date.now() - begun)
    equal('announce without a port: wrong usage', (await tower.ctl('announce', '127.0.0.1')).code, 2)
    await tower.stop()
    for (const fake of [other, refuser, silent]) await fake.stop()
  })

  await part('status follows what happens', async () => {
    const other = await new FakeTower().start()
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 50 } })
    await tower.ask('expand', '127.0.0.1', other.port)
    await tower.ask('enqueue', 'first')
    await eventually('new becomes alive by a 200', 5000, async () => (await tower.peer(other.port))?.status === 'alive')
    // A tower that brings messages as well: of what is given to one that never does, a copy is kept.
    await post(tower.port, payload('it brings something', { port: other.port }))
    await eventually('nothing waits', 5000, async () => (await tower.ask('peek')).count === 0)
    const known = await tower.peer(other.port)
    check('latency is known', known.latencyMs > 0 && known.latencyMs < 5000 * patience, known.latencyMs)
    await other.stop()
    const { id } = await tower.ask('enqueue', 'second')
    await eventually('alive becomes lost by a failure', 5000, async () => (await tower.peer(other.port))?.status === 'lost')
    await eventually('the failed message is in the queue between two tries', 15000, async () => (await tower.queue()).some(m => m.id === id), 20)
    const lost = await tower.peer(other.port)
    check('since is the time of the change', Date.parse(lost.since) > Date.parse(known.since), [known.since, lost.since])
    await tower.ask('settings', 'set', 'clacks.killtimeout', 1000)
    await eventually('lost becomes dead by a failure after the kill timeout', 20000, async () => (await tower.peer(other.port))?.status === 'dead')
    await other.start()
    equal('it sends something', (await post(tower.port, payload('back again', { port: other.port }))).status, 200)
    await eventually('dead becomes alive when heard from', 5000, async () => (await tower.peer(other.port))?.status === 'alive')
    check('lastHeard is set', Date.now() - Date.parse((await tower.peer(other.port)).lastHeard) < 20000 * patience)
    await eventually('and gets what waited', 10000, () => other.messages.some(r => r.payload.message === 'second'))
    equal('what failed many times is delivered once', other.messages.filter(r => r.payload.message === 'second').length, 1)
    await tower.stop()
    await other.stop()
  })

  await part('strangers become peers', async () => {
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 0 } })
    // Both sit on their answers: what a feeler finds out would change their status.
    const sender = await new FakeTower({ answer: null }).start()
    const other = await new FakeTower({ answer: null }).start()
    await post(tower.port, payload('hello', { port: sender.port, friend: { hostname: '127.0.0.1', port: other.port } }))
    equal('the sender is new', (await tower.peer(sender.port))?.status, 'new')
    equal('the friend is new', (await tower.peer(other.port))?.status, 'new')
    equal('introduced by the sender', (await tower.peer(other.port))?.introducedBy, { hostname: '127.0.0.1', port: sender.port })
    await post(tower.port, payload('again', { port: `${sender.port}` }))
    equal('heard again it is alive', (await tower.peer(sender.port))?.status, 'alive')
    equal('received counts', (await tower.peer(sender.port))?.received, 2)
    equal('at a sendrate of 0 nobody is contacted', [other.requests.length, sender.requests.length], [0, 0])
    await tower.ask('settings', 'set', 'clacks.sendrate', 50)
    await eventually('a feeler goes to the friend', 5000, () => other.requests.length > 0)
    equal('a feeler is an announcement: no message goes to an untested tower', other.messages.length + sender.messages.length, 0)
    await post(tower.port, payload('me', { port: tower.port }))
    equal('the tower itself is no peer', await tower.peer(tower.port), undefined)
    await tower.stop()
    await sender.stop()
    await other.stop()
  })

  await part('ignore and unignore', async () => {
    const other = await new FakeTower().start()
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 100 } })
    await tower.ask('announce', '127.0.0.1', other.port)
    const { peer } = await tower.ask('ignore', '127.0.0.1', other.port)
    equal('ignored', [peer.status, misfits(peer, peerShape)], ['ignored', []])
    const before = other.requests.length
    equal('its message gets 403', (await post(tower.port, payload('x', { port: other.port }))).status, 403)
    equal('its announcement gets 403', (await post(tower.port, payload(null, { type: 'announce', port: other.port }))).status, 403)
    equal('its message is not queued', (await tower.ask('peek')).count, 0)
    equal('its friends are not listened to', await (async () => {
      await post(tower.port, payload('x', { port: other.port, friend: { hostname: '127.0.0.1', port: 4444 } }))
      return tower.peer(4444)
    })(), undefined)
    await tower.ask('enqueue', 'not for the ignored')
    await sleep(1500)
    equal('it is never contacted', other.requests.length, before)
    equal('the message waits', (await tower.ask('peek')).count, 1)
    equal('unignore', (await tower.ask('unignore', '127.0.0.1', other.port)).peer.status !== 'ignored', true)
    equal('its message is taken again', (await post(tower.port, payload('y', { port: other.port }))).status, 200)
    await eventually('it is contacted again', 5000, () => other.requests.length > before)
    equal('ignoring one never heard of adds it', (await tower.ask('ignore', '127.0.0.1', 4005)).peer.status, 'ignored')
    equal('and it gets 403', (await post(tower.port, payload('z', { port: 4005 }))).status, 403)
    check('unignore of nobody: exit code 1', refused(await tower.ctl('unignore', '127.0.0.1', 4006)))
    await tower.stop()
    await other.stop()
  })
}
