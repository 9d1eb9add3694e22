// A disk that is full while a rule archives: the tower takes messages all the same, says what is wrong, keeps what it had, and
// writes what waited as soon as there is room.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { check, deadline, equal, eventually, finish, part } from './lib/checks.mjs'
import { onSmallDisk } from './lib/smalldisk.mjs'
import { Tower } from './lib/tower.mjs'
import { payload, post } from './lib/wire.mjs'

const settings = { 'clacks.sendrate': 0 }
const disk = onSmallDisk(fileURLToPath(import.meta.url), 'an archive on a full disk', '4m')
deadline(120)

await part('an archive on a full disk', async () => {
  const dataDir = join(disk.path, 'd')
  mkdirSync(dataDir)
  let tower = await Tower.start({ dataDir, settings })
  const stats = () => tower.ask('archive', 'stats')
  await tower.ask('rules', 'add', '--name', 'keep', '--when', 'size > 0', '--then', 'archive,stonewall')
  for (let n = 0; n < 20; n++) await post(tower.port, payload(`before ${n}`))
  await eventually('what came before is kept', 10000, async () => (await stats()).messages === 20)
  disk.fill()
  for (let n = 0; n < 40; n++) {
    equal(`message ${n} is taken, full disk or not`, (await post(tower.port, payload(`during ${n} ${'x'.repeat(3000)}`))).status, 200)
  }
  const full = await eventually('the archive says that the disk is the trouble', 20000, async () => {
    const found = await stats()
    return found.notices.some(n => /full|disk|cannot be written/.test(n)) && found
  })
  check('what it cannot write is pending, none is refused', full.pending > 0 && full.refused === 0, full)
  check('status says so', /archive.*cannot be written/.test(JSON.stringify(await tower.ask('status'))))
  equal('what was there is found', (await tower.ask('archive', 'search', '--text', 'before', '--limit', 30)).hits.length, 20)
  disk.empty()
  await eventually('it goes on by itself', 20000, async () => {
    const { messages, pending, notices } = await stats()
    return messages === 60 && pending === 0 && notices.length === 0
  })
  disk.fill()
  await post(tower.port, payload('lost with the tower'))
  await tower.kill()
  disk.empty()
  tower = await Tower.start({ dataDir, settings })
  const after = await stats()
  check('after kill -9 on a full disk the file is whole', after.messages >= 60 && after.notices.length === 0, after)
  equal('a clean end', (await tower.stop()).code, 0)
})
finish()
