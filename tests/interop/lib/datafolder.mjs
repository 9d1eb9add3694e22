// The files of a data folder, by what they seem to be for.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

export function filesIn (folder) {
  const found = []
  const walk = dir => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const path = join(dir, entry.name)
      if (entry.isDirectory()) walk(path)
      else if (entry.isFile()) found.push({ path, name: relative(folder, path), bytes: statSync(path).size })
    }
  }
  walk(folder)
  return found.sort((a, b) => a.name < b.name ? -1 : 1)
}

// What a tower must survive the damage of: all that it keeps but its key, its lock and its log.
export function keptFiles (folder) {
  return filesIn(folder).filter(f => f.bytes > 0 && !/key|cert|pem|identity|lock|\.log$|pid/i.test(f.name))
}

export const contents = path => readFileSync(path)
