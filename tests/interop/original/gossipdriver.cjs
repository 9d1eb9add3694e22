'use strict'
// Runs the unmodified gossipmonger package as one node on loopback:
//   node gossipdriver.cjs --id=A --port=N [--seeds=JSON] [--interval=MS]
// Everything the test needs lies outside the package: other targets than loopback are refused, events are counted.
const net = require('node:net')
const { emit, serve, options, isLoopback } = require('./jsonl.cjs')

const given = options()
const connect = net.connect
net.connect = (target, done) => connect.call(net, isLoopback(target.host) ? target : { host: '127.0.0.1', port: 9 }, done)

const Gossipmonger = require('gossipmonger')
const settings = { GOSSIP_INTERVAL: Number(given.interval || 1000), seeds: given.seeds ? JSON.parse(given.seeds) : [] }
const node = new Gossipmonger({ id: given.id, transport: { host: '127.0.0.1', port: Number(given.port) } }, settings)
const dead = []
const updates = []
const errors = {}
node.on('error', error => { errors[error.code || error.message] = (errors[error.code || error.message] || 0) + 1 })
node.on('peer dead', peer => dead.push(peer.id))
node.on('update', (peer, key, value) => updates.push([peer, key, value]))
node.transport.on('listening', () => {
  node.gossip()
  emit('listening', { port: Number(given.port) })
})
node.transport.listen()

const shown = peer => ({ id: peer.id, live: peer.live, version: peer.maxVersionSeen, port: peer.transport && peer.transport.port })
serve({
  update: ({ key, value }) => {
    node.update(key, value)
    return node.localPeer.maxVersionSeen
  },
  // {id: {key: [value, version]}}, ourselves included
  state: () => Object.fromEntries([node.localPeer, ...Object.values(node.storage.storage)].map(peer => [peer.id, peer.data])),
  peers: () => Object.values(node.storage.storage).map(shown),
  dead: () => dead,
  updates: () => updates,
  errors: () => errors
}, { maxMs: Number(given.maxms || 600000) })
