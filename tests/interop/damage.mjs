// A damaged file is set aside and reported, and the tower starts.
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { check, deadline, equal, finish, note, part } from './lib/checks.mjs'
import { filesIn, keptFiles } from './lib/datafolder.mjs'
import { Tower } from './lib/tower.mjs'
import { payload, post } from './lib/wire.mjs'

deadline(240)
const settings = { 'clacks.sendrate': 0 }

async function used () {
  const tower = await Tower.start({ settings })
  for (let n = 0; n < 20; n++) await tower.ask('expand', '127.0.0.1', 4000 + n)
  for (let n = 0; n < 20; n++) await post(tower.port, payload(`message ${n}`, { port: 4100 + n }))
  await tower.ask('settings', 'set', 'clacks.killtimeout', 5000)
  await tower.stop()
  return tower.dataDir
}

const damages = {
  'cut in half': path => truncateSync(path, Math.floor(readFileSync(path).length / 2)),
  emptied: path => truncateSync(path, 0),
  'overwritten with noise': path => writeFileSync(path, Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919 + 13) % 256))),
  'one byte changed in the middle': path => {
    const bytes = readFileSync(path)
    bytes[bytes.length >> 1] ^= 0x15
    writeFileSync(path, bytes)
  }
}

const names = keptFiles(await used()).map(f => f.name)
note(`files: ${names.join(', ')}`)
check('address book and queue are files', names.length >= 2, names)
for (const name of names) {
  for (const [kind, damage] of Object.entries(damages)) {
    await part(`${name} ${kind}`, async () => {
      const dataDir = await used()
      const file = filesIn(dataDir).find(f => f.name === name)
      if (!file) return note('this run made no such file')
      damage(file.path)
      const damaged = readFileSync(file.path)
      const tower = await Tower.start({ dataDir, settings })
      check('the tower starts and is on air', (await tower.ask('status')).onAir)
      const status = JSON.stringify(await tower.ask('status'))
      const whole = (await tower.ask('survey')).peers.length === 40 && (await tower.ask('peek')).count === 20
      const aside = filesIn(dataDir).filter(f => f.path !== file.path && readFileSync(f.path).equals(damaged))
      if (kind === 'cut in half' && aside.length === 0) {
        // A file of records whose end is missing is what a crash leaves: all that is whole in it must be there.
        const left = [(await tower.ask('survey')).peers.length, (await tower.ask('peek')).count]
        check('all before the cut is there, and all of the other file', left[0] >= 15 && left[1] >= 7 && (left[0] === 40 || left[1] === 20), left)
      } else if (kind === 'cut in half' || kind === 'overwritten with noise') {
        check('what was damaged is set aside, byte for byte', aside.length === 1, filesIn(dataDir).map(f => f.name))
        check('and status says so', status.includes(basename(file.path)) || /damaged|aside/i.test(status), status)
      } else {
        // A single byte inside a message's text cannot be noticed without a checksum; but then nothing else may be wrong.
        check('it was noticed, or nothing is missing', aside.length === 1 || whole || kind === 'emptied', { aside, status })
      }
      equal('it takes messages', (await post(tower.port, payload('after the damage'))).status, 200)
      await tower.stop()
      const again = await Tower.start({ dataDir, settings })
      check('and keeps them', (await again.queue()).some(m => m.body === 'after the damage'))
      check('the second start has nothing to report', !new RegExp(`${basename(file.path)}.*(damaged|aside)`, 'i').test(JSON.stringify(await again.ask('status'))))
      await again.stop()
    })
  }
}

await part('a folder where a file should be', async () => {
  const dataDir = await used()
  const file = keptFiles(dataDir)[0]
  writeFileSync(file.path + '.x', readFileSync(file.path))
  const { rmSync } = await import('node:fs')
  rmSync(file.path)
  mkdirSync(file.path)
  writeFileSync(file.path + '/inside', 'x')
  const tower = Tower.launch({ dataDir, settings })
  const outcome = await Promise.race([tower.awaitReady().then(() => 'ready', () => 'ended'), tower.child.ended])
  check('it starts, or ends with a sentence', outcome === 'ready' || /error: /.test(tower.stderr), tower.stderr)
  if (outcome === 'ready') equal('it ends cleanly', [0, 1].includes((await tower.stop()).code), true)
  check('nothing was deleted', readdirSync(file.path).length === 1 || filesIn(dataDir).some(f => f.name.endsWith('/inside')))
})
finish()
