// Two hundred distinct messages, the same in every run, each in the form that JSON.stringify writes: an original parses
// and re-serialises what it forwards, which is the identity for exactly that form.
import { createHash } from 'node:crypto'

export const idOf = text => createHash('sha256').update(text).digest('hex')

export function seeded (seed) { // mulberry32
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const ascii = 'abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 ,.;:{}[]!?'
const beyond = ['é', 'ß', 'ø', 'Ж', 'ק', 'ع', 'क', '語', '塔', '한', '🗼', '👩‍🚀', '\u2028', '\ufeff', 'e\u0301']
const awkward = ['"quoted"', 'back\\slash', 'tab\tnew\nline\r', '\u0000\u0001\u001f', '\u007f', '\ud800 alone', '</script>', '\\u0041', ',,,', '{"not":"parsed"}']
const numbers = [3.14, -0.5, -1, 1e21, 1e-7, 123456789012345680000, 9007199254740991, -9007199254740991, 0.1, 5e-324]

const text = (random, bytes, letters) => {
  let made = ''
  let size = 0
  while (size < bytes) {
    const letter = letters[Math.floor(random() * letters.length)]
    made += letter
    size += Buffer.byteLength(letter)
  }
  return made
}

const nested = (random, depth, n) => depth === 0
  ? n
  : random() < 0.5
    ? { [`k${depth}`]: nested(random, depth - 1, n), z: [true, false, null, depth / 3] }
    : [nested(random, depth - 1, n), { a: 1, 'é': '塔', '': '' }]

// The largest body that an original passes on unharmed: its header and body must fit one TLS record together.
export const walkerBytes = 15000

// {text, id, class}: `walker` may go anywhere, `heavy` (over 16 KiB) only among towers that cope.
export function twoHundredMessages () {
  const random = seeded(20)
  const values = []
  for (let n = 1; n <= 9; n++) values.push(n) // one byte each
  values.push(true, ...numbers, ...awkward)
  values.push(JSON.parse('{"__proto__":{"a":1},"constructor":2}'), [], {}, [[]], [null], { a: null })
  for (let n = 0; n < 30; n++) values.push(`${n}: ${text(random, 3 + n, beyond)}`)
  for (let n = 0; n < 30; n++) values.push(nested(random, 1 + n, n))
  const grown = (count, low, high, letters) => {
    for (let n = 0; n < count; n++) {
      const bytes = Math.round(low * (high / low) ** (n / Math.max(1, count - 1)))
      values.push(`${n}/${bytes} ` + text(random, bytes - 20, letters))
    }
  }
  grown(30, 30, walkerBytes, ascii)
  grown(20, 100, walkerBytes - 100, beyond)
  while (values.length < 176) values.push({ n: values.length, at: [random(), random()], text: text(random, 40, ascii) })
  const walkers = values.map(value => JSON.stringify(value)).map(body => ({ text: body, id: idOf(body), class: 'walker' }))
  values.length = 0
  grown(12, 17000, 61300, ascii)
  grown(8, 17100, 61000, beyond)
  for (let n = 0; n < 4; n++) values.push({ n, list: Array.from({ length: 1500 + n * 700 }, (_, i) => `item ${i}`) })
  const heavies = values.map(value => JSON.stringify(value)).map(body => ({ text: body, id: idOf(body), class: 'heavy' }))
  return [...walkers, ...heavies]
}
