// kill -9 at any moment while the tower writes: what was taken more than a second before is there again, nothing that was
// thrown away comes back, and no file is ever lost.
import { check, deadline, equal, finish, note, part, sanitized, sleep } from './lib/checks.mjs'
import { seeded } from './lib/messages.mjs'
import { Tower } from './lib/tower.mjs'
import { payload, Wire, request } from './lib/wire.mjs'

const kills = Number(process.env.CLACKSTOWER_KILLS || (sanitized ? 20 : 200))
const perFolder = 25 // rounds on one data folder, so that no file grows without end
const sideBySide = 4 // data folders tormented at once: each mostly waits
deadline(kills * 4 + 60)
const settings = { 'clacks.sendrate': 0, 'net.connectionsPerAddress': 256 }

// "At most the last second", and what a busy machine adds to it: when our own timers come late, so do the tower's.
const beat = 50
let lateness = 0
let lastBeat = Date.now()
setInterval(() => {
  lateness = Math.max(lateness, Date.now() - lastBeat - beat)
  lastBeat = Date.now()
}, beat).unref()
const grace = () => 1000 + 4 * lateness

// Messages and towers come in over one connection for `ms`, as fast as they are answered; each with the time of its 200.
async function feed (tower, ms, round, taken, random) {
  const wire = await Wire.open(tower.port)
  const end = Date.now() + ms
  for (let n = 0; Date.now() < end; n++) {
    const text = `round ${round} message ${n} ${'x'.repeat(Math.floor(random() * 400))}`
    const port = 1024 + (round * 97 + n) % 40000
    await wire.write(request(payload(text, { hostname: `127.0.${round % 250}.${1 + n % 250}`, port })).all)
    const answer = await wire.answer(3000)
    if (answer?.status !== 200) break
    taken.push({ text, at: Date.now() })
    if (n % 10 === 9) await sleep(20 + random() * 60)
  }
  wire.close()
}

// One data folder through `rounds` kills; what is wrong afterwards is in `wrong`.
async function torment (first, rounds, wrong) {
  const random = seeded(9 + first)
  let dataDir
  const durable = new Set() // must be there from now on
  const dropped = new Map() // text -> whether it must stay away
  for (let round = first; round < first + rounds && wrong.missing.length < 20; round++) {
    const tower = await Tower.start({ dataDir, settings })
    dataDir = tower.dataDir
    const status = JSON.stringify(await tower.ask('status'))
    if (/damaged|set aside|corrupt|unreadable/i.test(status)) wrong.complaints.push(`round ${round}: ${status.slice(0, 500)}`)
    const queue = await tower.queue()
    const here = new Set(queue.map(m => m.body))
    for (const text of durable) if (!here.has(text)) wrong.missing.push(`round ${round}: ${text.slice(0, 40)}`)
    for (const [text, certain] of dropped) if (certain && here.has(text)) wrong.risen.push(`round ${round}: ${text.slice(0, 40)}`)
    for (const text of here) if (!dropped.has(text)) durable.add(text) // it was on the disk
    const drops = []
    for (const m of queue.slice(0, 4)) { // the file is to shrink as well as to grow
      durable.delete(m.body)
      dropped.set(m.body, false)
      await tower.ask('drop', m.id)
      drops.push({ text: m.body, at: Date.now() })
    }
    const taken = []
    await feed(tower, 50 + random() * (round % 4 === 0 ? 2200 : 700), round, taken, random)
    await tower.kill()
    const killed = Date.now()
    for (const m of taken) if (killed - m.at > grace()) durable.add(m.text)
    for (const d of drops) if (killed - d.at > grace()) dropped.set(d.text, true)
  }
  const tower = await Tower.start({ dataDir, settings })
  const left = { peers: (await tower.ask('survey')).peers.length, messages: durable.size }
  if ((await tower.stop()).code !== 0) wrong.complaints.push('no clean end')
  return left
}

await part(`${kills} times kill -9 during writes`, async () => {
  const wrong = { missing: [], risen: [], complaints: [] }
  let next = 0
  const lane = async () => {
    for (let first; (first = next) < kills;) {
      next += perFolder
      const left = await torment(first, Math.min(perFolder, kills - first), wrong)
      note(`rounds ${first} to ${Math.min(next, first + perFolder, kills) - 1}: ${left.messages} messages had to be there, ${left.peers} towers were`)
      check('there was something to lose, and the address book is there', left.messages > 10 && left.peers > 0, left)
    }
  }
  await Promise.all(Array.from({ length: sideBySide }, lane))
  note(`timers came up to ${lateness} ms late`)
  equal('everything taken more than a second before a kill is there afterwards', wrong.missing.slice(0, 5), [])
  equal('what was dropped more than a second before a kill stays away', wrong.risen.slice(0, 5), [])
  equal('no start found a damaged file, and each end was clean', wrong.complaints, [])
})
finish()
