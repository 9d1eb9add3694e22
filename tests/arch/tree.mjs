import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const notOurs = new Set(['.git', 'build', 'node_modules']);

function walk(root, folder = '') {
    return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
        const name = path.posix.join(folder, entry.name);
        if (!entry.isDirectory())
            return [name];
        return notOurs.has(entry.name) ? [] : walk(root, name);
    });
}

function listFiles(root) {
    if (!fs.existsSync(path.join(root, '.git')))
        return walk(root);
    const git = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
    return execFileSync('git', git, { cwd: root, encoding: 'utf8' }).split('\0')
        .filter((name) => name && fs.statSync(path.join(root, name), { throwIfNoEntry: false })?.isFile());
}

/** C++ with its comments and the insides of its literals blanked; lines and columns stay where they were. */
function blank(text) {
    const parts = [
        String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`,
        String.raw`R"([^()\\ ]{0,16})\([\s\S]*?\)\1"`,
        String.raw`"(?:\\.|[^"\\\n])*"`,
        String.raw`(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'`, // but not the ' inside 1'000
    ];
    return text.replace(new RegExp(parts.join('|'), 'g'), (match) => match.replace(/[^\n]/g, ' '));
}

/** The project's files: path, extension and text (null for a binary); `code` is set for C++. */
export function readTree(root) {
    const files = listFiles(root).sort().map((name) => {
        const bytes = fs.readFileSync(path.join(root, name));
        const text = bytes.subarray(0, 8192).includes(0) ? null : bytes.toString('utf8');
        const extension = path.posix.extname(name).slice(1);
        return { name, extension, text, code: /^(cpp|h)$/.test(extension) && text ? blank(text) : null };
    });
    const paths = new Set();
    for (const { name } of files) {
        for (let at = name; at !== '.'; at = path.posix.dirname(at))
            paths.add(at);
    }
    return { files, has: (name) => paths.has(name.replace(/\/$/, '')), paths };
}

export function lineOf(text, index) {
    return text.slice(0, index).split('\n').length;
}

/** Whether a path or a name fits a pattern in which * stands for anything but a slash. */
export function fits(pattern, name) {
    const literal = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${literal.join('[^/]*')}$`).test(name);
}
