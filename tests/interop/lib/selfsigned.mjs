// A fresh key and self-signed certificate: tests keep no private key in the repository and can change identity at will.
import { createHash, generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto'

const der = (tag, ...parts) => {
  const body = Buffer.concat(parts)
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body])
  const length = Buffer.from(body.length.toString(16).padStart(body.length > 255 ? 4 : 2, '0'), 'hex')
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, body])
}
const sequence = (...parts) => der(0x30, ...parts)
const oid = hex => der(0x06, Buffer.from(hex, 'hex'))
const utcTime = date => der(0x17, Buffer.from(date.toISOString().replace(/[-:T]/g, '').slice(2, 14) + 'Z'))

const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'))
const RSA_SHA256 = sequence(oid('2a864886f70d01010b'), der(0x05))

export function selfSigned ({ type = 'ec', name = 'localhost' } = {}) {
  const { publicKey, privateKey } = type === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 })
    : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = type === 'rsa' ? RSA_SHA256 : ECDSA_SHA256
  const subject = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(name)))))
  const serial = randomBytes(8)
  serial[0] = (serial[0] & 0x7f) | 0x40 // positive, and no leading zero byte
  const day = 86400000
  const tbs = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, serial),
    algorithm,
    subject,
    sequence(utcTime(new Date(Date.now() - day)), utcTime(new Date(Date.now() + 30 * day))),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }))
  const signature = sign('sha256', tbs, privateKey)
  const certificate = new X509Certificate(sequence(tbs, algorithm, der(0x03, Buffer.from([0]), signature)))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: certificate.toString(),
    // What a pin may be made of: the key's own fingerprint and the whole certificate's.
    keyFingerprint: createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' })).digest('hex'),
    certificateFingerprint: createHash('sha256').update(certificate.raw).digest('hex')
  }
}
