'use strict'
// A swarm of unmodified original nodes on a virtual clock, over a network like the lab's: what `manners: original` of our own
// core is held against. Prints one JSON line, with the names of the lab's metrics.
//   node originalswarm.cjs NODES SEEDS
const { EventEmitter } = require('node:events')
const { createRequire } = require('node:module')
const path = require('node:path')

const [count, seeds] = process.argv.slice(2).map(Number)
const beginning = 20000 * 86400 * 1000
const end = 90_000
let now = 0 // milliseconds
let random = Math.random
Math.random = () => random()
// The originals ask for nothing but the time and a timer for their next round.
globalThis.Date = class { getTime () { return beginning + Math.floor(now) } }
globalThis.setTimeout = (action, ms) => { at(now + ms, action) }
const Gossipmonger = createRequire(path.join(__dirname, '../interop/package.json'))('gossipmonger')

function generator (seed) {
  let state = seed * 0x9e3779b9 >>> 0
  return () => {
    state = state + 0x6d2b79f5 >>> 0
    let t = Math.imul(state ^ state >>> 15, state | 1)
    t ^= t + Math.imul(t ^ t >>> 7, t | 61)
    return ((t ^ t >>> 14) >>> 0) / 4294967296
  }
}

// A heap of what will happen.
let queue = []
let order = 0
const isBefore = (a, b) => a.when < b.when || (a.when === b.when && a.order < b.order)
function at (when, action) {
  let place = queue.length
  queue.push({ when, action, order: order++ })
  for (let up; place > 0 && isBefore(queue[place], queue[up = place - 1 >> 1]); place = up) [queue[place], queue[up]] = [queue[up], queue[place]]
}
function next () {
  const first = queue[0]
  const last = queue.pop()
  if (queue.length === 0) return first
  queue[0] = last
  for (let place = 0, down; (down = 2 * place + 1) < queue.length; place = down) {
    if (down + 1 < queue.length && isBefore(queue[down + 1], queue[down])) down++
    if (!isBefore(queue[down], queue[place])) break
    ;[queue[place], queue[down]] = [queue[down], queue[place]]
  }
  return first
}

// One way takes 40 ms in the median, always the same between two nodes, and up to 5 ms more for each packet.
function network () {
  const ways = new Map()
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return (from, to) => {
    const pair = Math.min(from, to) * count + Math.max(from, to)
    if (!ways.has(pair)) ways.set(pair, 40 * Math.exp(0.5 * normal()))
    return ways.get(pair) + 5 * random()
  }
}

function run (seed) {
  now = 0
  queue = []
  random = generator(seed)
  const delay = network()
  const place = node => ({ host: '127.0.0.1', port: 20000 + node })
  const nodes = []
  const told = []
  let bytes = 0
  for (let i = 0; i < count; i++) {
    const transport = new EventEmitter()
    // A connection for each message: it is open after a way there and back, and what is written then needs one more.
    const send = kind => (to, from, what) => {
      const text = JSON.stringify({ [kind]: what, sender: { id: from.id, transport: from.transport } })
      bytes += text.length + 2
      const target = to.transport.port - 20000
      at(now + 2 * delay(i, target) + delay(i, target), () => {
        const data = JSON.parse(text)
        nodes[target].transport.emit(kind, data.sender, data[kind])
      })
    }
    transport.digest = send('digest')
    transport.deltas = send('deltas')
    const node = new Gossipmonger({ id: `n${i}`, transport: place(i) }, { transport })
    node.on('update', (owner, key) => told.find(each => each.owner === owner && each.key === key)?.arrivals.push(now))
    nodes.push(node)
  }
  const Peer = nodes[0].localPeer.constructor
  nodes.forEach((node, i) => nodes.forEach((other, j) => { if (i !== j) node.storage.put(`n${j}`, new Peer(`n${j}`, { transport: place(j) })) }))
  for (const node of nodes) at(1000 * random(), () => node.gossip())
  for (let i = 0; i < 4; i++) {
    at(8000 + 4000 * i, () => {
      const node = nodes[Math.floor(count * random())]
      told.push({ owner: node.localPeer.id, key: `k${i}`, born: now, arrivals: [] })
      node.update(`k${i}`, 'x'.repeat(20))
    })
  }
  const isCovered = () => told.length === 4 && told.every(each => each.arrivals.length >= count - 1)
  while (queue.length > 0 && queue[0].when < end && !isCovered()) {
    const event = next()
    now = event.when
    event.action()
  }
  return { told, bytesPerRound: bytes / count / (now / 1000) }
}

const sums = { reached95: 0, coverage95S: 0, reached100: 0, coverage100S: 0, bytesPerRound: 0 }
let updates = 0
for (let seed = 1; seed <= seeds; seed++) {
  const { told, bytesPerRound } = run(seed)
  sums.bytesPerRound += bytesPerRound / seeds
  updates += told.length
  for (const { born, arrivals } of told) {
    for (const level of [95, 100]) {
      const wanted = Math.ceil((count - 1) * level / 100)
      if (arrivals.length < wanted) continue
      sums[`reached${level}`]++
      sums[`coverage${level}S`] += (arrivals[wanted - 1] - born) / 1000
    }
  }
}
for (const level of [95, 100]) {
  sums[`coverage${level}S`] /= sums[`reached${level}`]
  sums[`reached${level}`] /= updates
}
process.stdout.write(JSON.stringify(sums) + '\n')
