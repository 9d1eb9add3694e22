// PORT COUNT ADDRESSES header|body: requests that never end, one byte at a time.
import { connect } from 'node:tls'
import { address, args, emit, over, port, sleep, untilOver } from './common.mjs'

const count = Number(args[0])
const addresses = Number(args[1])
const inHeader = args[2] === 'header'
let opened = 0
let endedByTower = 0
let longest = 0
let bytes = 0

function one (n) {
  const begun = Date.now()
  const socket = connect({ host: '127.0.0.1', port, localAddress: address(n, addresses), rejectUnauthorized: false }, () => {
    opened++
    socket.write(inHeader ? 'POST / HTTP/1.1\r\nX-Slow: ' : 'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{"message":"')
    const drip = setInterval(() => {
      if (over()) return socket.destroy()
      bytes++
      socket.write('x')
    }, 300)
    socket.once('close', () => clearInterval(drip))
  })
  socket.on('data', () => {})
  socket.on('error', () => {})
  socket.once('close', () => {
    if (over()) return
    endedByTower++
    longest = Math.max(longest, Date.now() - begun)
    setTimeout(one, 1000, n)
  })
}

emit('begun')
for (let n = 0; n < count && !over(); n++) {
  one(n)
  if (n % 20 === 0) await sleep(20)
}
await untilOver()
emit('ended', { opened, endedByTower, longestMs: longest, bytes })
