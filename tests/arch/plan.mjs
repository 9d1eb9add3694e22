import { fits, lineOf } from './tree.mjs';

const page = 'ARCHITECTURE.md';

/**
 * What ARCHITECTURE.md sets for machines to hold: the block ```arrows, one line a folder, lowest first
 *     node/net -> node/base | Core Network
 * (folders it may include, Qt modules it may use), and the lines `limits:`, `sans-io:` and `shells:`.
 */
export function readPlan(tree, report) {
    const text = tree.files.find((file) => file.name === page)?.text ?? '';
    const block = /^```arrows\n([\s\S]*?)^```/m.exec(text);
    if (!block)
        report('plan', page, 1, 'the block ```arrows is missing');

    const arrows = [];
    for (const line of (block?.[1] ?? '').split('\n').filter((each) => each.trim() && !each.startsWith('#'))) {
        const match = /^(\S+)\s*->([^|]*)\|(.*)$/.exec(line);
        const [folder, uses, qt] = match ? match.slice(1).map((part) => part.trim()) : [line, '', ''];
        const at = lineOf(text, text.indexOf(line));
        if (!match)
            report('plan', page, at, `"${line}" is not an arrow line: FOLDER -> FOLDERS | QT MODULES`);
        const arrow = { folder, uses: uses.split(/\s+/).filter(Boolean), qt: qt.split(/\s+/).filter(Boolean) };
        for (const used of arrow.uses.filter((name) => !arrows.some((lower) => lower.folder === name)))
            report('plan', page, at, `${folder} points to ${used}, which stands on no line above it`);
        arrows.push(arrow);
    }

    const setting = (name) => {
        const match = new RegExp(`^${name}:(.*)$`, 'm').exec(text);
        if (!match)
            report('plan', page, 1, `the line "${name}:" is missing`);
        return (match?.[1] ?? '').split(/[\s,]+/).filter(Boolean);
    };
    const sizes = new Map();
    for (let words = setting('limits'); words.length; words = words.slice(2))
        sizes.set(words[0], Number(words[1]));

    /** The folder of the drawing that a file lives in: {name, arrow}. The deepest wins. */
    const roomOf = (file) => {
        const segments = file.split('/').slice(0, -1);
        for (; segments.length; segments.pop()) {
            const name = segments.join('/');
            const arrow = arrows.find(({ folder }) => fits(folder, name));
            if (arrow)
                return { name, arrow };
        }
        return null;
    };
    return { arrows, sizes, sansIo: setting('sans-io'), shells: setting('shells'), roomOf };
}
