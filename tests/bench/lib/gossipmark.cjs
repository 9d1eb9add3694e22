'use strict'
// The unmodified gossipmonger package under the same load as gossipmark.cpp: what its transport would hand over, and what it
// would have to write. Prints one JSON line.
//   node gossipmark.cjs digests|deltas|large [seconds]    memory peers|keys    cluster N
const { EventEmitter } = require('node:events')
const { createRequire } = require('node:module')
const path = require('node:path')
const Gossipmonger = createRequire(path.join(__dirname, '../../interop/package.json'))('gossipmonger')

const [verb, word] = process.argv.slice(2)
const peerCount = 1000
const name = peer => `peer-${peer}`
const place = peer => ({ host: '127.0.0.1', port: 20000 + peer })

function node () {
  const transport = new EventEmitter()
  let sent = 0
  const write = (to, from, key, what) => { sent += JSON.stringify({ [key]: what, sender: { id: from.id, transport: from.transport } }).length }
  transport.digest = (to, from, digest) => write(to, from, 'digest', digest)
  transport.deltas = (to, from, deltas) => write(to, from, 'deltas', deltas)
  const g = new Gossipmonger({ id: 'me', transport: { host: '127.0.0.1', port: 9742 } }, { transport })
  const seen = []
  g.on('update', (...update) => { seen.push(update); if (seen.length > 8192) seen.length = 0 }) // as whoever keeps a journal
  const deliver = text => {
    const data = JSON.parse(text)
    if (data.deltas) transport.emit('deltas', data.sender, data.deltas)
    else transport.emit('digest', data.sender, data.digest)
  }
  return { g, deliver, sent: () => sent }
}

const digest = (from, to, version, sender) => JSON.stringify({ digest: Array.from({ length: to - from }, (_, i) => ({ id: name(from + i), maxVersionSeen: version, transport: place(from + i) })), sender: { id: name(sender), transport: place(sender) } }) + '\r\n'
const deltas = (first, count, version) => JSON.stringify({ deltas: Array.from({ length: count }, (_, i) => [name((first + i) % peerCount), 'key', `value ${version}`, version]), sender: { id: name(first), transport: place(first) } }) + '\r\n'

function rate (perMessage, prepare) {
  const bench = node()
  bench.deliver(digest(0, peerCount, 0, 0))
  bench.deliver(deltas(0, peerCount, 1))
  const cpu = () => { const used = process.cpuUsage(); return (used.user + used.system) / 1e6 }
  const wanted = Number(word || 2)
  let spent = 0
  let messages = 0
  for (let round = 0; spent < wanted; round++) {
    const batch = prepare(round)
    const begun = cpu()
    for (const text of batch) bench.deliver(text)
    const took = cpu() - begun
    if (round < 3) continue // until the compiler is warm
    spent += took
    messages += batch.length
  }
  console.log(JSON.stringify({ perSecond: messages * perMessage / spent, sentBytes: bench.sent() }))
}

const deltaMessages = (round, perMessage) => Array.from({ length: peerCount / perMessage }, (_, i) => deltas(i * perMessage, perMessage, round + 2))

const measures = {
  digests: () => rate(1, round => Array(20).fill(digest(0, peerCount, 1, round % peerCount))),
  deltas: () => rate(5, round => deltaMessages(round, 5)),
  large: () => rate(100, round => deltaMessages(round, 100)),
  memory: () => {
    const used = () => { global.gc(); return process.memoryUsage().heapUsed }
    const bench = node()
    const owners = 100
    const keys = 1000
    if (word === 'keys') bench.deliver(digest(0, owners, 0, 0))
    const before = used()
    if (word === 'keys') {
      for (let owner = 0; owner < owners; owner++) {
        bench.deliver(JSON.stringify({ deltas: Array.from({ length: keys }, (_, i) => [name(owner), `key${i + 1}`, 'some value', i + 1]), sender: { id: name(owner), transport: place(owner) } }))
      }
      console.log(JSON.stringify({ bytesPerKey: (used() - before) / owners / keys }))
    } else {
      bench.deliver(digest(0, 4000, 0, 0))
      console.log(JSON.stringify({ bytesPerPeer: (used() - before) / 4000 }))
    }
    return bench
  },
  cluster: async () => {
    const count = Number(word)
    const base = 30000 + Math.floor(Math.random() * 20000)
    const nodes = []
    const sleep = ms => new Promise(resolve => setTimeout(resolve, ms))
    for (let i = 0; i < count; i++) {
      const g = new Gossipmonger({ id: name(i), transport: { host: '127.0.0.1', port: base + i } }, { seeds: i ? [{ id: name(0), transport: { host: '127.0.0.1', port: base } }] : [] })
      g.on('error', () => {})
      g.transport.listen()
      g.gossip()
      nodes.push(g)
      await sleep(1000 / count)
    }
    const until = async (ms, holds) => {
      const end = Date.now() + ms
      while (!holds()) {
        if (Date.now() > end) return false
        await sleep(10)
      }
      return true
    }
    const begun = Date.now()
    const whole = await until(60000, () => nodes.every(g => Object.keys(g.storage.storage).length === count - 1))
    const joinedMs = Date.now() - begun
    const trials = []
    for (let trial = 0; trial < (count > 20 ? 2 : 5); trial++) {
      const origin = nodes[trial * 7 % count]
      const start = Date.now()
      origin.update(`key${trial}`, 1)
      const there = await until(45000, () => nodes.every(g => g === origin || g.storage.get(origin.localPeer.id)?.data[`key${trial}`]))
      trials.push(there ? Date.now() - start : -1)
      await sleep(700)
    }
    console.log(JSON.stringify({ whole, joinedMs, trials, residentBytes: process.memoryUsage().rss }))
    process.exit(0)
  }
}
measures[verb]()
