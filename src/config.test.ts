import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { describe, it } from 'node:test'
import { readConfig } from './config.ts'
import { isLoopback } from './platform/http/loopback.ts'
import { StartError } from './platform/start-error.ts'

/** The sentence a start is refused with. */
function refusal(args: readonly string[], environment: NodeJS.ProcessEnv = {}): string {
  try {
    readConfig(args, environment)
  } catch (error) {
    assert.ok(error instanceof StartError, String(error))
    assert.match(error.message, /^[A-Z][^\n]*\.$/)
    assert.doesNotMatch(error.message, /s3cret/)
    return error.message
  }
  throw new Error(`${args.join(' ')} ${JSON.stringify(environment)} is not refused`)
}

describe('an operator who sets nothing', () => {
  it('has the demonstration, on this machine alone', () => {
    assert.deepEqual(readConfig([], {}), {
      port: 3000,
      host: '127.0.0.1',
      dataFolder: resolve('data'),
      content: 'demonstration',
      isProduction: false,
      databaseUrl: null,
      databaseOwnerUrl: null,
      publicUrl: null,
      smtpUrl: null,
      mailFrom: null,
      secretFile: resolve('data/secret'),
      trustProxy: false,
      timeZone: 'America/Toronto',
      metricsToken: null,
      backupPassphrase: null,
    })
  })

  it('is as well served by variables that are there and empty', () => {
    const empty = { PORT: '', PUBLIC_URL: '', DATABASE_URL: '', TRUST_PROXY: '', TIME_ZONE: '' }
    assert.deepEqual(readConfig([], empty), readConfig([], {}))
  })
})

describe('an operator who chooses', () => {
  it('is followed, by flags before variables', () => {
    const environment = { PORT: '8080', HOST: '::1', DATA_DIR: '/srv/a', TRUST_PROXY: '1' }
    const chosen = readConfig(['--port', '9090', '--data', '/srv/b'], environment)
    assert.equal(chosen.port, 9090)
    assert.equal(chosen.host, '::1')
    assert.equal(chosen.dataFolder, '/srv/b')
    assert.equal(chosen.secretFile, '/srv/b/secret')
    assert.equal(chosen.trustProxy, true)
  })

  it('has an empty site as soon as it is a real one', () => {
    for (const [args, environment] of [
      [['--empty'], {}],
      [[], { DATABASE_URL: 'postgresql://web@db.example.org/maillage' }],
      [[], { PUBLIC_URL: 'https://maillage.example.org' }],
      [[], { PUBLIC_URL: 'https://maillage.example.org', NODE_ENV: 'production' }],
      [['--empty', '--host', '0.0.0.0'], {}],
    ] as const) {
      assert.equal(readConfig(args, environment).content, 'empty')
    }
  })

  it('may write the address people type with its final slash', () => {
    const read = readConfig([], { PUBLIC_URL: 'https://Maillage.example.org/' })
    assert.equal(read.publicUrl, 'https://maillage.example.org')
  })
})

describe('an operator who mistypes', () => {
  for (const [args, environment, says] of [
    [['--prot', '80'], {}, /--prot.*Flags: --port, --host, --data, --empty, --demo\.$/],
    [['demo'], {}, /demo.*Flags:/],
    [['--port'], {}, /--port.*Flags:/],
    [['--data='], {}, /^Write something after --data\.$/],
    [['--host', '', '--empty'], {}, /^Write something after --host\.$/],
    [['--empty=oui'], {}, /--empty.*Flags:/],
    [['--port', 'douze'], {}, /whole number from 0 to 65535, not « douze »/],
    [['--port', '65536'], {}, /whole number/],
    [['--port=-1'], {}, /whole number/],
    [[], { PORT: '80.5' }, /whole number/],
    [['--empty', '--demo'], {}, /Choose --empty or --demo, not both/],
    [['--host', '0.0.0.0'], {}, /loopback address, not on 0\.0\.0\.0/],
    [['--demo', '--host', '192.0.2.1'], {}, /loopback/],
    [['--host', '127.0.0.1.example.org'], {}, /loopback/],
    [['--demo'], { PUBLIC_URL: 'https://maillage.example.org' }, /demonstration is refused/],
    [['--demo'], { DATABASE_URL: 'postgresql://db.example.org/m' }, /demonstration is refused/],
    [[], { NODE_ENV: 'production' }, /set PUBLIC_URL/],
    [[], { DATABASE_URL: 'mysql://web:s3cret@127.0.0.1/db' }, /^DATABASE_URL must/],
    [[], { DATABASE_OWNER_URL: 's3cret' }, /^DATABASE_OWNER_URL must/],
    [[], { DATABASE_OWNER_URL: 'postgresql://o:s3cret@db/m' }, /goes with DATABASE_URL/],
    [[], { PUBLIC_URL: 'maillage.example.org' }, /^PUBLIC_URL must/],
    [[], { PUBLIC_URL: 'https://maillage.example.org/site' }, /^PUBLIC_URL must/],
    [[], { PUBLIC_URL: 'javascript://x' }, /^PUBLIC_URL must/],
    [[], { SMTP_URL: 'https://user:s3cret@example.org' }, /^SMTP_URL must/],
    [[], { TIME_ZONE: 'Québec' }, /^TIME_ZONE must/],
    [[], { TRUST_PROXY: 'peut-être' }, /^TRUST_PROXY must/],
    [[], { METRICS_TOKEN: 's3cret' }, /^METRICS_TOKEN must/],
    [[], { BACKUP_PASSPHRASE: 's3cret' }, /^BACKUP_PASSPHRASE must/],
  ] as const) {
    it(`is told so in a sentence that keeps secrets: ${args.join(' ')} ${Object.keys(environment)}`, () => {
      assert.match(refusal(args, environment), says)
    })
  }
})

describe('this machine', () => {
  it('has loopback names, and nothing that looks like one', () => {
    for (const host of ['127.0.0.1', '127.1.2.3', 'localhost', '::1', '[::1]']) {
      assert.equal(isLoopback(host), true, host)
    }
    for (const host of [
      '0.0.0.0',
      '127.example.org',
      '128.0.0.1',
      'localhost.example.org',
      '::',
      '',
    ]) {
      assert.equal(isLoopback(host), false, host)
    }
  })
})
