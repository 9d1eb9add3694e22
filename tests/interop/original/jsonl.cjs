'use strict'
// The driver's plumbing: one JSON command per stdin line, one JSON event per stdout line.
const write = process.stdout.write.bind(process.stdout)
const emit = (event, body = {}) => write(JSON.stringify({ event, ...body }) + '\n')

// The package prints with console.log; that would break the lines.
let printed = 0
for (const name of ['log', 'info', 'warn', 'error', 'debug']) console[name] = () => { printed++ }

function serve (commands, { maxMs }) {
  const handle = async line => {
    const command = JSON.parse(line)
    try {
      const call = commands[command.cmd]
      if (!call) throw new Error(`unknown command ${command.cmd}`)
      emit('reply', { id: command.id, ok: true, result: await call(command) })
    } catch (error) {
      emit('reply', { id: command.id, ok: false, error: String(error && error.message) })
    }
  }
  let rest = ''
  process.stdin.setEncoding('utf8')
  process.stdin.on('data', text => {
    rest += text
    for (let end; (end = rest.indexOf('\n')) >= 0; rest = rest.slice(end + 1)) if (end > 0) handle(rest.slice(0, end))
  })
  process.stdin.on('end', () => process.exit(0))
  // What the package lets escape ends it, as plain node would; the test sees why.
  process.on('uncaughtException', error => {
    emit('crash', { error: String(error && error.stack) })
    setTimeout(() => process.exit(70), 10)
  })
  setTimeout(() => process.exit(0), maxMs).unref()
}

function options () {
  const found = {}
  for (const word of process.argv.slice(2)) {
    const cut = word.indexOf('=')
    found[word.slice(2, cut < 0 ? undefined : cut)] = cut < 0 ? true : word.slice(cut + 1)
  }
  return found
}

const isLoopback = host => host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(String(host))

module.exports = { emit, serve, options, isLoopback, printed: () => printed }
