// join: waits for all parts that split-lines has made of one text. `key` tells which messages belong together
// (undefined: this one belongs to none), `join` gives the whole as soon as it can be made.
({
    key: message => message && message.whole && Number.isInteger(message.part) ? message.whole : undefined,
    join: parts => {
        const lines = []
        for (const { part, text } of parts)
            lines[part] = text
        return Object.keys(lines).length === parts[0].of ? lines.join('\n') : undefined
    },
})
