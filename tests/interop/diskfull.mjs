// A full disk: the tower goes on from memory, says what is wrong, loses nothing that it had written, and writes again once
// there is room.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { check, deadline, equal, eventually, finish, note, part } from './lib/checks.mjs'
import { filesIn } from './lib/datafolder.mjs'
import { onSmallDisk } from './lib/smalldisk.mjs'
import { Tower } from './lib/tower.mjs'
import { payload, post } from './lib/wire.mjs'

const settings = { 'clacks.sendrate': 0 }
const disk = onSmallDisk(fileURLToPath(import.meta.url), 'a full disk')
deadline(120)

// What the tower has taken is on the disk once its text is in one of its files.
const written = (dataDir, text) => eventually(`on the disk: ${text}`, 10000, () => filesIn(dataDir).some(f => readFileSync(f.path).includes(text)))

// It may start, or say that the disk is the trouble; it must not blame something else.
const startOrRefuse = async (dataDir, when) => {
  const tower = Tower.launch({ dataDir, settings })
  const started = await tower.awaitReady().then(() => true, () => false)
  check(`${when}: it starts, or says why not`, started || (tower.exit?.code === 1 && /error: .*(space|disk|full|writ)/i.test(tower.stderr)), tower.stderr.slice(-300))
  return started ? tower : null
}

await part('a full disk', async () => {
  const dataDir = join(disk.path, 'd')
  mkdirSync(dataDir)
  let tower = await Tower.start({ dataDir, settings })
  for (let n = 0; n < 20; n++) await post(tower.port, payload(`before ${n}`, { port: 4000 + n }))
  await written(dataDir, 'before 19')
  // The address book has a file of its own; it is complete when it has stopped growing.
  const sizes = () => filesIn(dataDir).map(f => f.bytes).join()
  let last = ''
  await eventually('nothing is written any more', 20000, () => sizes() === last || (last = sizes(), false), 1200)
  disk.fill()
  check('the disk is full', disk.room() < 4096, disk.room())
  for (let n = 0; n < 20; n++) equal(`message ${n} is answered, full disk or not`, [200, 503].includes((await post(tower.port, payload(`during ${n} ${'x'.repeat(3000)}`, { port: 4100 + n }))).status), true)
  await eventually('status says that it cannot write', 10000, async () => /space|disk|full|writ|save/i.test(JSON.stringify(await tower.ask('status'))))
  check('it is on air all the same', (await tower.ask('status')).onAir)
  const held = (await tower.queue()).map(m => m.body)
  check('it holds what it took', held.filter(b => b.startsWith('before')).length === 20, held.length)

  await tower.kill()
  tower = await startOrRefuse(dataDir, 'after kill -9 on a full disk')
  if (!tower) {
    disk.empty()
    tower = await Tower.start({ dataDir, settings })
  }
  const kept = (await tower.queue()).map(m => m.body)
  equal('after kill -9 on a full disk: what was written is there', kept.filter(b => b.startsWith('before')).length, 20)
  check('and the towers of then', (await tower.ask('survey')).peers.filter(p => p.port < 4100).length === 20)

  await post(tower.port, payload('waits for room'))
  disk.empty()
  note(`${disk.room()} bytes free again`)
  await eventually('status is well again', 15000, async () => {
    await post(tower.port, payload(`room ${Date.now()}`))
    return !/no space|disk|cannot (save|write)/i.test(JSON.stringify(await tower.ask('status')))
  }, 500)
  await written(dataDir, 'waits for room')
  await tower.kill()
  tower = await Tower.start({ dataDir, settings })
  check('what was taken on the full disk is written once there is room', (await tower.queue()).some(m => m.body === 'waits for room'))
  equal('a clean end', (await tower.stop()).code, 0)
  disk.fill()
  const latest = await startOrRefuse(dataDir, 'a start on a full disk')
  if (latest) equal('SIGTERM on a full disk ends within its time', [0, 1].includes((await latest.stop()).code), true)
  disk.empty()
  tower = await Tower.start({ dataDir, settings })
  check('after all of it the messages are there', (await tower.queue()).filter(m => m.body.startsWith('before')).length === 20)
  equal('and a clean end', (await tower.stop()).code, 0)
})
finish()
