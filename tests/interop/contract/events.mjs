// watch and journal: what happens is told as it happens, with the fields that the contract names.
import { check, equal, eventually, part, patience, sleep } from '../lib/checks.mjs'
import { FakeTower } from '../lib/faketower.mjs'
import { idOf } from '../lib/messages.mjs'
import { Tower } from '../lib/tower.mjs'
import { payload, post } from '../lib/wire.mjs'
import { endpoint, is, misfits, oneOf, orNull, peerShape, verdictShape } from './shapes.mjs'

const common = { event: is.filled, time: is.time, line: oneOf('clacks') }
const peer = v => misfits(v, peerShape).length === 0
const shapes = {
  messageReceived: { ...common, id: is.id, from: endpoint, via: v => is.object(v) || is.filled(v), body: is.present, bytes: is.count, verdict: v => misfits(v, verdictShape).length === 0 },
  messageQueued: { ...common, id: is.id, bytes: is.count },
  messageSent: { ...common, id: is.id, to: endpoint, latencyMs: is.number },
  messageFailed: { ...common, id: is.id, to: endpoint, reason: is.filled },
  messageDropped: { ...common, id: is.id, reason: is.filled },
  towerDiscovered: { ...common, peer },
  towerUpdated: { ...common, peer, previous: is.filled },
  lineState: { ...common, state: is.filled, error: orNull(is.filled) }
}

const watching = tower => eventually('the tower knows its watcher', 5000, async () => (await tower.ask('status')).watchers > 0)

export default async function events () {
  await part('watch', async () => {
    const sink = await new FakeTower().start()
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 100 } })
    const watch = tower.watch()
    await watching(tower)
    await post(tower.port, payload('passing through', { hostname: '127.0.0.1', port: sink.port, friend: { hostname: '127.0.0.1', port: 9 } }))
    await eventually('sent on', 5000, () => watch.events.some(e => e.event === 'messageSent'))
    sink.answer = 500
    const { id } = await tower.ask('enqueue', 'fails')
    await eventually('a failure is told', 5000, () => watch.events.some(e => e.event === 'messageFailed' && e.id === id))
    await tower.ask('settings', 'set', 'clacks.sendrate', 0)
    await eventually('nothing is under way', 15000, async () => (await tower.clacks()).underWay === 0)
    await tower.ctl('drop', id)
    await tower.ask('air', 'off')
    await tower.ask('air', 'on')
    await eventually('the line state is told', 5000, () => watch.events.filter(e => e.event === 'lineState').length >= 2)
    for (const [name, shape] of Object.entries(shapes)) {
      const seen = watch.events.filter(e => e.event === name)
      check(`${name}: told`, seen.length > 0, watch.events.map(e => e.event))
      equal(`${name}: fields`, seen.flatMap(e => misfits(e, shape).map(m => `${JSON.stringify(e)}: ${m}`)).slice(0, 3), [])
    }
    const received = watch.events.find(e => e.event === 'messageReceived')
    equal('messageReceived: the message', [received?.id, received?.body, received?.from?.port], [idOf('"passing through"'), 'passing through', sink.port])
    equal('messageReceived: forward', received?.verdict?.action, 'forward')
    const of = name => watch.events.findIndex(e => e.event === name && e.id === received?.id)
    check('received comes before queued before sent', of('messageReceived') < of('messageQueued') && of('messageQueued') < of('messageSent'),
      watch.events.map(e => e.event))
    const update = watch.events.find(e => e.event === 'towerUpdated' && e.peer.port === sink.port)
    check('towerUpdated tells both statuses', update && update.previous !== update.peer.status, update)
    watch.stop()
    await watch.ended

    const journal = await tower.ask('journal')
    check('journal has sightings', journal.sightings.length > 3, journal)
    const times = journal.sightings.map(s => s.time)
    equal('journal is newest first', times, [...times].sort().reverse())
    equal('journal --limit', (await tower.ask('journal', '--limit', 2)).sightings.length, 2)
    await tower.stop()
    await sink.stop()
  })

  await part('watch --event --count', async () => {
    const tower = await Tower.start({ settings: { 'clacks.sendrate': 0 } })
    const watch = tower.watch('--event', 'messageQueued', '--event', 'messageDropped', '--line', 'clacks', '--count', '3')
    await watching(tower)
    const { id } = await tower.ask('enqueue', 'one')
    await post(tower.port, payload('two'))
    await tower.ask('drop', id)
    const end = await Promise.race([watch.ended, sleep(5000 * patience)])
    equal('it ends by itself with exit code 0', end?.code, 0)
    equal('only what was asked for, in order', watch.events.map(e => e.event), ['messageQueued', 'messageQueued', 'messageDropped'])
    equal('an unknown event: wrong usage', (await tower.ctl('watch', '--event', 'nonsense', '--count', '1')).code, 2)
    equal('an unknown line: wrong usage', (await tower.ctl('watch', '--line', 'nonsense', '--count', '1')).code, 2)

    const open = tower.watch()
    await watching(tower)
    const exit = await tower.stop()
    equal('a watcher does not hold the tower', exit.code, 0)
    const closed = await Promise.race([open.ended, sleep(3000 * patience)])
    check('a watcher ends with its tower', closed !== undefined, closed)
    open.stop()
  })
}
