import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { fits, lineOf } from './tree.mjs';

const layered = /^(node|viewmodels|qml|app)\//;

/** Which Qt modules own a header of that name. The compiler would not stop a wrong one: all lie on its path. */
function readOwners(qtHeaders) {
    const root = qtHeaders ?? execFileSync('qmake6', ['-query', 'QT_INSTALL_HEADERS'], { encoding: 'utf8' }).trim();
    const owners = new Map();
    for (const module of fs.readdirSync(root).filter((name) => /^Qt[A-Z]/.test(name))) {
        for (const header of fs.readdirSync(path.join(root, module)))
            owners.set(header, [...(owners.get(header) ?? []), module.slice(2)]);
    }
    if (!owners.get('QObject')?.includes('Core'))
        throw new Error(`no Qt headers in ${root}`);
    return owners;
}

function qtModulesOf(header, owners) {
    const spelled = /^Qt([A-Z]\w*)\//.exec(header);
    return spelled ? [spelled[1]] : (owners.get(header) ?? []);
}

/** Includes follow the arrows, and use no more of Qt than their folder may. */
export function includes({ tree, plan, report, qtHeaders }) {
    const owners = readOwners(qtHeaders);
    for (const { name, text, code } of tree.files.filter((file) => file.code !== null && layered.test(file.name))) {
        const room = plan.roomOf(name);
        if (!room) {
            report('arrows', name, 1, 'no arrow of ARCHITECTURE.md names this folder');
            continue;
        }
        for (const match of text.matchAll(/^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)/gm)) {
            const [, own, system] = match;
            const complain = (rule, sentence) => report(rule, name, lineOf(text, match.index), sentence);
            if (code[match.index + match[0].indexOf('#')] === ' ')
                continue; // in a comment
            if (own)
                checkOwn(own, room, plan, complain);
            else
                checkQt(system, qtModulesOf(system, owners), room, complain);
        }
    }
}

function checkOwn(header, room, plan, complain) {
    if (/\.moc$|^moc_/.test(header))
        return;
    const target = plan.roomOf(header);
    if (!header.includes('/'))
        complain('arrows', `"${header}": includes are written from the top of the tree`);
    else if (!target)
        complain('arrows', `"${header}" lies in no folder of the drawing`);
    else if (target.name !== room.name && !room.arrow.uses.some((used) => fits(used, target.name)))
        complain('arrows', `${room.name} may not include ${target.name} ("${header}")`);
}

function checkQt(header, modules, room, complain) {
    if (modules.length && !modules.some((module) => room.arrow.qt.includes(module)))
        complain('qt', `${room.name} may not use Qt ${modules.join(' or ')} (<${header}>)`);
}
