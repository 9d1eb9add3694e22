import path from 'node:path';

import { fits, lineOf } from './tree.mjs';

const layered = /^(node|viewmodels|app)\//;

function* hits(file, pattern) {
    for (const match of file.code.matchAll(pattern))
        yield { match, line: lineOf(file.code, match.index + match[0].search(/\S/)) };
}

const hidden = [
    [/(?:::|\.|->)now\s*\(|\bcurrent(?:DateTime|MSecsSinceEpoch|SecsSinceEpoch)\w*|\bQElapsedTimer\b|\bclock_gettime\b/g, 'asks a clock'],
    [/\bQRandomGenerator\w*|\brandom_device\b|\bstd::rand\b|\bmt19937\w*|\barc4random\w*/g, 'makes its own randomness'],
    [/\bQ(?:Basic|Chrono)?Timer\b|\bstartTimer\s*\(|\bsleep(?:_for|_until)\b/g, 'has a timer'],
    [/\bQ(?:Tcp|Udp|Ssl|Local|Abstract)(?:Socket|Server)\b|\bQSocketNotifier\b|\bQNetworkAccessManager\b/g, 'has a socket'],
    [/\bQThread\w*|\bstd::j?thread\b|\bQMutex\w*|\bstd::\w*mutex\b/g, 'has a thread or a lock'],
];

/** Codecs and cores are told the time and given their randomness; sockets, timers and threads are for the shells. */
export function sansIo({ tree, plan, report }) {
    const isSansIo = (name) =>
        name.startsWith('node/') &&
        plan.sansIo.some((each) => (each.includes('/') ? fits(each, path.posix.dirname(name)) : fits(each, path.posix.basename(name)))) &&
        !plan.shells.some((each) => fits(each, path.posix.basename(name)));
    for (const file of tree.files.filter((each) => each.code !== null && isSansIo(each.name))) {
        for (const [pattern, sentence] of hidden) {
            for (const { match, line } of hits(file, pattern))
                report('sans-io', file.name, line, `${match[0]}: a codec or a core ${sentence}`);
        }
    }
}

const declares = String.raw`[A-Za-z_][\w:]*(?:<[^;(){}]*>)?[\s&*]+\w+\s*(?:\[[^\]]*\])?\s*(?:;|=(?!=)|\{[^;{}]*\}\s*;)`;
const notVariables = /\b(?:const|constexpr|using|return|typedef|namespace|struct|class|enum|union|template|friend|extern|operator|goto|delete|throw|case|public|co_return|co_await|co_yield)\b/;

/** No singletons and no hidden state, as far as a regular expression can tell; clang-tidy knows the rest. */
export function statics({ tree, report }) {
    const own = tree.files.filter((file) => layered.test(file.name));
    for (const file of own.filter((each) => each.code !== null)) {
        for (const { line } of hits(file, /\bstatic\b[^;{}()]*[&*]\s*\w*[iI]nstance\s*\(|\bQ_(?:GLOBAL|APPLICATION)_STATIC\b/g))
            report('singleton', file.name, line, 'a singleton: pass the object to those who need it');
        for (const pattern of [`^[ \\t]+(?:inline\\s+)?(?:static|thread_local)\\s+${declares}`, `^(?:(?:inline|static|thread_local)\\s+)*${declares}`]) {
            for (const { match, line } of hits(file, new RegExp(pattern, 'gm'))) {
                if (!notVariables.test(match[0]))
                    report('static', file.name, line, `mutable state outside an object: ${match[0].trim()}`);
            }
        }
    }
    for (const file of own.filter((each) => each.text?.includes('setContextProperty')))
        report('context', file.name, lineOf(file.text, file.text.indexOf('setContextProperty')), 'QML gets typed objects, no context properties');
}

/** A file that has outgrown the limit has more than one reason in it. */
export function limits({ tree, plan, report }) {
    for (const { name, extension, text } of tree.files) {
        const lines = text?.split('\n').length - 1;
        if (lines > plan.sizes.get(extension))
            report('size', name, lines, `${lines} lines, and ARCHITECTURE.md allows a ${extension} file ${plan.sizes.get(extension)}`);
    }
}
