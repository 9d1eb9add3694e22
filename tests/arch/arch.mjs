// Holds the tree to ARCHITECTURE.md: node tests/arch/arch.mjs [ROOT] [QT-HEADERS]
// Prints one line for each finding; exit 1 when there is any.

import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { documents } from './documents.mjs';
import { includes } from './includes.mjs';
import { readPlan } from './plan.mjs';
import { limits, sansIo, statics } from './source.mjs';
import { readTree } from './tree.mjs';
import { words } from './words.mjs';

/** Everything that is wrong with a tree, as {rule, file, line, sentence}. */
export function findings(root, qtHeaders) {
    const found = [];
    const report = (rule, file, line, sentence) => found.push({ rule, file, line, sentence });
    const tree = readTree(root);
    const plan = readPlan(tree, report);
    for (const check of [includes, sansIo, statics, limits, documents, words])
        check({ tree, plan, report, qtHeaders });
    return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const root = process.argv[2] ?? path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
    const found = findings(root, process.argv[3]);
    for (const { rule, file, line, sentence } of found)
        console.log(`${file}:${line}: ${sentence} [${rule}]`);
    console.log(found.length ? `${found.length} findings` : 'The tree is as ARCHITECTURE.md draws it.');
    process.exitCode = found.length ? 1 : 0;
}
