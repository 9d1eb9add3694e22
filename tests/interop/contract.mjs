// What the contract promises to scripts, asked of the real program: commands, fields, exit codes, errors, events.
import { deadline, finish } from './lib/checks.mjs'

deadline(300)
const only = process.argv[2]
for (const name of ['starting', 'help', 'queue', 'peers', 'identity', 'settings', 'events', 'refusals']) {
  if (only && only !== name) continue
  await (await import(`./contract/${name}.mjs`)).default()
}
finish()
