// A check that cannot fail is worth nothing: each rule finds the one violation put into an otherwise sound tree,
// and none finds anything in the sound tree.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';

import { findings } from './arch.mjs';

const plan = [
    '```arrows',
    'node/base    ->                      | Core',
    'node/net     -> node/base            | Core Network',
    'node/lines/* -> node/base node/net   | Core',
    'app          -> node/base            | Core Gui',
    '```',
    'limits: cpp 20, h 10, qml 5',
    'sans-io: node/lines/* *codec.*',
    'shells: *line.* *store.*',
    '`node/base/endpoint.h` [start](start) `node/lines/*/README.md` `./start --headless` `build/release/bin/it`',
].join('\n');

const sound = {
    'ARCHITECTURE.md': plan,
    'start': '#!/bin/sh\n',
    'node/base/endpoint.h': '#pragma once\n#include <QByteArray>\n#include <vector>\nstruct Endpoint { int port = 1\'000; };\n',
    'node/base/clock.cpp': 'void f() { std::chrono::system_clock::now(); }\n',
    'node/net/http.cpp': '#include "node/base/endpoint.h"\n#include <QTcpSocket>\n#include <QtNetwork/QTcpSocket>\n',
    'node/lines/clacks/clackscore.cpp': [
        '#include "node/lines/clacks/clackscore.h"',
        '// No QTimer here, and now() comes as an argument; #include "app/main.h" would be wrong.',
        'static const int limit = 3;',
        'void Core::receive(Instant now)\n{\n    static constexpr int most = 7;\n    text = "QTimer ::now() static int x;";\n}',
        '#include "clackscore.moc"\n',
    ].join('\n'),
    'node/lines/clacks/clackscore.h': 'class Core\n{\npublic:\n    static Core make(int seed);\n    void receive(Instant now);\n};\n',
    'node/lines/clacks/clacksline.cpp': 'void arm(QTimer& timer);\n',
    'node/lines/clacks/README.md': 'See [net](../../net/http.cpp), `node/net/`, and `GET /x/y`.\n',
    'app/main.cpp': '#include <QGuiApplication>\nint main() { return QGuiApplication::instance() ? 0 : 1; }\n',
    'package-lock.json': '{ "packages": { "a": { "version": "1.0.0", "integrity": "sha512-x" } } }\n',
};

const qtHeaders = { QtCore: ['QObject', 'QByteArray'], QtNetwork: ['QTcpSocket'], QtGui: ['QGuiApplication', 'qcolor.h'] };

function inTree(files, use) {
    const top = fs.mkdtempSync(path.join(os.tmpdir(), 'arch-'));
    try {
        for (const [module, names] of Object.entries(qtHeaders))
            names.forEach((name) => write(path.join(top, 'qt', module, name), ''));
        for (const [name, text] of Object.entries(files))
            write(path.join(top, 'tree', name), text);
        return use(path.join(top, 'tree'), path.join(top, 'qt'));
    } finally {
        fs.rmSync(top, { recursive: true });
    }
}

function write(file, text) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
}

test('a sound tree', () => {
    assert.deepEqual(inTree(sound, findings), []);
});

