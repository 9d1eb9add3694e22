// Puts the original tower beside the tests, once: exactly the published package, checked by the hash of its source.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('..', import.meta.url))
const source = fileURLToPath(new URL('../node_modules/clacks-p2p/index.js', import.meta.url))
const expected = '498e5a06173ce9b6c9baaef7805a2e81a90a1e96fd73b63526e0d08f961924ac'

const present = () => existsSync(source) && createHash('sha256').update(readFileSync(source)).digest('hex') === expected

if (!present()) {
  const result = spawnSync('npm', ['ci', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' })
  if (result.status !== 0 || !present()) {
    console.error('error: the original tower (npm package clacks-p2p 0.3.3) could not be installed; is npm there, and its registry?')
    process.exit(1)
  }
}
console.log('the original tower is there, unmodified')
