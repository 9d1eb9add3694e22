// Assertions that go on after a failure, so that one run tells everything that is wrong, and a closing line that counts.
import { isDeepStrictEqual } from 'node:util'

let passed = 0
let failed = 0
let skipped = 0

// Every wait is for a condition, so it costs nothing to be patient with a machine that other work shares. Sanitized builds
// are several times slower still: waits stretch further, loads shrink.
export const sanitized = process.env.CLACKSTOWER_SANITIZED === '1'
export const nightly = process.env.CLACKSTOWER_NIGHTLY === '1'
export const patience = sanitized ? 12 : 4

const show = value => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text === undefined ? 'undefined' : text.length > 600 ? text.slice(0, 600) + '…' : text
}

export function section (title) {
  console.log(`\n# ${title}`)
}

export function note (text) {
  console.log(`  · ${text}`)
}

function record (ok, what, detail) {
  if (ok) {
    passed++
    console.log(`ok    ${what}`)
  } else {
    failed++
    console.log(`FAIL  ${what}${detail}`)
  }
  return ok
}

export function check (what, ok, found) {
  return record(!!ok, what, found === undefined ? '' : `\n      found: ${show(found)}`)
}

export function equal (what, found, expected) {
  return record(isDeepStrictEqual(found, expected), what,
    `\n      expected: ${show(expected)}\n      found:    ${show(found)}`)
}

export function matches (what, found, pattern) {
  return record(pattern.test(String(found)), what, `\n      expected: ${pattern}\n      found:    ${show(found)}`)
}

export function below (what, found, limit) {
  const known = typeof found === 'number' && Number.isFinite(found)
  return record(known && found < limit, `${what} (${known ? Math.round(found * 100) / 100 : found} < ${limit})`,
    `\n      expected: below ${limit}\n      found:    ${show(found)}`)
}

export function skip (what, reason) {
  skipped++
  console.log(`skip  ${what}: ${reason}`)
}

// Runs a part to its end or to its first exception; an exception is one failure and the other parts still run.
export async function part (title, body) {
  section(title)
  try {
    await body()
  } catch (error) {
    record(false, `${title}: went to its end`, `\n      found: ${error.stack || error}`)
  }
}

export const sleep = ms => new Promise(resolve => setTimeout(resolve, ms))

// Polls until probe() gives something truthy; the last thing it gave is in the error.
export async function eventually (what, ms, probe, everyMs = 100) {
  const end = Date.now() + ms * patience
  let last
  for (;;) {
    try {
      last = await probe()
      if (last) return last
    } catch (error) {
      last = error
    }
    if (Date.now() >= end) {
      throw new Error(`waited ${ms * patience} ms in vain for: ${what}; last: ${show(last instanceof Error ? last.stack : last)}`)
    }
    await sleep(everyMs)
  }
}

export function deadline (seconds) {
  const timer = setTimeout(() => {
    console.log(`FAIL  the whole run ends within ${seconds} s`)
    process.exit(1)
  }, seconds * 1000 * patience)
  timer.unref()
}

export function finish () {
  if (passed + failed === 0 && skipped === 0) {
    failed++
    console.log('FAIL  at least one check was made')
  }
  console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
  process.exit(failed ? 1 : 0)
}
