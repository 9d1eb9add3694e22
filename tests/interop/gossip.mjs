// Three original gossipmonger nodes and two towers of ours in one cluster: everybody gets everything in the right version, a
// killed node dies on both sides and comes back, and what ends an original does not end ours.
import { check, deadline, equal, eventually, finish, part } from './lib/checks.mjs'
import { OriginalNode, OurNode, say } from './lib/gossip.mjs'

deadline(100)
const intervalMs = 150
const nodes = []
let seed

// Empty when the node has all that is expected, else what it lacks.
const lacking = async (node, expected) => {
  const state = await node.state()
  const missing = []
  for (const [owner, keys] of Object.entries(expected)) {
    for (const [key, pair] of Object.entries(keys)) {
      if (JSON.stringify(state[owner]?.[key]) !== JSON.stringify(pair)) missing.push(`${node.id} has ${JSON.stringify(state[owner]?.[key])} for ${owner}/${key}, not ${JSON.stringify(pair)}`)
    }
  }
  return missing
}

const converged = (what, ms, members, expected) => eventually(what, ms, async () => {
  for (const node of members) {
    const missing = await lacking(node, expected)
    if (missing.length) throw new Error(`${missing.length} missing: ${missing[0]}`)
  }
  return true
}, 300)

const everybodyHolds = (what, members, id, standing) => eventually(what, 60000, async () => {
  for (const node of members) {
    const found = await node.standing(id)
    if (found !== standing) throw new Error(`for ${node.id}, ${id} is ${found}`)
  }
  return true
}, 200)

const expected = {}
const put = async (node, key, value) => {
  const version = await node.set(key, value)
  ;(expected[node.id] ??= {})[key] = [value, version]
}

await part('five nodes from one seed', async () => {
  seed = await OriginalNode.start('original-1', { intervalMs })
  const options = { seeds: [seed], intervalMs }
  nodes.push(seed)
  nodes.push(...await Promise.all([
    OriginalNode.start('original-2', options), OriginalNode.start('original-3', options),
    OurNode.start('ours-1', options), OurNode.start('ours-2', options)
  ]))
  for (const node of nodes) await everybodyHolds(`all know ${node.id}`, nodes.filter(other => other !== node), node.id, 'live')
  check('all know all', true)
})

await part('two hundred keys, everywhere in the right version', async () => {
  const values = [1, 'text', 'é ☃ 𝄞', true, null, [1, [2]], { b: 1, a: { c: [] } }, 'quote " and \\ and \n', 0.1, 1e21]
  // Ours are slower to ask (a process each), so the originals say more keys, and overwrite some.
  for (let i = 0; i < 200; i++) {
    const node = i % 10 === 0 ? nodes[3 + (i / 10) % 2] : nodes[i % 3]
    await put(node, `key ${i}`, values[i % values.length])
  }
  for (let i = 0; i < 30; i++) await put(nodes[i % 3], `key ${i * 3 + i % 3}`, `changed ${i}`)
  await converged('200 keys are everywhere', 60000, nodes, expected)
  check('all keys are everywhere', true)
  equal('there are 200', new Set(Object.values(expected).flatMap(Object.keys)).size, 200)
  for (const node of nodes.slice(3)) {
    const line = await node.line()
    equal(`${node.id} found nothing wrong`, [line.badMessages, line.contradictions, line.jumpsParked, line.malformedEntries], [0, 0, 0, 0])
  }
})

await part('a killed original dies on both sides and comes back', async () => {
  const [, killed] = nodes
  const others = nodes.filter(node => node !== killed)
  const watch = nodes[3].tower.watch('--event', 'peerDead', '--event', 'peerLive')
  await killed.kill()
  await everybodyHolds('it is dead for all', others, killed.id, 'dead')
  check('it is dead for all', true)
  nodes[1] = await OriginalNode.start(killed.id, { port: killed.port, seeds: [seed], intervalMs })
  await everybodyHolds('it is back for all', others, killed.id, 'live')
  check('it is back for all', true)
  await eventually('the events were told', 10000, () => ['peerDead', 'peerLive'].every(name => watch.events.some(e => e.event === name && e.peer.identifier === killed.id)))
  watch.stop()
})

await part('a killed tower of ours dies on both sides and comes back with its state', async () => {
  const killed = nodes[3]
  const others = nodes.filter(node => node !== killed)
  await put(killed, 'last words', 'goodbye')
  await converged('its last words are told', 30000, others, { [killed.id]: { 'last words': expected[killed.id]['last words'] } })
  await killed.kill()
  await everybodyHolds('it is dead for all', others, killed.id, 'dead')
  check('it is dead for all', true)
  const back = nodes[3] = await OurNode.start(killed.id, { port: killed.port, seeds: [seed], intervalMs, dataDir: killed.dataDir })
  const before = expected[killed.id]['last words'][1]
  equal('it knows what it said', (await back.state())[killed.id]['last words'][0], 'goodbye')
  await put(back, 'last words', 'hello again')
  check('its version has risen', expected[back.id]['last words'][1] > before, expected[back.id]['last words'])
  await everybodyHolds('it is back for all', others, back.id, 'live')
  await converged('originals take what it says now', 30000, others, { [back.id]: { 'last words': expected[back.id]['last words'] } })
  check('originals take what it says after its restart', true)
})

