// PORT PORTS announce|message|pretend: one host that listens on thousands of ports of 127.66.0.1, introduces each as a tower,
// answers 200 to everything and passes nothing on. With `pretend` each port that was asked brings a message of its own, as a
// tower that passes on would. `report` tells what it swallowed.
import { createServer as createPlain } from 'node:net'
import { createServer } from 'node:https'
import { affordable, args, emit, onReport, over, port, untilOver } from './common.mjs'
import { selfSigned } from '../../interop/lib/selfsigned.mjs'
import { Wire, payload, request } from '../../interop/lib/wire.mjs'

const host = '127.66.0.1'
const wanted = affordable(Number(args[0]))
const kind = args[1]
const { key, cert } = selfSigned()
const swallowed = []
let announcements = 0

// One TLS server for all the ports: they differ in nothing but their number.
const server = createServer({ key, cert }, (incoming, response) => {
  const chunks = []
  incoming.on('data', chunk => chunks.push(chunk))
  incoming.on('end', () => {
    try {
      const { type, message } = JSON.parse(Buffer.concat(chunks))
      if (type === 'message') swallowed.push(message)
      else announcements++
    } catch {}
    response.end()
    if (kind === 'pretend') pretend(incoming.socket.localPort)
  })
})
server.on('tlsClientError', () => {})

let baits = 0
async function pretend (asPort) {
  if (baits >= 2000) return
  const body = payload(`bait ${baits++}`, { hostname: host, port: asPort })
  const wire = await Wire.open(port, { from: host }).catch(() => null)
  await wire?.write(request(body, { close: true }).all)
  await wire?.answer(3000)
  wire?.close()
}

const ports = []
for (let candidate = 10000; ports.length < wanted && candidate < 32000; candidate++) {
  const listener = createPlain(socket => { socket.on('error', () => {}); server.emit('connection', socket) })
  const ok = await new Promise(resolve => {
    listener.once('error', () => resolve(false))
    listener.listen(candidate, host, () => resolve(true))
  })
  if (ok) ports.push(candidate)
}

const statuses = {}
let introduced = 0
async function introduce (lane, lanes) {
  let wire
  for (let n = lane; n < ports.length && !over(); n += lanes) {
    try {
      wire ??= await Wire.open(port, { from: host })
      const friend = { hostname: host, port: ports[(n * 31 + 7) % ports.length] }
      const body = kind === 'message' ? payload(`bait ${n}`, { hostname: host, port: ports[n], friend }) : payload(null, { type: 'announce', hostname: host, port: ports[n], friend })
      await wire.write(request(body).all)
      const answer = await wire.answer(5000)
      const status = answer?.status ?? 'none'
      statuses[status] = (statuses[status] ?? 0) + 1
      if (status === 200) introduced++
      if (!answer || wire.closed) { wire.close(); wire = undefined }
    } catch {
      statuses.error = (statuses.error ?? 0) + 1
      wire = undefined
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
  wire?.close()
}

emit('begun', { ports: ports.length })
onReport(word => { if (word === 'report') emit('report', { swallowed, announcements, introduced, statuses }) })
await Promise.all(Array.from({ length: 8 }, (_, lane) => introduce(lane, 8)))
emit('introduced', { introduced, statuses })
await untilOver()
emit('ended', { introduced, statuses, announcements, swallowed: swallowed.length })
