// What strangers can do to a tower, each for some seconds, while an honest tower goes on talking to it:
//   node abuse.mjs [idle|slow|huge|garbage|json|friends|flood|drains]…
// During each: memory below 150 MB, every honest message accepted within a second and passed on. After each: it is well.
import { deadline, finish } from '../interop/lib/checks.mjs'
import { huge, idle, slow } from './parts/connections.mjs'
import { garbage, json } from './parts/nonsense.mjs'
import { drains, flood, friends } from './parts/strangers.mjs'

const parts = { idle, slow, huge, garbage, json, friends, flood, drains }
const chosen = process.argv.slice(2)
deadline(600)
for (const [name, attack] of Object.entries(parts)) if (chosen.length === 0 || chosen.includes(name)) await attack()
finish()
