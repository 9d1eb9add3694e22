// Writes clackstower_ar_XB.ts, a language that nobody speaks: every string of the German file backwards, in right-to-left
// order, to see what is not translated and what does not turn round.   node translations/pseudo.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = language => fileURLToPath(new URL(`clackstower_${language}.ts`, import.meta.url))
const forms = 6 // that Arabic has

const turned = readFileSync(file('de'), 'utf8').replace('language="de_DE"', 'language="ar_XB"')
  .replace(/<message( numerus="yes")?>([\s\S]*?)<\/message>/g, (_, numerus, body) => {
    const text = `\u202e${/<source>([\s\S]*?)<\/source>/.exec(body)[1]}\u202c`
    const inside = numerus ? `<numerusform>${text}</numerusform>`.repeat(forms) : text
    return `<message${numerus ?? ''}>${body.replace(/<translation[\s\S]*$/, `<translation>${inside}</translation>`)}</message>`
  })
writeFileSync(file('ar_XB'), turned)
