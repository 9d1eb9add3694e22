// PORT CONNECTIONS: bodies that declare 2 GiB or more, or no end at all, and are really pumped until the tower says no.
import { connect } from 'node:tls'
import { address, args, emit, over, port, untilOver } from './common.mjs'

const declared = ['Content-Length: 2147483648', 'Content-Length: 9223372036854775807', 'Content-Length: 99999999999999999999999', 'Transfer-Encoding: chunked']
const piece = Buffer.alloc(65536, 'x')
const chunkHead = Buffer.from(`${piece.length.toString(16)}\r\n`)
const chunkEnd = Buffer.from('\r\n')
const most = 64 << 20 // bytes on one connection; the tower should have hung up long before
const statuses = {}
let pumped = 0
let deepest = 0

function one (n) {
  const kind = n % declared.length
  const socket = connect({ host: '127.0.0.1', port, localAddress: address(n, 300), rejectUnauthorized: false }, () => {
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${declared[kind]}\r\n\r\n`)
    // Piece by piece, each counted once the kernel has it: a refusal must have its chance to be read.
    let sent = 0
    const pump = error => {
      if (error || over() || socket.destroyed || sent >= most) return socket.end()
      setImmediate(() => socket.write(kind === 3 ? Buffer.concat([chunkHead, piece, chunkEnd]) : piece, error => {
        if (!error) {
          sent += piece.length
          pumped += piece.length
          deepest = Math.max(deepest, sent)
        }
        pump(error)
      }))
    }
    pump()
  })
  socket.on('data', chunk => {
    const status = chunk.toString('latin1').split(' ')[1]
    statuses[status] = (statuses[status] ?? 0) + 1
  })
  socket.on('error', () => {})
  socket.once('close', () => { if (!over()) setTimeout(one, 300, n) })
}

emit('begun')
for (let n = 0; n < Number(args[0]); n++) one(n)
await untilOver()
emit('ended', { pumped, deepest, statuses })
