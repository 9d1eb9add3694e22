// A disk that a test can fill: the script runs itself again inside a mount namespace with a small disk of its own.
import { spawnSync } from 'node:child_process'
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finish, patience, skip } from './checks.mjs'
import { temporaryFolder } from './processes.mjs'

// Gives the disk inside; outside it does not come back.
export function onSmallDisk (script, what, size = '2m') {
  const path = process.argv[2]
  if (path) return new SmallDisk(path)
  const folder = temporaryFolder()
  const mount = `mount -t tmpfs -o size=${size} none "$1"`
  const rights = process.getuid() === 0 ? ['-m'] : ['-r', '-m']
  const tried = spawnSync('unshare', [...rights, 'sh', '-c', mount, 'sh', folder])
  if (tried.status === 0) {
    const inside = spawnSync('unshare', [...rights, 'sh', '-c', `${mount} && exec "$2" "$3" "$1"`, 'sh', folder, process.execPath, script],
      { stdio: 'inherit', timeout: 150000 * patience })
    process.exit(inside.status ?? 1)
  }
  skip(what, `no mount namespace can be made here (${String(tried.stderr ?? tried.error).trim()})`)
  finish()
}

class SmallDisk {
  constructor (path) {
    this.path = path
    this.filler = join(path, 'filler')
  }

  room () {
    const s = statfsSync(this.path)
    return s.bavail * s.bsize
  }

  fill () {
    for (let size = 1 << 20, n = 0; size >= 1; size >>= 1) {
      for (; this.room() >= size && n < 200; n++) {
        try {
          writeFileSync(`${this.filler}${n}`, Buffer.alloc(size, 1))
        } catch {
          break
        }
      }
    }
  }

  empty () {
    for (let n = 0; n < 200; n++) rmSync(`${this.filler}${n}`, { force: true })
  }
}
