// PORT tls|http: bytes that are no TLS, TLS that is no HTTP, HTTP that is no request. Always the same ones.
import { connect as connectPlain } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { address, args, emit, over, port, sleep } from './common.mjs'
import { seeded } from '../../interop/lib/messages.mjs'

const random = seeded(66)
const noise = bytes => Buffer.from(Array.from({ length: bytes }, () => Math.floor(random() * 256)))
const record = (type, body) => Buffer.concat([Buffer.from([type, 3, 1, body.length >> 8, body.length & 255]), body])

const plain = [
  () => noise(1), () => noise(5), () => noise(1000), () => noise(100000), () => Buffer.alloc(20000),
  () => Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n'), () => Buffer.from('POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello'),
  () => record(22, noise(200)), () => record(22, Buffer.concat([Buffer.from([1, 0, 255, 255]), noise(100)])), () => record(23, noise(16000)),
  () => record(21, Buffer.from([2, 40])), () => record(22, Buffer.from([1])), () => Buffer.from([22, 3, 1, 255, 255, 1]), () => Buffer.from('80800103010057000000200000390000', 'hex')
]
const pad = 'x'.repeat(9000)
const http = [
  () => noise(3000), () => Buffer.from('\r\n\r\n\r\n'), () => Buffer.from('x'.repeat(200000)), () => Buffer.from(`POST / HTTP/1.1\r\nX: ${pad}\r\n\r\n`),
  () => Buffer.from('POST / HTTP/1.1\r\n' + 'A: b\r\n'.repeat(20000)), () => Buffer.from('POST / HTTP/9.9\r\nContent-Length: 2\r\n\r\n{}'),
  () => Buffer.from('POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n{}'), () => Buffer.from('POST / HTTP/1.1\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'),
  () => Buffer.from('POST / HTTP/1.1\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'),
  () => Buffer.from('POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n'), () => Buffer.from('POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'),
  () => Buffer.from('POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}'.repeat(3000)), () => Buffer.from('BREW /pot HTCPCP/1.0\r\n\r\n'.repeat(100)),
  () => Buffer.from('POST / HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nContent-Length: 0\r\n\r\nnoise'), () => Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  () => Buffer.from('POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\nnull'), () => Buffer.from('POST / HTTP/1.1\nContent-Length: 2\n\n{}'),
  () => Buffer.from('CONNECT a:1 HTTP/1.1\r\n\r\n' + pad), () => Buffer.from('POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n'.repeat(500) + '\u0000\u0001')
]
const cases = args[0] === 'tls' ? plain : http
const statuses = {}
let rounds = 0

const one = (bytes, n) => new Promise(resolve => {
  const options = { host: '127.0.0.1', port, localAddress: address(n, 300), rejectUnauthorized: false }
  const socket = args[0] === 'tls' ? connectPlain(options) : connectTls(options)
  const timer = setTimeout(() => socket.destroy(), 1500)
  socket.once(args[0] === 'tls' ? 'connect' : 'secureConnect', () => { socket.write(bytes); if (n % 3 === 0) socket.end() })
  socket.on('data', chunk => {
    for (const [, status] of chunk.toString('latin1').matchAll(/HTTP\/1\.1 (\d+)/g)) statuses[status] = (statuses[status] ?? 0) + 1
  })
  socket.on('error', () => {})
  socket.once('close', () => { clearTimeout(timer); resolve() })
})

emit('begun')
let n = 0
while (!over()) {
  await Promise.all(cases.map(make => one(make(), n++)))
  rounds++
  await sleep(20)
}
emit('ended', { rounds, connections: n, statuses })
