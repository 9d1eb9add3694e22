// split: makes a message of each line of a text. Every part says which one it is and of how many, so that
// join-lines can put them together again somewhere else.
(message, about) => {
    if (typeof message !== 'string' || !message.includes('\n'))
        return undefined
    const lines = message.split('\n')
    return lines.map((text, part) => ({ whole: about.id, part, of: lines.length, text }))
}
