// The values of the contract as shapes: a failed check names the field that is missing or of the wrong kind.
const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const hex64 = /^[0-9a-f]{64}$/

export const is = {
  text: v => typeof v === 'string',
  filled: v => typeof v === 'string' && v.length > 0,
  number: v => typeof v === 'number' && Number.isFinite(v),
  count: v => Number.isInteger(v) && v >= 0,
  port: v => Number.isInteger(v) && v > 0 && v < 65536,
  boolean: v => typeof v === 'boolean',
  time: v => typeof v === 'string' && iso.test(v) && !Number.isNaN(Date.parse(v)),
  id: v => typeof v === 'string' && hex64.test(v),
  present: v => v !== undefined,
  list: v => Array.isArray(v),
  object: v => v !== null && typeof v === 'object' && !Array.isArray(v)
}
export const orNull = kind => v => v === null || kind(v)
export const oneOf = (...values) => v => values.includes(v)

export const endpoint = v => is.object(v) && is.filled(v.hostname) && is.port(v.port)

export const peerShape = {
  line: oneOf('clacks'),
  hostname: is.filled,
  port: is.port,
  identifier: is.id,
  status: oneOf('new', 'alive', 'lost', 'dead', 'ignored'),
  since: is.time,
  lastHeard: orNull(is.time),
  introducedBy: orNull(endpoint),
  received: is.count,
  sent: is.count,
  failures: is.count,
  latencyMs: orNull(is.number),
  fingerprint: orNull(is.filled),
  note: is.text
}

export const messageShape = { id: is.id, line: oneOf('clacks'), bytes: is.count, body: is.present, queuedAt: is.time, from: orNull(endpoint) }

export const verdictShape = {
  action: oneOf('forward', 'stonewall', 'refuse'), rule: orNull(is.object), stations: is.list, archived: is.boolean, transformed: is.boolean
}

export const settingShape = { value: is.present, default: is.present, unit: orNull(is.filled), description: is.filled }

// What is wrong with `value`, field by field; empty when it has the shape. Fields beyond the shape are welcome.
export function misfits (value, shape) {
  if (!is.object(value)) return [`not an object: ${JSON.stringify(value)}`]
  return Object.entries(shape).filter(([field, kind]) => !kind(value[field]))
    .map(([field]) => `${field}: ${JSON.stringify(value[field])}`)
}
