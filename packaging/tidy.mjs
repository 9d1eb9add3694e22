// tidy.mjs BUILD-TREE [FILE…]: clang-tidy over our own files, or those named, side by side. A file that was clean is not read again until
// it, a header of ours that it includes, its compile command, the checks or clang-tidy change.

import { execFile, execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(path.dirname(new URL(import.meta.url).pathname), '..');
const buildTree = path.resolve(process.argv[2]);
const named = process.argv.slice(3).map((file) => path.resolve(file));
const cache = path.join(root, 'build/tidy-cache');
const commands = path.join(root, 'build/tidy-commands');
const tool = 'clang-tidy-19';

const contents = new Map();
function read(file) {
    if (!contents.has(file))
        contents.set(file, fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');
    return contents.get(file);
}

/** A file and all that it includes from this tree. */
function withHeaders(file, seen = new Set()) {
    if (!seen.has(file)) {
        seen.add(file);
        for (const [, header] of read(file).matchAll(/^\s*#\s*include\s*"([^"]+)"/gm))
            withHeaders(path.join(root, header), seen);
    }
    return seen;
}

const checks = execFileSync(tool, ['--version'], { encoding: 'utf8' }) + read(path.join(root, '.clang-tidy'));

function stampOf({ file, command }) {
    const hash = crypto.createHash('sha256').update(checks).update(command);
    for (const each of [...withHeaders(file)].sort())
        hash.update(each).update(read(each));
    return hash.digest('hex');
}

async function isClean({ file }) {
    try {
        await promisify(execFile)(tool, ['-p', commands, '--quiet', file], { maxBuffer: 1 << 26 });
        return true;
    } catch (failure) {
        console.log(failure.stdout?.trim() || failure.message);
        return false;
    }
}

/** As the file is compiled, but without the headers that g++ has read before: clang could not use them, and the file has to name its own. */
function plain(entry) {
    return { ...entry, command: entry.command.replace(/ -Winvalid-pch| -fpch-preprocess| -include \S+cmake_pch\.hxx/g, '') };
}

const ours = JSON.parse(read(path.join(buildTree, 'compile_commands.json')))
    .filter(({ file }) => /^(node|viewmodels|app)\//.test(path.relative(root, file)))
    .map(plain)
    .map((entry) => ({ ...entry, stamp: path.join(cache, stampOf(entry)) }));

fs.mkdirSync(cache, { recursive: true });
fs.mkdirSync(commands, { recursive: true });
fs.writeFileSync(path.join(commands, 'compile_commands.json'), JSON.stringify(ours.map(({ stamp, ...entry }) => entry)));
const known = new Set(ours.map(({ stamp }) => stamp));
if (named.length > 0) {
    const strange = named.filter((file) => !ours.some((entry) => entry.file === file));
    if (strange.length > 0) {
        console.error(`not among the files that are read: ${strange.join(', ')}`);
        process.exit(2);
    }
}
for (const name of fs.readdirSync(cache).filter((each) => !known.has(path.join(cache, each))))
    fs.unlinkSync(path.join(cache, name));

const chosen = ours.filter(({ file }) => named.length === 0 || named.includes(file));
const waiting = chosen.filter(({ stamp }) => !fs.existsSync(stamp));
console.log(`${chosen.length} files, ${waiting.length} of them new or changed`);
let faulty = 0;
async function work() {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
        if (await isClean(entry))
            fs.writeFileSync(entry.stamp, '');
        else
            ++faulty;
    }
}
await Promise.all(os.cpus().map(work));
process.exitCode = faulty ? 1 : 0;
