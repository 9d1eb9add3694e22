// Nodes of a gossip cluster: unmodified originals, and towers of ours that speak nothing but scuttlebutt.
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { patience } from './checks.mjs'
import { freePort } from './original.mjs'
import { start } from './processes.mjs'
import { Tower } from './tower.mjs'

const driver = fileURLToPath(new URL('../original/gossipdriver.cjs', import.meta.url))

export class OriginalNode {
  static async start (id, { port, seeds = [], intervalMs = 1000 } = {}) {
    const node = new OriginalNode()
    node.id = id
    node.port = port ?? await freePort()
    const seedList = seeds.map(seed => ({ id: seed.id, transport: { host: '127.0.0.1', port: seed.port } }))
    node.child = start(process.execPath, [driver, `--id=${id}`, `--port=${node.port}`, `--interval=${intervalMs}`, `--seeds=${JSON.stringify(seedList)}`])
    node.pid = node.child.pid
    node.replies = new Map()
    node.count = 0
    await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`the original node ${id} did not listen`)), 15000 * patience)
      let rest = ''
      node.child.stdout.setEncoding('utf8').on('data', text => {
        rest += text
        for (let end; (end = rest.indexOf('\n')) >= 0; rest = rest.slice(end + 1)) {
          const line = JSON.parse(rest.slice(0, end))
          if (line.event === 'listening') { clearTimeout(timer); resolve() }
          if (line.event === 'crash') node.crash = line.error
          if (line.event === 'reply') node.settle(line)
        }
      })
      node.child.once('exit', code => {
        clearTimeout(timer)
        reject(new Error(`the original node ${id} ended (${code}): ${node.crash}`))
        for (const reply of [...node.replies.keys()]) node.settle({ id: reply, ok: false, error: `ended: ${node.crash ?? code}` })
      })
    })
    return node
  }

  settle ({ id, ok, result, error }) {
    const reply = this.replies.get(id)
    this.replies.delete(id)
    if (ok) reply?.resolve(result)
    else reply?.reject(new Error(error))
  }

  ask (cmd, more = {}) {
    const id = ++this.count
    return new Promise((resolve, reject) => {
      this.replies.set(id, { resolve, reject })
      this.child.stdin.write(JSON.stringify({ id, cmd, ...more }) + '\n')
    })
  }

  set (key, value) {
    return this.ask('update', { key, value })
  }

  // {owner: {key: [value, version]}}
  state () {
    return this.ask('state')
  }

  async standing (id) {
    const peer = (await this.ask('peers')).find(p => p.id === id)
    return peer ? (peer.live ? 'live' : 'dead') : 'unknown'
  }

  async kill () {
    this.child.kill('SIGKILL')
    await this.child.ended
  }
}

export class OurNode {
  static async start (id, { port = 0, seeds = [], intervalMs = 1000, dataDir, settings = {} } = {}) {
    const node = new OurNode()
    node.id = id
    node.tower = await Tower.start({
      ...(dataDir ? { dataDir } : {}),
      settings: {
        'clacks.enabled': false,
        'scuttlebutt.enabled': true,
        'scuttlebutt.id': id,
        'scuttlebutt.port': port,
        'scuttlebutt.bind': '127.0.0.1',
        'scuttlebutt.host': '127.0.0.1',
        'scuttlebutt.gossipIntervalMs': intervalMs,
        'scuttlebutt.seeds': seeds.map(seed => `${seed.id}@127.0.0.1:${seed.port}`).join(','),
        ...settings
      }
    })
    node.pid = node.tower.pid
    node.dataDir = node.tower.dataDir
    node.port = node.tower.ready.lines.scuttlebutt.port
    return node
  }

  async set (key, value) {
    return (await this.tower.ask('state', 'set', key, '--json', JSON.stringify(value))).version
  }

  async state () {
    const state = {}
    for (const { peer, key, value, version } of (await this.tower.ask('state', 'get')).values) (state[peer] ??= {})[key] = [value, version]
    return state
  }

  async standing (id) {
    const peer = (await this.tower.ask('state', 'peers')).peers.find(p => p.id === id)
    return peer ? (peer.status === 'dead' ? 'dead' : 'live') : 'unknown'
  }

  async line () {
    return (await this.tower.ask('status')).lines.scuttlebutt
  }

  kill () {
    return this.tower.kill()
  }
}

// Opens a connection and writes; `end` closes our side. Resolves with the socket when it is written.
export function say (port, bytes, { end = true } = {}) {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => {
      if (end) socket.end(bytes)
      else socket.write(bytes)
      resolve(socket)
    })
    socket.once('close', () => resolve(socket)) // a refused connection may never have been open for us
    socket.on('error', () => {})
    socket.resume()
  })
}
