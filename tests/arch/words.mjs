import { lineOf } from './tree.mjs';

// Written so that this file does not find itself.
const foreign = [
    [/\.\.\/shared\b/g, 'points outside the project'],
    [/(?<![\w.:/])\/(?:work|root|home\/\w+)\//g, 'is a path of one machine'],
    [/\bregistry\.(?:npmjs|yarnpkg)\b|\bdeb\.debian\b|\bdl\.[a-z]+\.com\b/g, 'names a registry'],
    [/\b(?:agent|helper|developer|coding) sessions?\b/gi, 'speaks of how the work was done'],
];
const unfinished = /\b(?:TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/g;
const prose = /^$|^(?:cpp|h|qml|js|mjs|sh|md|txt|cmake|awk)$/;

/** Words that have no place in the tree. */
export function words({ tree, report }) {
    for (const { name, extension, text } of tree.files) {
        if (text === null)
            continue;
        const find = (rule, pattern, sentence) => {
            for (const match of text.matchAll(pattern))
                report(rule, name, lineOf(text, match.index), `"${match[0]}" ${sentence}`);
        };
        for (const [pattern, sentence] of foreign)
            find('foreign', pattern, sentence);
        if (/(^|\/)package-lock\.json$/.test(name))
            find('foreign', /"resolved":\s*"https?:[^"]*"/g, 'names a registry: npm install --omit-lockfile-registry-resolved');
        if (prose.test(extension) && !/(^|\/)seeds\//.test(name))
            find('unfinished', unfinished, 'promises something for later: do it, or say it in an issue');
    }
}
