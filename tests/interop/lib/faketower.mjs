// A tower made of twenty lines: it records what reaches it and answers what it is told to.
import { createServer } from 'node:https'
import { selfSigned } from './selfsigned.mjs'

export class FakeTower {
  constructor ({ identity = selfSigned(), host = '127.0.0.1', port = 0, answer = 200, headers = {} } = {}) {
    Object.assign(this, { identity, host, port, answer, headers, requests: [], connections: 0, sockets: new Set() })
  }

  async start () {
    this.server = createServer({ key: this.identity.key, cert: this.identity.cert }, (request, response) => {
      const chunks = []
      request.on('data', chunk => chunks.push(chunk))
      request.on('end', () => {
        const raw = Buffer.concat(chunks)
        const seen = { at: Date.now(), headers: request.headers, chunks: chunks.map(c => c.length), raw }
        try {
          seen.payload = JSON.parse(raw.toString())
        } catch {
          seen.payload = undefined
        }
        this.requests.push(seen)
        const answer = typeof this.answer === 'function' ? this.answer(seen) : this.answer
        if (answer === null) return // says nothing, for ever
        response.writeHead(answer, this.headers)
        response.end()
      })
    })
    this.server.on('tlsClientError', () => {})
    this.server.on('connection', socket => {
      this.connections++
      this.sockets.add(socket)
      socket.on('close', () => this.sockets.delete(socket))
      socket.on('error', () => {})
    })
    await new Promise((resolve, reject) => {
      this.server.once('error', reject)
      this.server.listen(this.port, this.host, resolve)
    })
    this.port = this.server.address().port
    return this
  }

  get messages () {
    return this.requests.filter(r => r.payload?.type === 'message')
  }

  get announcements () {
    return this.requests.filter(r => r.payload?.type === 'announce')
  }

  async stop () {
    for (const socket of this.sockets) socket.destroy()
    await new Promise(resolve => this.server.close(resolve))
  }
}

// The raw JSON text of `message` as it lay in the body: what "byte for byte" is checked against.
export function rawMessage (raw) {
  const text = raw.toString('utf8')
  const begin = text.indexOf('"message":') + '"message":'.length
  const end = text.indexOf(',"type":"message"', begin)
  return end < 0 ? undefined : text.slice(begin, end)
}
