// Ours and the original tower side by side in one run: CPU time for each operation, wall rate, memory, and the goals beside
// them. On a machine that other work shares only the ratios mean something, and only of runs that alternate.
//   run [--short] [accepting] [delivering] [resting] [gossiping] [archiving] [judging] [windowing] [--long]
//   --smoke: does it all work? figures mean nothing
import { existsSync } from 'node:fs'
import { check, deadline, finish, part } from '../interop/lib/checks.mjs'
import { loadgen } from './lib/servers.mjs'
import { accepting } from './lib/accepting.mjs'
import { delivering } from './lib/delivering.mjs'
import { resting } from './lib/resting.mjs'
import { archiving } from './lib/archiving.mjs'
import { gossiping } from './lib/gossiping.mjs'
import { windowing } from './lib/windowing.mjs'
import { judging } from './lib/judging.mjs'
import { allGoals, measuredGoals, printGoals } from './lib/table.mjs'

const smoke = process.argv.includes('--smoke')
const plan = smoke
  ? { rounds: 1, seconds: 0.4, messages: 2000, smoke: true }
  : process.argv.includes('--short')
    ? { rounds: 2, seconds: 1.5, messages: 100000 }
    : { rounds: 5, seconds: 3, messages: 100000 }
deadline(smoke ? 220 : 3000)
if (!loadgen || !existsSync(loadgen)) throw new Error('CLACKSTOWER_LOADGEN names no program; use tests/bench/run')

plan.long = process.argv.includes('--long') // ten minutes of heavy traffic
const chosen = process.argv.slice(2).filter(word => !word.startsWith('--'))
for (const [name, measure] of Object.entries({ accepting, delivering, resting, gossiping, archiving, judging, windowing })) {
  if (chosen.length === 0 || chosen.includes(name)) await part(name, () => measure(plan))
}
printGoals()
if (!smoke) console.log('\nRatios of CPU time; a goal that is short here may be reached on a quiet machine and the other way round.')
check('there are figures', measuredGoals() > 0 && measuredGoals() >= allGoals() - 1, [measuredGoals(), allGoals()])
finish()
