// A PostgreSQL server of the test's own: unprivileged, in a temporary folder, reached by a socket in it, gone with the test.
import { chownSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventually } from './checks.mjs'
import { run, start, temporaryFolder } from './processes.mjs'

const versions = '/usr/lib/postgresql'
const programs = existsSync(versions) ? join(versions, readdirSync(versions).sort().at(-1), 'bin') : null

// It refuses to run as root: then as the package's own user.
const user = name => readFileSync('/etc/passwd', 'utf8').split('\n').find(line => line.startsWith(`${name}:`))?.split(':')
const drop = process.getuid() === 0 ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : []

export class PostgresServer {
  static isHere = programs !== null

  static async start () {
    const server = new PostgresServer()
    server.folder = temporaryFolder()
    if (drop.length) {
      const [, , uid, gid] = user('postgres')
      chownSync(server.folder, Number(uid), Number(gid))
    }
    await server.run('initdb', '-D', join(server.folder, 'data'), '-U', 'tower', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C')
    await server.startAgain()
    await server.run('createdb', '-h', server.folder, '-U', 'tower', 'clacks')
    server.url = `postgresql://tower:not-told@/clacks?host=${server.folder}`
    return server
  }

  async run (program, ...args) {
    const [command, ...rest] = [...drop, join(programs, program), ...args]
    const result = await run(command, rest, { cwd: this.folder, timeoutMs: 120000 })
    if (result.code !== 0) throw new Error(`${program}: ${result.stdout} ${result.stderr}`)
    return result.stdout.trim()
  }

  async startAgain () {
    const [command, ...rest] = [...drop, join(programs, 'postgres'), '-D', join(this.folder, 'data'), '-k', this.folder, '-h', '', '-c', 'fsync=off']
    this.child = start(command, rest, { cwd: this.folder, stdio: 'ignore' })
    await eventually('the server takes connections', 30000, () => this.run('pg_isready', '-q', '-h', this.folder).then(() => true))
  }

  async stop () {
    this.child.kill('SIGINT')
    await this.child.ended
  }

  ask (sql) {
    return this.run('psql', '-X', '-A', '-t', '-h', this.folder, '-U', 'tower', '-c', sql, 'clacks')
  }
}
