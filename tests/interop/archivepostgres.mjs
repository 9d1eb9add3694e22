// Two towers and one PostgreSQL: each finds what either has kept, a message that both saw is there once, and while the server
// is away nothing is lost, nothing waits for it, and nobody is told its password.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { check, deadline, equal, eventually, finish, part, skip } from './lib/checks.mjs'
import { filesIn } from './lib/datafolder.mjs'
import { idOf } from './lib/messages.mjs'
import { PostgresServer } from './lib/postgres.mjs'
import { Tower } from './lib/tower.mjs'
import { payload, post } from './lib/wire.mjs'

deadline(120)
if (!PostgresServer.isHere) {
  skip('an archive on a server', 'there is no PostgreSQL here: packaging/install-packages check')
  finish()
}

const server = await PostgresServer.start()
const settings = { 'clacks.sendrate': 0 }
const keep = async tower => {
  await tower.ask('rules', 'add', '--name', 'keep', '--when', 'size > 0', '--then', 'archive,stonewall')
  return tower
}
const one = await keep(await Tower.start({ settings: { ...settings, 'archive.url': server.url } }))
let two = await keep(await Tower.start({ settings }))
const stats = tower => tower.ask('archive', 'stats')
const copied = (tower, messages) => eventually(`${messages} messages are on the server`, 20000, async () => {
  const { backend, pending, messages: found } = await stats(tower)
  return backend === 'postgresql' && pending === 0 && found === messages
})
const search = async (tower, ...words) => (await tower.ask('archive', 'search', ...words)).hits.map(hit => hit.body)

await part('two towers, one archive', async () => {
  await post(two.port, payload('before there was a server'))
  const set = await two.ask('settings', 'set', 'archive.url', server.url)
  check('the setting is shown without its password', !JSON.stringify(set).includes('not-told') && set['archive.url'].value.includes('tower'), set)
  equal('what is no address is refused', (await two.ctl('settings', 'set', 'archive.url', 'http://x:not-told@y/z')).code, 2)
  for (const [n, tower] of [one, two].entries()) {
    await post(tower.port, payload('seen by both'))
    await post(tower.port, payload(`seen by tower ${n + 1} alone`))
  }
  for (const tower of [one, two]) {
    await copied(tower, 4)
    equal('each tower finds them all, and those of both once', (await search(tower, 'seen', '--text')).sort(),
      ['seen by both', 'seen by tower 1 alone', 'seen by tower 2 alone'])
  }
  const answer = await one.ask('archive', 'search', `id == ${idOf('"seen by both"')}`)
  equal('the server answers, and says so', answer.backend, 'postgresql')
  equal('with the sightings of both', answer.hits[0].sightings.length, 2)
  check('by their names', new Set(answer.hits[0].sightings.map(s => s.tower)).size === 2, answer.hits[0].sightings)
  equal('a filter finds the other one\'s', await search(one, 'text contains "tower 2"', '--limit', 1), ['seen by tower 2 alone'])
})

await part('the server goes and comes back', async () => {
  await server.stop()
  for (let n = 0; n < 20; n++) equal(`message ${n} is taken`, (await post(one.port, payload(`while away ${n}`))).status, 200)
  const away = await eventually('the tower knows', 20000, async () => {
    const { server: state } = await stats(one)
    return state.state === 'away' && state.waiting === 20 && state
  })
  check('since when, and why', /^\d{4}-\d\d-\d\dT/.test(away.since) && away.reason.length > 10, away)
  const notice = JSON.stringify(await one.ask('status'))
  check('status tells', notice.includes('is away since') && notice.includes('20 messages wait'), notice)
  const meanwhile = await one.ask('archive', 'search', '--text', 'away', '--limit', 30)
  equal('the file answers meanwhile', [meanwhile.hits.length, meanwhile.backend], [20, 'sqlite'])
  await two.kill()
  two = await Tower.start({ dataDir: two.dataDir, settings })
  await post(two.port, payload('kept by a tower that was started without a server'))
  await server.startAgain()
  await copied(one, 25)
  await copied(two, 25)
  equal('nothing is lost, nothing is there twice', await server.ask('select count(*), count(distinct id) from clackstower.messages'), '25|25')
  equal('the other tower finds it', (await search(two, '--text', '"while away"', '--limit', 30)).length, 20)
  const exported = await two.ctl('archive', 'export')
  equal('an export is of everything', exported.stdout.trim().split('\n').length, 25)
  check('the state is plain again', (await stats(two)).server.state === 'connected')
})

await part('a server that does not answer', async () => {
  await two.stop()
  server.child.kill('SIGSTOP')
  two = await Tower.start({ dataDir: two.dataDir, settings })
  await post(two.port, payload('kept while the server is silent'))
  equal('it is found meanwhile', (await eventually('it is kept', 10000, async () => {
    const found = await two.ask('archive', 'search', '--text', 'silent')
    return found.hits.length && found
  })).backend, 'sqlite')
  equal('and nobody waits for it to end', (await two.stop()).code, 0)
  server.child.kill('SIGCONT')
  two = await Tower.start({ dataDir: two.dataDir, settings })
  await copied(two, 26)
})

await part('the end', async () => {
  for (const tower of [one, two]) {
    const end = await tower.stop()
    equal('a clean end', end.code, 0)
    const told = filesIn(tower.dataDir).filter(f => !f.path.endsWith('settings.json') && readFileSync(f.path).includes('not-told'))
    equal('the password is in no file but the settings', told.map(f => f.path), [])
    check('nor was it told', !tower.stderr.includes('not-told'), tower.stderr)
  }
  equal('and those only their owner can read', statSync(join(two.dataDir, 'settings.json')).mode & 0o777, 0o600)
  await server.stop()
})
finish()
