// What the original answers to well-formed and odd requests, asked of ours over real TLS: the status and what is in queue
// and address book afterwards. Where ours parts from the original on purpose, the table says why.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { check, deadline, equal, finish, note, part, sleep } from './lib/checks.mjs'
import { idOf } from './lib/messages.mjs'
import { Tower } from './lib/tower.mjs'
import { Wire, request } from './lib/wire.mjs'

deadline(180)
const { cases } = JSON.parse(readFileSync(new URL('../vectors/clacks-answers.json', import.meta.url), 'utf8'))
const alpha = { identifier: 'f72782b81dc08decb2c4d41a4fb96b07a8591d14893822d92e7072d70f8222c5', hostname: 'alpha.invalid', port: 4001, status: 'new' }

const contiguous = 'the original joins the chunks it reads with commas; for ours the bytes of a body are contiguous, however they arrive'
const unusable = 'an address that cannot be contacted is no peer: the original stores it and dies when it tries it'
const portless = 'without a port the original would contact 443: ours stores what that means, not an address with a hole in it'
const departures = {
  'body in 2 chunks, cut inside a string: a comma enters the text': { why: contiguous, queue: ['split4001'] },
  'body in 2 chunks, cut before a comma': { why: contiguous, status: 200, queue: ['split4001'], peers: [alpha] },
  'body in 2 chunks where the comma is missing: the join repairs it': { why: contiguous, status: 500, queue: [], peers: [] },
  'body in 3 chunks cut between tokens': { why: contiguous, status: 200, queue: ['split4001'], peers: [alpha] },
  'one write of about 17000 bytes': { why: contiguous, queue: ['x'.repeat(17000)] },
  'one write of about 40000 bytes': { why: contiguous, queue: ['x'.repeat(40000)] },
  'non-ASCII with the length the package itself would send (UTF-16 units)': {
    why: 'an original that sends non-ASCII text declares too short a length; ours takes the rest, so that the message is not stuck there for ever',
    status: 200, queue: ['é'], peers: [alpha]
  },
  'sender empty object (hostname+port is NaN)': { why: unusable, peers: [] },
  'sender without port': { why: portless, peers: [{ ...alpha, identifier: idOf('alpha.invalid443'), port: 443 }] },
  'two numbers as host and port are added': { why: unusable, peers: [] },
  'friend empty object': { why: unusable, peers: [alpha] },
  'friend without port': { why: portless, peers: [alpha, { ...alpha, identifier: idOf('alpha.invalid443'), port: 443 }] }
}

const bytesOf = (write, tower) => {
  if (typeof write === 'string') return Buffer.from(write.replace("<tower's own hostname and port>", JSON.stringify({ hostname: 'localhost', port: tower.port })))
  const rest = '{"message":"","type":"message","sender":{"hostname":"alpha.invalid","port":4001}}'
  const body = rest.replace('""', `"${write.repeat.repeat(write.length - rest.length)}"`)
  if (createHash('sha256').update(body).digest('hex') !== write.sha256) throw new Error('the vector was not understood')
  return Buffer.from(body)
}

const valueOf = expected => expected?.sha256 ? expected.repeat.repeat(expected.length) : expected

for (const { name, request: asked, statuses, responseBodyEmpty, after } of cases) {
  const departure = departures[name] ?? {}
  await part(name + (departure.why ? '  (ours differs)' : ''), async () => {
    if (departure.why) note(departure.why)
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 0, 'clacks.hostname': 'localhost' } })
    const wire = await Wire.open(tower.port)
    const writes = asked.bodyWrites.map(write => bytesOf(write, tower))
    const length = asked.contentLength ?? writes.reduce((sum, bytes) => sum + bytes.length, 0)
    const { head } = request('', { method: asked.method, path: asked.path, contentLength: length })
    // One record for the header and each write of the body, a moment apart, as the vectors were taken.
    await wire.write(writes.length === 1 ? Buffer.concat([head, writes[0]]) : head)
    if (writes.length > 1) {
      for (const bytes of writes) {
        await sleep(40)
        await wire.write(bytes)
      }
    }
    const answer = await wire.answer(5000)
    equal('status', answer?.status ?? null, departure.status ?? statuses[0])
    if (responseBodyEmpty) check('the answer has no body', answer?.bodyEmpty, answer)
    wire.close()
    equal('queue', (await tower.queue()).map(m => m.body), departure.queue ?? after.queue.map(valueOf))
    // Ours sends a feeler to a tower that it learned of, at once; these cannot be reached, so they may be lost already.
    const peers = (await tower.ask('survey')).peers.map(({ identifier, hostname, port, status }) =>
      ({ identifier, hostname, port, status: status === 'lost' ? 'new' : status }))
    equal('peers', peers, departure.peers ?? after.peers.map(p => ({ ...p, port: Number(p.port) })))
    equal('it still runs', (await tower.stop()).code, 0)
  })
}

await part('the table names cases that exist', async () => {
  equal('no departure without its case', Object.keys(departures).filter(name => !cases.some(c => c.name === name)), [])
  check('there are cases', cases.length >= 40, cases.length)
})
finish()