/** One file added or replaced; exactly the named rule must find it, in that file. */
const violations = [
    ['upward include', 'arrows', 'node/base/x.h', '#include "node/net/http.h"'],
    ['include of a sibling line', 'arrows', 'node/lines/relay/x.h', '#include "node/lines/clacks/clackscore.h"'],
    ['include from node into app', 'arrows', 'node/net/x.h', '  #  include "app/main.h"'],
    ['include from nowhere', 'arrows', 'node/net/x.h', '#include "tests/helper.h"'],
    ['include without its folder', 'arrows', 'node/net/x.h', '#include "http.h"'],
    ['folder that nobody drew', 'arrows', 'node/extra/x.h', '#pragma once'],
    ['Qt module of another layer', 'qt', 'node/base/x.h', '#include <QTcpSocket>'],
    ['Qt module spelled out', 'qt', 'node/base/x.h', '#include <QtGui/QColor>'],
    ['Qt header in lower case', 'qt', 'node/net/x.h', '#include <qcolor.h>'],
    ['clock in a core', 'sans-io', 'node/lines/clacks/x.cpp', 'void f() { std::chrono::steady_clock::now(); }'],
    ['clock object in a core', 'sans-io', 'node/lines/clacks/x.cpp', 'void f() { g(m_clock->now()); }'],
    ['date in a codec', 'sans-io', 'node/net/httpcodec.cpp', 'void f() { QDateTime::currentDateTimeUtc(); }'],
    ['Qt randomness in a core', 'sans-io', 'node/lines/clacks/x.cpp', 'void f() { QRandomGenerator::global(); }'],
    ['random_device in a core', 'sans-io', 'node/lines/clacks/x.cpp', 'void f() { std::random_device d; }'],
    ['std::rand in a core', 'sans-io', 'node/lines/clacks/x.cpp', 'void f() { std::rand(); }'],
    ['timer in a core', 'sans-io', 'node/lines/clacks/x.h', 'struct X { QTimer* timer; };'],
    ['socket in a core', 'sans-io', 'node/lines/clacks/x.h', 'struct X { QTcpSocket* socket; };'],
    ['thread in a core', 'sans-io', 'node/lines/clacks/x.h', 'struct X { QThread* thread; };'],
    ['singleton', 'singleton', 'node/net/x.h', 'class X\n{\n    static X& instance();\n};'],
    ['Qt singleton', 'singleton', 'node/net/x.cpp', 'Q_GLOBAL_STATIC(X, theX)'],
    ['mutable static in a function', 'static', 'node/net/x.cpp', 'int f()\n{\n    static int calls = 0;\n    return ++calls;\n}'],
    ['mutable static container', 'static', 'node/net/x.cpp', 'void f()\n{\n    static QHash<int, QList<int>> cache;\n}'],
    ['mutable static member', 'static', 'node/net/x.h', 'class X\n{\n    static std::atomic<int> s_count;\n};'],
    ['mutable global', 'static', 'node/net/x.cpp', 'std::atomic<int> counter{0};'],
    ['context property', 'context', 'app/x.cpp', 'void f(QQmlContext* c) { c->setContextProperty("a", b); }'],
    ['long file', 'size', 'node/net/x.cpp', '\n'.repeat(21)],
    ['long view', 'size', 'qml/X.qml', '\n'.repeat(6)],
    ['path of a file that is gone', 'documents', 'README.md', 'Look into `node/base/gone.h`.'],
    ['script that is gone', 'documents', 'README.md', 'Run `./stop --now`.'],
    ['dead link', 'documents', 'node/net/README.md', '[gone](gone.md)'],
    ['pattern without a match', 'documents', 'CHANGELOG.md', '`node/*/gone.h`'],
    ['path outside the tree', 'foreign', 'app/x.cpp', `// ${['..', 'shared', 'x.md'].join('/')}`],
    ['path of one machine', 'foreign', 'node/net/CMakeLists.txt', `include(${['', 'work', 'x'].join('/')})`],
    ['home folder', 'foreign', 'tests/x.json', `"${['', 'home', 'me', 'x'].join('/')}"`],
    ['word about the work', 'foreign', 'README.md', ['agent', 'session'].join(' ')],
    ['registry in a lock file', 'foreign', 'package-lock.json', '{ "resolved": "https://example.org/a.tgz" }'],
    ['unfinished word', 'unfinished', 'app/x.cpp', `// ${['TO', 'DO'].join('')}: later`],
    ['upward arrow', 'plan', 'ARCHITECTURE.md', plan.replace('node/base    ->  ', 'node/base -> app')],
    ['broken arrow line', 'plan', 'ARCHITECTURE.md', plan.replace('app          ->', 'app => node/base\napp ->')],
];

for (const [what, rule, name, text] of violations) {
    test(`finds: ${what}`, () => {
        const found = inTree({ ...sound, [name]: `${text}\n` }, findings);
        assert.deepEqual([...new Set(found.map((each) => `${each.rule} ${each.file}`))], [`${rule} ${name}`]);
    });
}

test('finds: no plan', () => {
    const { 'ARCHITECTURE.md': _, ...rest } = sound;
    assert.ok(inTree(rest, findings).some((each) => each.rule === 'plan'));
});

test('does not pass for want of Qt headers', () => {
    assert.throws(() => inTree(sound, (root) => findings(root, root)), /no Qt headers/);
});
