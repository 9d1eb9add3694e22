// Puts the originals beside the tests, once: exactly the published packages, checked by the hash of their source.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('..', import.meta.url))
const expected = {
  'clacks-p2p': '498e5a06173ce9b6c9baaef7805a2e81a90a1e96fd73b63526e0d08f961924ac',
  gossipmonger: '8b87f4775107a89924e11efca904cec8bf1d9b2b5a3cf4afd029529d38246cbb',
  'gossipmonger-memory-storage': 'b668ff2e4668a9064bb69f1b04abe5eeb2e6de173d5d76d622a3aabb3c75531e',
  'gossipmonger-peer': 'bfaec7d362248e31c534fef3d0e5a84673b5113a7305dd1a635203301a6b4793',
  'gossipmonger-tcp-transport': '5175d1a6bf5a6cc7971917a42b95a7661ba64bd0aaee7627dfa0525454eb5b2d'
}

const sourceOf = name => fileURLToPath(new URL(`../node_modules/${name}/index.js`, import.meta.url))
const isPresent = name => existsSync(sourceOf(name)) && createHash('sha256').update(readFileSync(sourceOf(name))).digest('hex') === expected[name]
const missing = () => Object.keys(expected).filter(name => !isPresent(name))

if (missing().length) {
  const result = spawnSync('npm', ['ci', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' })
  if (result.status !== 0 || missing().length) {
    console.error(`error: the originals (npm packages ${missing().join(', ')}) could not be installed; is npm there, and its registry?`)
    process.exit(1)
  }
}
console.log('the originals are there, unmodified')
