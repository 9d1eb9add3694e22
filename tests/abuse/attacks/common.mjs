// What the attacks share: their words on stdin and stdout, many addresses of one loopback network, and an end of their own.
import { readFileSync } from 'node:fs'

export const emit = (event, body = {}) => process.stdout.write(JSON.stringify({ event, ...body }) + '\n')

export const [target, ...args] = process.argv.slice(2)
export const port = Number(target)

let ended = false
export const over = () => ended
const hooks = []
export const onReport = hook => hooks.push(hook)

let rest = ''
process.stdin.setEncoding('utf8').on('data', text => {
  rest += text
  for (let end; (end = rest.indexOf('\n')) >= 0; rest = rest.slice(end + 1)) {
    const word = rest.slice(0, end)
    if (word === 'end') ended = true
    for (const hook of hooks) hook(word)
  }
})
process.stdin.on('end', () => process.exit(0))
process.on('uncaughtException', error => { if (!['ECONNRESET', 'EPIPE', 'ECONNREFUSED', 'ETIMEDOUT'].includes(error.code)) { console.error(error); process.exit(1) } })
setTimeout(() => process.exit(0), 3000000).unref() // whatever happens

export const sleep = ms => new Promise(resolve => setTimeout(resolve, ms))

export async function untilOver () {
  while (!ended) await sleep(50)
}

// The n-th of `count` addresses in 127.66.0.0/16: another network than the honest towers'.
export const address = (n, count = 60000) => {
  const k = n % count
  return `127.66.${Math.floor(k / 250) % 250}.${1 + k % 250}`
}

// As many descriptors as this process may have, less what it needs itself.
export function affordable (wanted) {
  const hard = /Max open files\s+\S+\s+(\S+)/.exec(readFileSync('/proc/self/limits', 'utf8'))[1]
  return Math.min(wanted, (hard === 'unlimited' ? 1e9 : Number(hard)) - 200)
}
