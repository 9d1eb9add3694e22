// Connections that cost the attacker nothing: idle, slow, endless.
import { check, equal, part } from '../../interop/lib/checks.mjs'
import { amount, besiege } from '../lib/siege.mjs'

export async function idle () {
  await part('10 000 idle connections from one address', () =>
    besiege('idle, one address', ['idle', amount(10000), 1], { seconds: 8,
      expect: summary => check('all were tried', summary.wanted >= amount(9000) || summary.wanted > 1000, summary) }))
  await part('10 000 idle connections from 400 addresses', () =>
    besiege('idle, many addresses', ['idle', amount(10000), 400], { seconds: 8 }))
  await part('2000 connections that fall silent after the handshake', () =>
    besiege('idle after the handshake', ['idle', amount(2000), 400, 'tls'], { seconds: 12 }))
}

export async function slow () {
  await part('slow headers', () =>
    besiege('slow headers', ['slow', amount(600), 300, 'header'], { seconds: 14,
      expect: summary => check('the tower ended them', summary.endedByTower > 0, summary) }))
  await part('slow bodies', () =>
    besiege('slow bodies', ['slow', amount(600), 300, 'body'], { seconds: 30,
      expect: summary => check('the tower ended them', summary.endedByTower > 0, summary) }))
}

export async function huge () {
  await part('bodies that declare 2 GiB, 8 EiB, more, or no end', () =>
    besiege('huge bodies', ['huge', amount(64)], { seconds: 10,
      expect: summary => {
        check('they were refused, not read', summary.deepest <= 8 << 20, summary)
        equal('none was accepted', summary.statuses[200] ?? 0, 0)
        check('the refusals are 4xx', Object.keys(summary.statuses).every(status => /^4\d\d$/.test(status)) && Object.keys(summary.statuses).length > 0, summary.statuses)
      } }))
}
