// Child processes and folders that never outlive the test.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const living = new Set()
const folders = new Set()

process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    console.log(`FAIL  ended from outside by ${signal}`)
    process.exit(1)
  })
}

// A test runner that is killed outright runs no exit handler; the kernel then ends the children.
const leash = ['/usr/bin/setpriv', '/bin/setpriv'].find(existsSync)

export function start (command, args, options = {}) {
  const line = leash ? [leash, '--pdeathsig', 'KILL', '--', command, ...args] : [command, ...args]
  const child = spawn(line[0], line.slice(1), { stdio: ['pipe', 'pipe', 'pipe'], ...options })
  living.add(child)
  child.stdin?.on('error', () => {})
  child.ended = new Promise(resolve => child.once('exit', (code, signal) => {
    living.delete(child)
    resolve({ code, signal })
  }))
  child.once('error', () => living.delete(child))
  return child
}

// Everything a finished process said. `input` goes to its stdin.
export function run (command, args, { input, timeoutMs = 20000, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, options)
    const out = []
    const err = []
    child.stdout.on('data', chunk => out.push(chunk))
    child.stderr.on('data', chunk => err.push(chunk))
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs)
    child.once('error', error => { clearTimeout(timer); reject(error) })
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      const bytes = Buffer.concat(out)
      resolve({ code, signal, bytes, stdout: bytes.toString(), stderr: Buffer.concat(err).toString() })
    })
    child.stdin.end(input)
  })
}

// Short on purpose: a socket's path may have at most 107 bytes.
export function temporaryFolder () {
  const folder = mkdtempSync(join(tmpdir(), 'ct-'))
  folders.add(folder)
  return folder
}

export function onPath (program) {
  return (process.env.PATH || '').split(':').concat('/usr/sbin', '/sbin').map(d => join(d, program)).find(existsSync)
}

export function residentBytes (pid) {
  const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return found ? Number(found[1]) * 1024 : NaN
}

export function peakBytes (pid) {
  const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return found ? Number(found[1]) * 1024 : NaN
}

// User and system time in seconds; the kernel counts it in ticks of 10 ms.
export function cpuSeconds (pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

export function alive (pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
