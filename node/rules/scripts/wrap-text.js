// transform: puts a plain text into an object with its source, for programs that read objects only.
// A message that is an object already gives undefined: it goes on as it came.
(message, about) => typeof message === 'string'
    ? { text: message, via: about.from, received: about.time }
    : undefined
