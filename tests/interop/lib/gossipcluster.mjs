// A cluster of real processes on loopback, of ours, of originals, or of both: how long until one update is at all of them.
import { patience, sleep } from './checks.mjs'
import { OriginalNode, OurNode } from './gossip.mjs'

async function until (ms, holds) {
  const end = Date.now() + ms
  while (!await holds()) {
    if (Date.now() > end) return false
    await sleep(20)
  }
  return true
}

class Member {
  constructor (node) {
    this.node = node
    this.isOurs = node instanceof OurNode
    if (this.isOurs) this.watch = node.tower.watch('--event', 'stateUpdated')
  }

  async knows () {
    return this.isOurs ? (await this.node.line()).peersKnown : (await this.node.ask('peers')).length
  }

  async has (key) {
    return this.isOurs
      ? this.watch.events.some(event => event.key === key)
      : (await this.node.ask('updates')).some(update => update[1] === key)
  }

  async stop () {
    this.watch?.stop()
    await this.node.kill()
  }
}

// `kinds` says of each node whether it is 'ours' or 'original'; the first one is the seed of all. A trial that did not reach
// everybody within `limitMs` is null.
export async function measureCluster (kinds, { intervalMs, trials, limitMs }) {
  const members = []
  try {
    for (const [i, kind] of kinds.entries()) {
      const seeds = i === 0 ? [] : [members[0].node]
      members.push(new Member(await (kind === 'ours' ? OurNode : OriginalNode).start(`node-${i}`, { seeds, intervalMs })))
    }
    const begun = Date.now()
    const alone = new Set(members) // who has not met all yet; a question costs a process, so nobody is asked in vain
    const isWhole = await until(limitMs * patience, async () => {
      for (const member of alone) {
        if (await member.knows() < members.length - 1) return false
        alone.delete(member)
      }
      return true
    })
    const joinedMs = isWhole ? Date.now() - begun : null
    const took = []
    for (let trial = 0; trial < trials; trial++) {
      const key = `trial ${trial}`
      const origin = members[trial * 7 % members.length]
      const others = new Set(members.filter(member => member !== origin))
      const start = Date.now()
      await origin.node.set(key, trial)
      const isThere = await until(limitMs * patience, async () => {
        for (const member of others) if (await member.has(key)) others.delete(member)
        return others.size === 0
      })
      took.push(isThere ? Date.now() - start : null)
      await sleep(intervalMs / 2)
    }
    return { joinedMs, took }
  } finally {
    await Promise.all(members.map(member => member.stop()))
  }
}
