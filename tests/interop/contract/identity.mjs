// Who somebody is: keys pinned at first contact, a change refused until accepted; our own key stays ours.
import { connect } from 'node:tls'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, equal, eventually, matches, part, sleep } from '../lib/checks.mjs'
import { temporaryFolder } from '../lib/processes.mjs'
import { FakeTower } from '../lib/faketower.mjs'
import { selfSigned } from '../lib/selfsigned.mjs'
import { Tower } from '../lib/tower.mjs'
import { payload, post } from '../lib/wire.mjs'

const certificateOf = port => new Promise((resolve, reject) => {
  const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false }, () => {
    resolve({ ...socket.getPeerCertificate(), protocol: socket.getProtocol(), raw: socket.getPeerCertificate().raw.toString('hex') })
    socket.destroy()
  })
  socket.once('error', reject)
})

export default async function identity () {
  await part('our own identity', async () => {
    const tower = await Tower.start()
    const first = await certificateOf(tower.port)
    equal('TLS 1.3 by default', first.protocol, 'TLSv1.3')
    equal('an ECDSA P-256 key', [first.nistCurve, first.bits], ['P-256', 256])
    const old = await post(tower.port, payload('by TLS 1.2'), { maxVersion: 'TLSv1.2' })
    equal('TLS 1.2 is spoken too', old.status, 200)
    matches('answers carry our name and version', old.headers?.clackstower, /^\d+\.\d+\.\d+/)
    await tower.stop()
    const again = await Tower.start({ dataDir: tower.dataDir })
    equal('the same certificate after a restart', (await certificateOf(again.port)).raw, first.raw)
    await again.stop()
    const other = await Tower.start()
    check('another tower has another key', (await certificateOf(other.port)).raw !== first.raw)
    await other.stop()
  })

  await part('another key on a known address', async () => {
    const real = await new FakeTower().start()
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 50 } })
    await tower.ask('announce', '127.0.0.1', real.port)
    const pinned = (await tower.peer(real.port)).fingerprint
    await real.stop()
    const impostor = await new FakeTower({ port: real.port }).start()

    const refused = await tower.ctl('announce', '127.0.0.1', real.port)
    equal('announce is refused', [refused.code, refused.stdout], [1, ''])
    matches('because the identity changed', refused.stderr, /^error: .*(identity|key).*chang/i)
    const { id } = await tower.ask('enqueue', 'not for the impostor')
    await sleep(2000)
    equal('the impostor gets nothing to read', impostor.requests.length, 0)
    await eventually('the message waits', 15000, async () => (await tower.queue()).some(m => m.id === id)) // between two tries
    const peer = await tower.peer(real.port)
    equal('the pin is the old one', peer.fingerprint, pinned)
    check('the survey shows the change', peer.status !== 'alive' && /chang/i.test(JSON.stringify(peer)), peer)
    await tower.stop()

    const again = await Tower.start({ dataDir: tower.dataDir, settings: { 'clacks.sendrate': 50 } })
    await sleep(1500)
    equal('the pin outlives a restart', impostor.requests.length, 0)
    equal('forget is one way to accept', (await again.ask('forget', '127.0.0.1', real.port)).forgotten, true)
    equal('then the new key is taken', (await again.ask('announce', '127.0.0.1', real.port)).result, 'accepted')
    await eventually('and the message arrives', 10000, () => impostor.messages.some(r => r.payload.message === 'not for the impostor'))
    await again.stop()
    await impostor.stop()
  })

  await part('clacks.trust any', async () => {
    const real = await new FakeTower().start()
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 0, 'clacks.trust': 'any' } })
    await tower.ask('announce', '127.0.0.1', real.port)
    await real.stop()
    const other = await new FakeTower({ port: real.port }).start()
    equal('a changed key is taken', (await tower.ask('announce', '127.0.0.1', real.port)).result, 'accepted')
    await tower.stop()
    await other.stop()
  })

  await part('clacks.trust ca', async () => {
    const real = await new FakeTower().start()
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 0, 'clacks.trust': 'ca' } })
    const result = await tower.ctl('announce', '127.0.0.1', real.port)
    equal('a self-signed certificate is refused', [result.code, result.stdout], [1, ''])
    equal('it gets nothing to read', real.requests.length, 0)
    await tower.stop()
    await real.stop()
  })

  await part("the user's own key", async () => {
    const tower = await Tower.start()
    const settings = await tower.ask('settings', 'get')
    const names = Object.keys(settings)
    const keyName = names.find(k => /key/i.test(k) && /clacks|tls|net/.test(k))
    const certificateName = names.find(k => /cert/i.test(k))
    check('there are settings for key and certificate', keyName && certificateName, names)
    await tower.stop()
    if (!keyName || !certificateName) return
    const own = selfSigned({ type: 'rsa' })
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'k.pem'), own.key, { mode: 0o600 })
    writeFileSync(join(folder, 'c.pem'), own.cert)
    const rsa = await Tower.start({ settings: { [keyName]: join(folder, 'k.pem'), [certificateName]: join(folder, 'c.pem') } })
    equal('it is the one that is shown', (await certificateOf(rsa.port)).bits, 2048)
    await rsa.stop()
    const missing = Tower.launch({ settings: { [keyName]: join(folder, 'none.pem'), [certificateName]: join(folder, 'c.pem') } })
    equal('a key that is missing: exit code 1', (await missing.child.ended).code, 1)
    matches('and the error names the file', missing.stderr + missing.lines.join(), /none\.pem/)
  })
}