await part('what ends an original does not end ours', async () => {
  const [, , , ours] = nodes
  const sender = '"sender":{"id":"z","transport":{"host":"127.0.0.1","port":9}}'
  for (const text of ['null', '{"digest":[]}', `{"digest":{"a":1},${sender}}`, `{"digest":true,${sender}}`, `{"deltas":["x"],${sender}}`, '[', '', 'hello', `{"deltas":[[{}]],${sender}}`]) {
    await say(ours.port, text)
  }
  const huge = await say(ours.port, Buffer.alloc(1 << 20, 'x'), { end: false })
  for (let i = 0; i < 99 && !huge.destroyed; i++) {
    huge.write(Buffer.alloc(1 << 20, 'x'))
    await new Promise(resolve => setImmediate(resolve))
  }
  const endless = []
  for (let i = 0; i < 40; i++) endless.push(await say(ours.port, '{"digest":[', { end: false }))
  const line = await eventually('it has refused them', 20000, async () => {
    const found = await ours.line()
    return found.badMessages >= 7 && found.connectionsTooLarge >= 1 && found.connectionsRefusedPerAddress >= 1 && found
  })
  check('it counts what it refuses', line.state === 'listening', line)
  endless.forEach(socket => socket.destroy())
  await put(ours, 'still', 'here')
  await converged('the cluster goes on', 30000, nodes, { [ours.id]: { still: expected[ours.id].still } })
  check('the cluster goes on', true)
})

await part('bombs and contradictions', async () => {
  const [, , other, , ours] = nodes
  const sender = '"sender":{"id":"liar","transport":{"host":"127.0.0.1","port":9742}}'
  const [value, version] = expected[other.id]['key 2'] ?? Object.values(expected[other.id])[0]
  const key = Object.keys(expected[other.id]).find(name => expected[other.id][name][1] === version)
  await say(ours.port, `{"deltas":[["${other.id}","bomb",1,9007199254740991]],${sender}}`)
  await say(ours.port, `{"deltas":[["${other.id}",${JSON.stringify(key)},"forged",${version}]],${sender}}`)
  await say(ours.port, `{"deltas":[["${ours.id}","planted",1,99]],${sender}}`)
  await eventually('they are counted', 10000, async () => {
    const line = await ours.line()
    return line.jumpsParked >= 1 && line.contradictions >= 1 && line.updatesAboutSelf >= 1
  })
  const state = await ours.state()
  equal('nothing was taken', [state[other.id].bomb, state[other.id][key]?.[0], state[ours.id]?.planted], [undefined, value, undefined])
  const { notices } = await ours.tower.ask('status')
  check('the contradiction is shown', notices.some(text => text.includes(other.id)), notices)
  await put(other, 'after the bomb', 1)
  await converged('it is still heard', 30000, nodes, { [other.id]: { 'after the bomb': expected[other.id]['after the bomb'] } })
  check('the bombed node is still heard', true)
})

await part('the commands', async () => {
  const ours = nodes[4].tower
  equal('state set', Object.keys(await ours.ask('state', 'set', 'mood', 'sunny')), ['key', 'version'])
  equal('state get', (await ours.ask('state', 'get', 'ours-2', 'mood')).values.map(v => [v.peer, v.key, v.value]), [['ours-2', 'mood', 'sunny']])
  const [peer] = (await ours.ask('state', 'peers')).peers
  for (const field of ['id', 'host', 'port', 'status', 'phi', 'maxVersion', 'keys', 'lastContact']) check(`state peers tells ${field}`, field in peer, peer)
  await ours.ask('state', 'delete', 'mood')
  equal('a deleted key is left out', (await ours.ask('state', 'get', 'ours-2')).values.some(v => v.key === 'mood'), false)
  equal('an unknown peer', (await ours.ctl('state', 'get', 'nobody')).code, 1)
  equal('no value', (await ours.ctl('state', 'set', 'k')).code, 2)
  equal('no JSON', (await ours.ctl('state', 'set', 'k', '--json', '{')).code, 2)
  const surveyed = (await ours.ask('survey', '--line', 'scuttlebutt')).peers
  check('survey lists the nodes', surveyed.some(p => p.identifier === 'original-1' && p.status === 'live'), surveyed)
  const port = String(seed.port)
  equal('ignore', (await ours.ask('ignore', '127.0.0.1', port, '--line', 'scuttlebutt')).peer.status, 'ignored')
  equal('unignore', (await ours.ask('unignore', '127.0.0.1', port, '--line', 'scuttlebutt')).peer.status, 'live')
  equal('it ends in good order', (await ours.stop()).code, 0)
})
finish()
