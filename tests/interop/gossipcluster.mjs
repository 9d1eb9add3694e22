// Clusters of real processes on loopback, side by side: ours alone, originals alone, half of each. Ours, and the mixed one, get
// every update everywhere; what originals alone do is shown beside it and not judged. Rounds are printed, never asserted.
//   node gossipcluster.mjs [--interval MS] [NODES…]     5 nodes with rounds of 300 ms; at night 5 20 50 with rounds of 1000
import { check, deadline, finish, note, part } from './lib/checks.mjs'
import { measureCluster } from './lib/gossipcluster.mjs'

const words = process.argv.slice(2)
const at = words.indexOf('--interval')
const intervalMs = at < 0 ? 300 : Number(words.splice(at, 2)[1])
const sizes = words.length > 0 ? words.map(Number) : [5]
const limitMs = 45 * intervalMs
deadline(sizes.reduce((sum, size) => sum + 60 + 6 * size, 0))

const mixes = {
  'ours alone': () => 'ours',
  'originals alone': () => 'original',
  'half of each': i => i % 2 === 0 ? 'original' : 'ours'
}
for (const size of sizes) {
  for (const [name, kind] of Object.entries(mixes)) {
    await part(`${size} nodes, ${name}`, async () => {
      const { joinedMs, took } = await measureCluster(Array.from({ length: size }, (_, i) => kind(i)), { intervalMs, trials: 3, limitMs })
      const rounds = ms => ms === null ? 'never' : (ms / intervalMs).toFixed(1)
      note(`rounds until all have met: ${rounds(joinedMs)}; until all have an update: ${took.map(rounds).join(', ')}`)
      if (name !== 'originals alone') check('every update is everywhere', took.every(ms => ms !== null), took)
    })
  }
}
finish()
