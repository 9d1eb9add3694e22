// PORT COUNT ADDRESSES [tls]: connections that say nothing (or finish the handshake and then say nothing), opened again
// whenever the tower ends them.
import { connect as connectPlain } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { address, affordable, args, emit, over, port, sleep, untilOver } from './common.mjs'

const wanted = affordable(Number(args[0]))
const addresses = Number(args[1])
const tls = args[2] === 'tls'
let open = 0
let most = 0
let opened = 0
let turnedAway = 0

function one (n) {
  const options = { host: '127.0.0.1', port, localAddress: address(n, addresses), rejectUnauthorized: false }
  const socket = tls ? connectTls(options) : connectPlain(options)
  let up = false
  socket.once(tls ? 'secureConnect' : 'connect', () => { up = true; opened++; most = Math.max(most, ++open) })
  socket.on('data', () => {})
  socket.on('error', () => {})
  socket.once('close', () => {
    if (up) open--
    turnedAway++
    if (!over()) setTimeout(one, 500 + Math.random() * 1500, n)
  })
}

emit('begun')
for (let n = 0; n < wanted && !over(); n++) {
  one(n)
  if (n % (tls ? 20 : 200) === 0) await sleep(10)
}
await untilOver()
emit('ended', { wanted, opened, mostAtOnce: most, turnedAway, openNow: open })
