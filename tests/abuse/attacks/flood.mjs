// PORT COUNT: small messages from one network, as fast as they are taken; the sender's name leads nowhere.
import { address, args, emit, over, port, untilOver } from './common.mjs'
import { Wire, payload, request } from '../../interop/lib/wire.mjs'

const count = Number(args[0])
const statuses = {}

async function lane (k, lanes) {
  const from = address(k)
  const wire = await Wire.open(port, { from })
  for (let n = k; n < count && !over() && !wire.closed; n += lanes) {
    await wire.write(request(payload(`flood ${n}`, { hostname: from, port: 9 })).all)
    const status = (await wire.answer(5000))?.status ?? 'none'
    statuses[status] = (statuses[status] ?? 0) + 1
  }
  wire.close()
}

emit('begun')
await Promise.all(Array.from({ length: 8 }, (_, k) => lane(k, 8)))
emit('done', { statuses })
await untilOver()
emit('ended', { statuses })
