'use strict'
// Runs the unmodified clacks-p2p package as one tower on loopback:
//   node driver.cjs --key=F --cert=F --hostname=H --port=N [--sendrate=R] [--bind=127.0.0.1] [--frozen] [--record] [--bare]
// Everything the test needs lies outside the package: its timer can be frozen, its requests are counted, its listener is
// kept on loopback and other targets are refused. --bare leaves all of that but the last two away (for the bench).
process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0' // the package has no option for its self-signed peers
process.removeAllListeners('warning')
process.on('warning', () => {})
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const https = require('node:https')
const { emit, serve, options, isLoopback, printed } = require('./jsonl.cjs')

const given = options()
const bind = given.bind || '127.0.0.1'
const sent = {} // port -> {status or error code -> count}
const received = {} // port the sender gives for itself -> {status -> count}
const recorded = []
const doubled = [] // messages that this tower itself queued twice: its faults must not count against ours
let inFlight = 0
let frozen = !!given.frozen
let hops = 0

const add = (table, key, what) => {
  table[key] = table[key] || {}
  table[key][what] = (table[key][what] || 0) + 1
}
const idOf = text => createHash('sha256').update(text).digest('hex')

const createServer = https.createServer
https.createServer = function (settings, handler) {
  const server = createServer.call(https, settings, handler)
  server.on('listening', () => emit('listening', { port: server.address().port }))
  const listen = server.listen
  server.listen = port => listen.call(server, port, bind)
  return server
}

const plainRequest = https.request
https.request = function (target, callback) {
  if (!isLoopback(target.hostname)) target = { ...target, hostname: '127.0.0.1', port: 9 } // as an unreachable host
  if (given.bare) return plainRequest.call(https, target, callback)
  inFlight++
  let verdicts = 0
  let body = ''
  const request = plainRequest.call(https, target, callback)
  const verdict = what => {
    add(sent, target.port, what)
    if (what === 200) hops++
    if (++verdicts === 2) doubled.push(idOf(JSON.stringify(JSON.parse(body).message)))
  }
  request.on('response', response => response.on('end', () => verdict(response.statusCode)))
  request.on('error', error => verdict(error.code || 'error'))
  request.on('close', () => { inFlight-- })
  const write = request.write
  request.write = data => { body = data; return write.call(request, data) }
  return request
}

// The sender is the only timer that the package sets.
const plainInterval = global.setInterval
global.setInterval = (round, ms) => plainInterval(() => { if (!frozen) round() }, ms)
const tower = require(given.package || 'clacks-p2p')(fs.readFileSync(given.key), fs.readFileSync(given.cert), {
  hostname: given.hostname || '127.0.0.1',
  port: Number(given.port),
  sendrate: Number(given.sendrate || 1)
})
global.setInterval = plainInterval
if (!tower) process.exit(1)

if (!given.bare) {
  tower.extend((peer, payload, request, response) => {
    response.on('finish', () => add(received, payload.sender && payload.sender.port, response.statusCode))
    if (given.record) recorded.push({ payload })
  })
}

serve({
  enqueue: c => tower.enqueue(c.message),
  fill: c => { for (let i = 0; i < c.count; i++) tower.enqueue(`${i}`.padEnd(c.bytes, 'x')) },
  queue: () => tower.peek().map(JSON.stringify).map(text => ({ id: idOf(text), bytes: Buffer.byteLength(text), text: text.slice(0, 80) })),
  length: () => tower.peek().length,
  peers: () => Object.values(tower.getPeers()).flatMap(list => Object.values(list)),
  announce: c => tower.announce(c.hostname, c.port),
  ignore: c => tower.ignore(c.hostname, c.port),
  freeze: () => { frozen = true },
  thaw: () => { frozen = false },
  counters: () => ({ inFlight, hops, sent, received, doubled, printed: printed() }),
  recorded: () => recorded
}, { maxMs: Number(given.maxms || 900000) })
