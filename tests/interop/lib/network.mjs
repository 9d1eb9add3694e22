// Several towers of both kinds on loopback, seen as one network: who knows whom, which message lies where.
import { createHash } from 'node:crypto'
import { eventually, sleep } from './checks.mjs'

export class Network {
  constructor (ours, originals) {
    this.ours = ours // Tower
    this.originals = originals // Original
  }

  get all () {
    return [...this.ours, ...this.originals]
  }

  name (tower) {
    return this.ours.includes(tower) ? `ours ${this.ours.indexOf(tower) + 1}` : `original ${this.originals.indexOf(tower) + 1}`
  }

  async knows (tower) {
    const peers = this.ours.includes(tower) ? (await tower.ask('survey')).peers : await tower.ask('peers')
    return peers.map(p => Number(p.port))
  }

  // Empty when everybody knows everybody, else who lacks whom.
  async strangers () {
    const missing = []
    for (const tower of this.all) {
      const known = await this.knows(tower)
      for (const other of this.all) {
        if (other !== tower && !known.includes(other.port)) missing.push(`${this.name(tower)} does not know ${this.name(other)}`)
      }
    }
    return missing
  }

  // Everything in every queue: [{id, bytes, text?, tower}]. Of ours the body is hashed again: the id alone proves nothing.
  async messages () {
    const found = []
    for (const tower of this.ours) {
      for (const m of await tower.queue()) {
        const text = JSON.stringify(m.body)
        found.push({ id: m.id, bytes: m.bytes, bodyId: createHash('sha256').update(text).digest('hex'), text: text.slice(0, 80), tower })
      }
    }
    for (const tower of this.originals) {
      for (const m of await tower.ask('queue')) found.push({ ...m, bodyId: m.id, tower })
    }
    return found
  }

  // Senders off, requests under way finished. The originals first: a tower of ours that went off air while one of them
  // sends to it would leave open whether that message arrived.
  async standStill () {
    for (const original of this.originals) await original.ask('freeze')
    await eventually('the originals have nothing in flight', 15000, async () => {
      for (const original of this.originals) if ((await original.ask('counters')).inFlight > 0) return false
      return true
    })
    for (const tower of this.ours) await tower.ask('settings', 'set', 'clacks.sendrate', 0)
    let last = ''
    let same = 0
    await eventually('no queue changes any more', 30000, async () => {
      const now = JSON.stringify((await this.messages()).map(m => m.id).sort())
      same = now === last ? same + 1 : 0
      last = now
      return same >= 3
    }, 500)
  }

  async walkOn (sendrate) {
    for (const tower of this.ours) await tower.ask('settings', 'set', 'clacks.sendrate', sendrate)
    for (const original of this.originals) await original.ask('thaw')
    await sleep(50)
  }
}

// What is wrong with the network's messages, compared with what was put in; empty when each is there once and unchanged.
// `copies` are allowed on top: those that had a reason to come back.
export function faults (expected, found, describe, except = new Set(), copies = 0) {
  const wrong = []
  const places = new Map()
  for (const m of found) {
    if (m.bodyId !== m.id) wrong.push(`${describe(m.tower)} shows a body that is not the message of its id: ${m.text}`)
    places.set(m.id, [...(places.get(m.id) ?? []), m.tower])
  }
  for (const m of expected.filter(m => !except.has(m.id))) {
    const at = places.get(m.id) ?? []
    copies -= Math.max(0, at.length - 1)
    if (at.length === 0 || copies < 0) wrong.push(`${at.length} times [${at.map(describe)}]: ${m.class} of ${Buffer.byteLength(m.text)} bytes ${m.text.slice(0, 60)}`)
    places.delete(m.id)
  }
  for (const [id, at] of places) if (!except.has(id)) wrong.push(`a message that nobody sent is at ${at.map(describe)}: ${found.find(m => m.id === id).text}`)
  return wrong
}
