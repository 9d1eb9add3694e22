// PORT COUNT: messages from many senders of one network, each naming another friend; as fast as they are answered.
import { address, args, emit, over, port, untilOver } from './common.mjs'
import { Wire, payload, request } from '../../interop/lib/wire.mjs'

const count = Number(args[0])
const statuses = {}
let named = 0

async function one (k, lanes) {
  const from = address(k * 7)
  let wire
  for (let n = k; n < count && !over(); n += lanes) {
    try {
      wire ??= await Wire.open(port, { from })
      const friend = { hostname: `127.${100 + Math.floor(n / 60000)}.${Math.floor(n / 250) % 240}.${1 + n % 250}`, port: 1024 + n % 60000 }
      await wire.write(request(payload(null, { type: 'announce', hostname: from, port: 1024 + n % 50000, friend })).all)
      const answer = await wire.answer(5000)
      const status = answer?.status ?? 'none'
      statuses[status] = (statuses[status] ?? 0) + 1
      if (answer) named++
      if (!answer || wire.closed) { wire.close(); wire = undefined }
    } catch {
      statuses.error = (statuses.error ?? 0) + 1
      wire = undefined
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
  wire?.close()
}

emit('begun')
const lanes = 16
await Promise.all(Array.from({ length: lanes }, (_, k) => one(k, lanes)))
emit('done', { named, statuses })
await untilOver()
emit('ended', { named, statuses })
