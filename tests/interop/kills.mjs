// kill -9 at any moment while the tower writes: what was taken more than a second before is there again, nothing that was
// thrown away comes back, and no file is ever lost.
import { check, deadline, equal, finish, note, part, sanitized, sleep } from './lib/checks.mjs'
import { seeded } from './lib/messages.mjs'
import { Tower } from './lib/tower.mjs'
import { payload, Wire, request } from './lib/wire.mjs'

const kills = Number(process.env.CLACKSTOWER_KILLS || (sanitized ? 20 : 200))
const grace = 1000 // "at most the last second"
deadline(kills * 4 + 60)
const random = seeded(9)
const settings = { 'clacks.sendrate': 0, 'net.connectionsPerAddress': 256 }

// Messages and towers come in over one connection for `ms`, as fast as they are answered; each with the time of its 200.
async function feed (tower, ms, round, taken) {
  const wire = await Wire.open(tower.port)
  const end = Date.now() + ms
  for (let n = 0; Date.now() < end; n++) {
    const text = `round ${round} message ${n} ${'x'.repeat(Math.floor(random() * 400))}`
    const port = 1024 + (round * 97 + n) % 40000
    await wire.write(request(payload(text, { hostname: `127.0.${round % 250}.${1 + n % 250}`, port })).all)
    const answer = await wire.answer(3000)
    if (answer?.status !== 200) break
    taken.push({ text, at: Date.now() })
    if (n % 20 === 19) await sleep(5 + random() * 20)
  }
  wire.close()
}

await part(`${kills} times kill -9 during writes`, async () => {
  let dataDir
  const durable = new Map() // text -> true: must be there from now on
  const dropped = new Map() // text -> time of the drop
  const missing = []
  const risen = []
  const complaints = []
  let most = 0
  for (let round = 0; round < kills; round++) {
    const tower = await Tower.start({ dataDir, settings })
    dataDir = tower.dataDir
    const status = JSON.stringify(await tower.ask('status'))
    if (/damaged|set aside|corrupt|unreadable/i.test(status)) complaints.push(`round ${round}: ${status.slice(0, 500)}`)
    const queue = await tower.queue()
    const here = new Map(queue.map(m => [m.body, m.id]))
    most = Math.max(most, queue.length)
    for (const text of durable.keys()) if (!here.has(text)) missing.push(`round ${round}: ${text.slice(0, 40)}`)
    for (const [text, certain] of dropped) if (certain && here.has(text)) risen.push(`round ${round}: ${text.slice(0, 40)}`)
    for (const text of here.keys()) if (!dropped.has(text)) durable.set(text, true) // it was on the disk
    // Keep the file small, and let it shrink as well as grow.
    const victims = queue.slice(0, queue.length > 3000 ? 12 : 2)
    const drops = []
    for (const m of victims) {
      durable.delete(m.body)
      dropped.set(m.body, false)
      await tower.ask('drop', m.id)
      drops.push({ text: m.body, at: Date.now() })
    }
    const taken = []
    await feed(tower, 50 + random() * (round % 4 === 0 ? 2200 : 700), round, taken)
    await tower.kill()
    const killed = Date.now()
    for (const m of taken) if (killed - m.at > grace) durable.set(m.text, true)
    for (const d of drops) if (killed - d.at > grace) dropped.set(d.text, true)
    if (missing.length > 20 || complaints.length > 5) break
  }
  equal('everything taken more than a second before a kill is there afterwards', missing.slice(0, 5), [])
  equal('what was dropped more than a second before a kill stays away', risen.slice(0, 5), [])
  equal('no start found a damaged file', complaints, [])
  check('there was something to lose', durable.size > kills, durable.size)
  note(`${durable.size} messages had to be there, at most ${most} at once`)
  const tower = await Tower.start({ dataDir, settings })
  check('the address book is there', (await tower.ask('survey')).peers.length > 0)
  equal('a clean end after all that', (await tower.stop()).code, 0)
})
finish()
