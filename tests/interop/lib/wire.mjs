// Requests as bytes: what a stranger can put on the wire, well formed or not.
import { connect } from 'node:tls'
import { connect as connectPlain } from 'node:net'
import { patience } from './checks.mjs'

export const payload = (message, { type = 'message', hostname = '127.0.0.1', port = 9, friend } = {}) =>
  JSON.stringify({ message, type, sender: { hostname, port }, ...(friend ? { friend } : {}) })

export function request (body, { method = 'POST', path = '/', contentLength, close = false } = {}) {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body)
  const head = `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n` +
    `Content-Length: ${contentLength ?? bytes.length}\r\n${close ? 'Connection: close\r\n' : ''}\r\n`
  return { head: Buffer.from(head), body: bytes, all: Buffer.concat([Buffer.from(head), bytes]) }
}

// A TLS connection whose answers are read status by status.
export class Wire {
  static open (port, { host = '127.0.0.1', from, timeoutMs = 5000, ...tls } = {}) {
    return new Promise((resolve, reject) => {
      const wire = new Wire()
      const socket = connect({ host, port, localAddress: from, rejectUnauthorized: false, ...tls })
      wire.socket = socket
      wire.answers = []
      wire.text = ''
      wire.waiting = []
      const timer = setTimeout(() => { socket.destroy(); reject(new Error('TLS handshake timed out')) }, timeoutMs * patience)
      socket.once('secureConnect', () => { clearTimeout(timer); socket.setNoDelay(true); resolve(wire) })
      socket.on('data', chunk => { wire.text += chunk.toString('latin1'); wire.parse() })
      socket.on('error', error => { wire.error = error; clearTimeout(timer); reject(error); wire.wake() })
      socket.on('close', () => { wire.closed = true; clearTimeout(timer); reject(new Error('closed before the handshake ended')); wire.wake() })
    })
  }

  parse () {
    for (;;) {
      const end = this.text.indexOf('\r\n\r\n')
      if (end < 0) break
      const head = this.text.slice(0, end)
      const headers = Object.fromEntries(head.split('\r\n').slice(1).map(line => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
      }))
      const chunked = headers['transfer-encoding'] === 'chunked'
      const length = chunked ? '0\r\n\r\n'.length : Number(headers['content-length'] ?? 0)
      if (this.text.length < end + 4 + length) break
      this.text = this.text.slice(end + 4 + length)
      this.answers.push({ status: Number(head.split(' ')[1]), headers, bodyEmpty: chunked || length === 0 })
    }
    this.wake()
  }

  wake () {
    for (const resolve of this.waiting.splice(0)) resolve()
  }

  write (bytes) {
    return new Promise(resolve => this.socket.write(bytes, resolve))
  }

  // The next answer, or null when the connection ended or the time is up.
  async answer (ms = 5000) {
    const end = Date.now() + ms * patience
    while (this.answers.length === 0 && !this.closed && Date.now() < end) {
      await new Promise(resolve => { this.waiting.push(resolve); setTimeout(resolve, Math.min(100, Math.max(1, end - Date.now()))) })
    }
    return this.answers.shift() ?? null
  }

  close () {
    this.socket.destroy()
  }
}

// One request on a connection of its own: {status, headers} or {status: null, error}.
export async function post (port, body, options = {}) {
  let wire
  try {
    wire = await Wire.open(port, options)
    await wire.write(request(body, { close: true, ...options }).all)
    const answer = await wire.answer(options.timeoutMs ?? 5000)
    return answer ?? { status: null, error: wire.error?.code ?? 'no answer' }
  } catch (error) {
    return { status: null, error: error.code ?? error.message }
  } finally {
    wire?.close()
  }
}

export function openPlain (port, { host = '127.0.0.1', from } = {}) {
  return new Promise((resolve, reject) => {
    const socket = connectPlain({ host, port, localAddress: from })
    socket.once('connect', () => resolve(socket))
    socket.once('error', reject)
  })
}
