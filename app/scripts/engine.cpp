#include "app/scripts/engine.h"

namespace clackstower::scripts {

using rules::ScriptCall;
using rules::ScriptLimits;
using rules::ScriptResult;

namespace {

constexpr qsizetype longestKey = 256;

/// Takes out what differs from run to run or could wait, and freezes all the rest.
const QString lockUp = QStringLiteral(R"JS((function (everything) {
    for (const name of ['Date', 'Atomics', 'SharedArrayBuffer', 'WeakMap', 'WeakSet', 'Proxy', 'eval', 'Function', 'Promise'])
        delete everything[name]
    delete Math.random
    for (const name of Reflect.ownKeys(RegExp)) {
        if (name !== 'prototype' && typeof name === 'string')
            delete RegExp[name] // what the last expression has matched
    }
    const frozen = new Set()
    const freeze = value => {
        if (value === null || (typeof value !== 'object' && typeof value !== 'function') || frozen.has(value))
            return
        frozen.add(value)
        for (const name of Reflect.ownKeys(value)) {
            const property = Object.getOwnPropertyDescriptor(value, name)
            if (property)
                [property.value, property.get, property.set].forEach(freeze)
        }
        freeze(Object.getPrototypeOf(value))
        Object.freeze(value)
    }
    freeze(Object.getPrototypeOf(function* () {}))
    freeze(Object.getPrototypeOf([][Symbol.iterator]()))
    freeze(Object.getPrototypeOf(''[Symbol.iterator]()))
    freeze(Object.getPrototypeOf(new Map()[Symbol.iterator]()))
    freeze(Object.getPrototypeOf(new Set()[Symbol.iterator]()))
    freeze(everything)
})(this))JS");

QJSValueList textsOf(const QList<QByteArray>& texts)
{
    QJSValueList values;
    for (const QByteArray& each : texts)
        values << QJSValue(QString::fromUtf8(each));
    return values;
}

} // namespace

Engine::Engine()
{
    m_parse = m_engine.evaluate(QStringLiteral("JSON.parse"));
    m_stringify = m_engine.evaluate(QStringLiteral("JSON.stringify"));
    m_engine.evaluate(lockUp);
}

ScriptResult Engine::run(const ScriptCall& call)
{
    m_engine.setInterrupted(false);
    ScriptResult failure;
    const QJSValue function = functionOf(call, failure);
    if (!function.isCallable())
        return failure;
    QJSValueList messages;
    for (const QJSValue& text : textsOf(call.messages)) {
        messages << m_parse.call({text});
        if (messages.last().isError())
            return ScriptResult::failed("the message is no JSON that a script could read");
    }
    if (call.kind == ScriptCall::Kind::Join) {
        QJSValue list = m_engine.newArray(uint(messages.size()));
        for (qsizetype i = 0; i < messages.size(); ++i)
            list.setProperty(quint32(i), messages[i]);
        messages = {list};
    } else {
        messages << m_parse.call(textsOf({call.about}));
    }
    const ScriptResult result = resultOf(call, function.call(messages));
    // What was interrupted may have returned all the same, with half of what it was about.
    return m_engine.isInterrupted() ? failureOf({}) : result;
}

/// The text of a script is one expression: a function or, for joins, an object with two.
QJSValue Engine::functionOf(const ScriptCall& call, ScriptResult& failure)
{
    const QString code = QStringLiteral("(function () { 'use strict'; return (\n") + QString::fromUtf8(call.code)
        + QStringLiteral("\n) })()");
    QJSValue script = m_engine.evaluate(code, {}, 0); // so that the first line of the script is line 1
    if (script.isError()) {
        failure = failureOf(script);
        return {};
    }
    const bool joins = call.kind == ScriptCall::Kind::Key || call.kind == ScriptCall::Kind::Join;
    if (joins)
        script
            = script.property(call.kind == ScriptCall::Kind::Key ? QStringLiteral("key") : QStringLiteral("join"));
    if (!script.isCallable())
        failure
            = ScriptResult::failed(joins ? "it is no object with the functions key and join" : "it is no function");
    return script;
}

ScriptResult Engine::resultOf(const ScriptCall& call, const QJSValue& value)
{
    if (value.isError())
        return failureOf(value);
    if (value.isUndefined())
        return {};
    if (call.kind == ScriptCall::Kind::Key) {
        if (!value.isString() && !value.isNumber() && !value.isBool())
            return ScriptResult::failed("its key is no text, number or truth");
        const QByteArray key = value.toString().toUtf8();
        if (key.size() > longestKey)
            return ScriptResult::failed("its key has more than " + QByteArray::number(longestKey) + " bytes");
        return {ScriptResult::Kind::Made, {key}, {}};
    }
    QJSValueList parts{value};
    if (call.kind == ScriptCall::Kind::Split) {
        if (!value.isArray())
            return ScriptResult::failed("it made no list of messages");
        const uint count = value.property(QStringLiteral("length")).toUInt();
        if (count == 0 || count > ScriptLimits::parts)
            return ScriptResult::failed(
                "it made no messages, or more than " + QByteArray::number(ScriptLimits::parts));
        parts.clear();
        for (quint32 i = 0; i < count; ++i)
            parts << value.property(i);
    }
    ScriptResult result{ScriptResult::Kind::Made, {}, {}};
    qsizetype bytes = 0;
    for (const QJSValue& part : parts) {
        const QJSValue text = m_stringify.call({part}); // may call what the script has made
        if (text.isError())
            return failureOf(text);
        if (!text.isString())
            return ScriptResult::failed("it made something that is no message");
        result.made << text.toString().toUtf8();
        bytes += result.made.last().size();
        if (bytes > ScriptLimits::bytes)
            return ScriptResult::failed("it made more than a megabyte");
    }
    return result;
}

ScriptResult Engine::failureOf(const QJSValue& error) const
{
    constexpr qsizetype longest = 160;
    if (m_engine.isInterrupted())
        return ScriptResult::failed("it took longer than " + QByteArray::number(ScriptLimits::millis) + " ms");
    // Not toString(): the script may have made it.
    QString sentence = error.property(QStringLiteral("message")).isString()
        ? error.property(QStringLiteral("message")).toString()
        : QStringLiteral("something was thrown");
    sentence = sentence.left(longest).simplified();
    const int line = error.property(QStringLiteral("lineNumber")).toInt();
    return ScriptResult::failed((line > 0 ? QStringLiteral("line %1: ").arg(line) + sentence : sentence).toUtf8());
}

} // namespace clackstower::scripts
