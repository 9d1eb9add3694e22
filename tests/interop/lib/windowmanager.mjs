// What a window manager does when its user clicks the cross: asks the window to close. Speaks X11 itself, since no tool
// does: xdotool and xkill destroy the window without a question.
import { connect } from 'node:net'

const opcodes = { internAtom: 16, sendEvent: 25 }
const clientMessage = 33
const pad = length => (4 - length % 4) % 4

// Requests are answered in their order, by 32 bytes each.
class Talk {
  constructor (socket) {
    this.socket = socket
    this.bytes = Buffer.alloc(0)
    this.waiting = null
    socket.on('data', chunk => {
      this.bytes = Buffer.concat([this.bytes, chunk])
      this.waiting?.()
    })
  }

  async take (count) {
    while (this.bytes.length < count) {
      await new Promise((resolve, reject) => {
        this.waiting = resolve
        this.socket.once('close', () => reject(new Error('the display has hung up')))
      })
    }
    const taken = this.bytes.subarray(0, count)
    this.bytes = this.bytes.subarray(count)
    return taken
  }

  async begin () {
    const hello = Buffer.alloc(12)
    hello.write('l')
    hello.writeUInt16LE(11, 2)
    this.socket.write(hello)
    const head = await this.take(8)
    await this.take(4 * head.readUInt16LE(6))
    if (head[0] !== 1) throw new Error('the display refuses us')
  }

  async atom (name) {
    const request = Buffer.alloc(8 + name.length + pad(name.length))
    request[0] = opcodes.internAtom
    request.writeUInt16LE(request.length / 4, 2)
    request.writeUInt16LE(name.length, 4)
    request.write(name, 8)
    this.socket.write(request)
    return (await this.take(32)).readUInt32LE(8)
  }

  send (window, type, data) {
    const request = Buffer.alloc(44)
    request[0] = opcodes.sendEvent
    request.writeUInt16LE(11, 2)
    request.writeUInt32LE(window, 4)
    request[12] = clientMessage
    request[13] = 32
    request.writeUInt32LE(window, 16)
    request.writeUInt32LE(type, 20)
    request.writeUInt32LE(data, 24)
    this.socket.write(request)
  }
}

// `display` is a name such as :7, `window` the window's number.
export async function askToClose (display, window) {
  const socket = connect(`/tmp/.X11-unix/X${display.slice(1)}`)
  const talk = new Talk(socket)
  try {
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
    await talk.begin()
    talk.send(window, await talk.atom('WM_PROTOCOLS'), await talk.atom('WM_DELETE_WINDOW'))
    await talk.atom('WM_PROTOCOLS') // the answer tells that all before it has been read
  } finally {
    socket.destroy()
  }
}
