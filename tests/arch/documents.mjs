import path from 'node:path';

import { fits, lineOf } from './tree.mjs';

const planned = ['app', 'node', 'packaging', 'qml', 'resources', 'tests', 'translations', 'viewmodels'];

/** The paths that a line of a document names: links as they are, and words in backticks that look like one of ours. */
function* named(text, folder, top) {
    const withoutBlocks = text.replace(/^```[\s\S]*?^```/gm, (block) => block.replace(/[^\n]/g, ' '));
    for (const match of withoutBlocks.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)) {
        if (!/^[a-z]+:/.test(match[1]))
            yield { name: path.posix.join(folder, match[1]), index: match.index };
    }
    for (const match of withoutBlocks.matchAll(/`([^`\n]+)`/g)) {
        for (const word of match[1].split(/\s+/)) {
            const name = word.replace(/[.,;:]+$/, '').replace(/:\d+$/, '');
            const here = /^\.\/[\w.]/.test(name);
            if (/[<>{}$…()"=]/.test(name) || !(here || (name.includes('/') && top.has(name.split('/')[0]))))
                continue;
            yield { name: path.posix.normalize(name), index: match.index };
        }
    }
}

/** Paths named in the documents exist. */
export function documents({ tree, report }) {
    const top = new Set([...planned, ...[...tree.paths].filter((name) => !name.includes('/'))]);
    for (const { name, text } of tree.files) {
        if (!/^(ARCHITECTURE|CHANGELOG)\.md$|(^|\/)README\.md$/.test(name))
            continue;
        for (const { name: target, index } of named(text, path.posix.dirname(name), top)) {
            const wanted = target.replace(/\/$/, '');
            const exists = wanted.includes('*') ? [...tree.paths].some((each) => fits(wanted, each)) : tree.has(wanted);
            if (!exists)
                report('documents', name, lineOf(text, index), `${target} does not exist`);
        }
    }
}
