// No source string is missing in a language that is shipped, each is translated, and no place holder got lost.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const lupdate = process.argv[2]
const languages = ['de', 'ar_XB']

const messagesOf = path => {
  const found = new Map()
  for (const context of plain(readFileSync(path, 'utf8')).matchAll(/<context>([\s\S]*?)<\/context>/g)) {
    const name = /<name>(.*?)<\/name>/.exec(context[1])[1]
    for (const [, body] of context[1].matchAll(/<message[^>]*>([\s\S]*?)<\/message>/g)) {
      const source = /<source>([\s\S]*?)<\/source>/.exec(body)[1]
      found.set(`${name}: ${source}`, { source, translation: /<translation[^>]*?(?:\/>|>[\s\S]*?<\/translation>)/.exec(body)?.[0] ?? '' })
    }
  }
  return found
}
const plain = text => text.replaceAll('&apos;', "'").replaceAll('&quot;', '"') // both ways of writing are right
const holders = text => (text.match(/%L?\d|%n/g) ?? []).map(each => each.replace('L', '')).sort()

const folder = mkdtempSync(join(tmpdir(), 'ct-'))
const fresh = join(folder, 'fresh_de.ts')
execFileSync(lupdate, ['-silent', '-I', '.', 'app/window', 'qml', 'viewmodels', 'node/tower', '-ts', fresh], { cwd: root })
const wanted = messagesOf(fresh)
rmSync(folder, { recursive: true })

const wrong = []
if (wanted.size < 100) wrong.push(`only ${wanted.size} strings were found in the source`)
for (const language of languages) {
  const had = messagesOf(join(root, `translations/clackstower_${language}.ts`))
  for (const [key, { source }] of wanted) {
    const translation = had.get(key)?.translation
    if (translation === undefined) wrong.push(`${language}: missing: ${key}`)
    else if (/type="unfinished"/.test(translation) || translation.replace(/<[^>]*>/g, '').trim() === '') wrong.push(`${language}: not translated: ${key}`)
    else if (holders(source).some(each => !translation.replaceAll('%L', '%').includes(each))) wrong.push(`${language}: lost a place holder: ${key}`)
  }
}
for (const line of wrong) console.log(line)
console.log(`${wanted.size} strings, ${wrong.length} findings`)
if (wrong.length) console.log('cmake --build BUILD --target update_translations reads the source anew')
process.exit(wrong.length ? 1 : 0)
