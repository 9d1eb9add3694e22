// The programs that are compared, each on the first core; what loads them runs on the second.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cpus } from 'node:os'
import { onPath, run, start, temporaryFolder } from '../../interop/lib/processes.mjs'
import { Original, freePort } from '../../interop/lib/original.mjs'
import { selfSigned } from '../../interop/lib/selfsigned.mjs'
import { Tower } from '../../interop/lib/tower.mjs'

export const loadgen = process.env.CLACKSTOWER_LOADGEN
const pinned = cpus().length > 1 && onPath('taskset')
export const core = n => pinned ? ['taskset', '-c', String(n)] : []

export async function startOurs (settings = {}) {
  const tower = await Tower.start({
    prefix: core(0),
    settings: { 'clacks.sendrate': 0, 'clacks.queueBytes': 4e9, 'net.connectionsPerAddress': 1000, 'net.connections': 2000, ...settings }
  })
  return { name: 'clackstower', tower, port: tower.port, pids: [tower.pid], pid: tower.pid, stop: () => tower.stop() }
}

export async function startOriginal (type = 'ec', options = {}) {
  const tower = await Original.start({ identity: selfSigned({ type }), prefix: core(0), bare: true, sendrate: 1e-6, ...options })
  return { name: `original (${type === 'rsa' ? 'RSA' : 'P-256'})`, tower, port: tower.port, pids: [tower.pid], pid: tower.pid, stop: () => tower.kill() }
}

// nginx answers 200 and does nothing else: the mark for TLS and HTTP alone. Null when it is not installed.
export async function startNginx () {
  const program = onPath('nginx')
  if (!program) return null
  const folder = temporaryFolder()
  const port = await freePort()
  const identity = selfSigned()
  writeFileSync(join(folder, 'key.pem'), identity.key)
  writeFileSync(join(folder, 'cert.pem'), identity.cert)
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'nginx.conf'), `
daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off; keepalive_requests 1000000000; keepalive_timeout 60;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port} ssl; ssl_certificate ${folder}/cert.pem; ssl_certificate_key ${folder}/key.pem;
    ssl_protocols TLSv1.2 TLSv1.3; ssl_session_cache shared:s:4m; location / { return 200; }
  }
}
`)
  const [command, ...args] = [...core(0), program, '-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')]
  const child = start(command, args)
  const failed = await Promise.race([child.ended, new Promise(resolve => setTimeout(resolve, 500))])
  if (failed) return null
  return { name: 'nginx return 200', port, pids: [child.pid], pid: child.pid, stop: () => { child.kill('SIGTERM'); return child.ended } }
}

// One run of the load generator against a server: its JSON line.
export async function drive (server, ...options) {
  const [command, ...args] = [...core(1), loadgen, 'drive', `--port=${server.port}`, `--pid=${server.pids.join()}`, ...options]
  const result = await run(command, args, { timeoutMs: 120000 })
  try {
    return JSON.parse(result.stdout)
  } catch {
    throw new Error(`loadgen against ${server.name}: ${result.stderr || `exit ${result.code ?? result.signal}`} ${result.stdout}`)
  }
}

// A sink that answers 200; counters() tells what reached it.
export async function startSink (...options) {
  const [command, ...args] = [...core(1), loadgen, 'sink', ...options]
  const child = start(command, args)
  const lines = []
  const waiting = []
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    rest += text
    for (let end; (end = rest.indexOf('\n')) >= 0; rest = rest.slice(end + 1)) lines.push(JSON.parse(rest.slice(0, end)))
    while (lines.length && waiting.length) waiting.shift()(lines.shift())
  })
  const next = () => lines.length ? Promise.resolve(lines.shift()) : new Promise(resolve => waiting.push(resolve))
  const { port } = await next()
  return {
    port,
    counters: () => { const answer = next(); child.stdin.write('\n'); return answer },
    stop: () => { child.stdin.end(); return child.ended }
  }
}
