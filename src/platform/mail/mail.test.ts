import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, describe, it } from 'node:test'
import { until } from '../../../test/waiting.ts'
import { log } from '../log.ts'
import { closeMail, mailsInOutbox, openMail, sendMail, whenMailHasLeft } from './mail.ts'

const dataFolder = await mkdtemp(join(tmpdir(), 'maillage-mail-'))
after(() => rm(dataFolder, { recursive: true }))
afterEach(() => closeMail())

const mail = { to: 'salome@example.org', subject: 'Épingles', text: 'Bonjour,\n\nÀ bientôt !\n' }

describe('without a mail server', () => {
  it('a mail waits in a folder that only its owner reads, the newest first', async () => {
    openMail({ smtpUrl: null, mailFrom: null, dataFolder })
    sendMail(mail)
    await whenMailHasLeft()
    sendMail({ ...mail, subject: 'Aiguilles' })
    await whenMailHasLeft()
    assert.deepEqual(
      (await mailsInOutbox()).map(({ subject }) => subject),
      ['Aiguilles', 'Épingles'],
    )
    const outbox = join(dataFolder, 'outbox')
    const [name = ''] = await readdir(outbox)
    assert.equal((await stat(join(outbox, name))).mode & 0o777, 0o600)
    assert.equal((await stat(outbox)).mode & 0o777, 0o700)
  })

  it('the oldest of two hundred leave first', async () => {
    openMail({ smtpUrl: null, mailFrom: null, dataFolder })
    const outbox = join(dataFolder, 'outbox')
    for (let i = 0; i < 250; i += 1) {
      const name = `2020-01-01T00-00-00.000Z-${String(i).padStart(3, '0')}.json`
      await writeFile(
        join(outbox, name),
        JSON.stringify({ ...mail, sentAt: '2020-01-01T00:00:00Z' }),
      )
    }
    sendMail({ ...mail, subject: 'La dernière' })
    await whenMailHasLeft()
    const kept = await mailsInOutbox()
    assert.equal(kept.length, 200)
    assert.equal(kept[0]?.subject, 'La dernière')
  })

  it('a folder that cannot be written breaks nothing', async () => {
    const file = join(dataFolder, 'a-file')
    await writeFile(file, '')
    openMail({ smtpUrl: null, mailFrom: null, dataFolder: file, waits: [] })
    assert.doesNotThrow(() => sendMail(mail))
    await assert.doesNotReject(whenMailHasLeft())
  })
})

describe('with a mail server', () => {
  it('a mail leaves as plain text, and says that nobody need answer', async () => {
    const server = await mailServer([])
    openMail({ smtpUrl: server.url, mailFrom: 'La Courtepointe <bonjour@example.org>', dataFolder })
    sendMail(mail)
    await whenMailHasLeft()
    const [taken = ''] = server.taken
    assert.match(taken, /^From: La Courtepointe <bonjour@example\.org>\r$/m)
    assert.match(taken, /^To: salome@example\.org\r$/m)
    assert.match(taken, /^Auto-Submitted: auto-generated\r$/m)
    assert.match(taken, /^Content-Type: text\/plain; charset=utf-8\r$/m)
    assert.deepEqual(await mailsInOutbox(), [])
    await server.close()
  })

  it('is tried again when the server is busy, and not when it says no for good', async () => {
    const busy = await mailServer(['451 busy', '451 busy'])
    openMail({ smtpUrl: busy.url, mailFrom: null, dataFolder, waits: [5, 5, 5] })
    sendMail(mail)
    await whenMailHasLeft()
    assert.equal(busy.taken.length, 1)
    assert.equal(busy.tries(), 3)
    await closeMail()
    await busy.close()

    const firm = await mailServer(['550 no such person', '550 no such person'])
    openMail({ smtpUrl: firm.url, mailFrom: null, dataFolder, waits: [5, 5, 5] })
    sendMail(mail)
    await whenMailHasLeft()
    assert.equal(firm.tries(), 1)
    await firm.close()
  })

  it('gets one last try when the site stops', async (t) => {
    const { mock } = t.mock.method(log, 'error', () => {})
    const server = await mailServer(['451 busy'])
    openMail({ smtpUrl: server.url, mailFrom: null, dataFolder, waits: [600_000] })
    sendMail(mail)
    await until('the mail to wait', () => mock.callCount() > 0)
    assert.deepEqual(mock.calls[0]?.arguments, [{ mail: 'will be tried again', reason: '451' }])
    await closeMail()
    assert.equal(server.tries(), 2)
    assert.equal(server.taken.length, 1)
    await server.close()
  })
})

/** A mail server that answers each `RCPT` with the next of `refusals`, then takes what comes. */
async function mailServer(refusals: string[]) {
  const taken: string[] = []
  const sockets = new Set<Socket>()
  let tries = 0
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    let message: string | null = null
    socket.write('220 mail.example.org ESMTP\r\n')
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      for (const line of bytes.toString('utf8').split('\r\n').slice(0, -1)) {
        if (message !== null) {
          if (line === '.') {
            taken.push(message)
            message = null
            socket.write('250 taken\r\n')
          } else message += `${line}\r\n`
        } else if (line.startsWith('EHLO')) socket.write('250 mail.example.org\r\n')
        else if (line.startsWith('RCPT')) {
          tries += 1
          socket.write(`${refusals.shift() ?? '250 ok'}\r\n`)
        } else if (line === 'DATA') {
          message = ''
          socket.write('354 go on\r\n')
        } else if (line === 'QUIT') socket.end('221 bye\r\n')
        else socket.write('250 ok\r\n')
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    tries: () => tries,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
