import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Transport } from './mail.ts'

const keptMail = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string().optional(),
  sentAt: z.string(),
})
export type KeptMail = z.infer<typeof keptMail>

/** Mails kept: the oldest leave first. They hold links that open accounts. */
const most = 200

/** Without SMTP, mails wait in this folder: one JSON file each, readable by its owner only. */
export function outboxIn(folder: string): Transport {
  let taken = 0
  return {
    async deliver(mail) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const sentAt = new Date().toISOString()
      // Names sort by age, also within a millisecond; two processes never share one.
      taken += 1
      const order = String(taken).padStart(6, '0')
      const name = `${sentAt.replaceAll(':', '-')}-${order}-${randomBytes(4).toString('hex')}`
      // Whole or absent: a reader never meets half a mail.
      await writeFile(
        join(folder, `.${name}`),
        `${JSON.stringify({ ...mail, sentAt }, null, 2)}\n`,
        {
          mode: 0o600,
        },
      )
      await rename(join(folder, `.${name}`), join(folder, `${name}.json`))
      await removeOldest(folder)
    },
    close() {},
  }
}

/** The mails that wait, the newest first. */
export async function readOutbox(folder: string): Promise<readonly KeptMail[]> {
  const names = await namesIn(folder)
  const mails = await Promise.all(
    names.map(async (name) => {
      const written = await readFile(join(folder, name), 'utf8').catch(() => null)
      return written === null ? [] : [keptMail.parse(JSON.parse(written))]
    }),
  )
  return mails.flat().reverse()
}

async function removeOldest(folder: string): Promise<void> {
  const names = await namesIn(folder)
  for (const name of names.slice(0, Math.max(0, names.length - most))) {
    await rm(join(folder, name), { force: true })
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  return names.filter((name) => /^\d.*\.json$/.test(name)).sort()
}
