import { join } from 'node:path'
import { log } from '../log.ts'
import { type KeptMail, outboxIn, readOutbox } from './outbox.ts'
import { smtpTransport } from './smtp.ts'

/** Plain text first: it is what every reader, old telephone and screen reader opens. */
export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
}

/** Where mails leave: an SMTP server, or the outbox folder. */
export type Transport = {
  /** Throws when the mail was not taken; `isFinal` on the error says that trying again is useless. */
  deliver(mail: Mail): Promise<void>
  close(): void
}

type Options = {
  readonly smtpUrl: string | null
  /** `Name <address>`; without it, one is made from the host of the SMTP server. */
  readonly mailFrom: string | null
  /** Mails wait in its `outbox` folder where there is no SMTP server. */
  readonly dataFolder: string
  /** Milliseconds before each new try. */
  readonly waits?: readonly number[]
}

type Opened = {
  readonly transport: Transport
  readonly outbox: string | null
  readonly waits: readonly number[]
}
let opened: Opened | null = null
const underWay = new Set<Promise<void>>()
const pauses = new Set<() => void>()

export function openMail({ smtpUrl, mailFrom, dataFolder, waits }: Options): void {
  if (opened) throw new Error('mail is open already')
  const outbox = join(dataFolder, 'outbox')
  opened = {
    transport: smtpUrl ? smtpTransport(smtpUrl, mailFrom) : outboxIn(outbox),
    outbox: smtpUrl ? null : outbox,
    waits: waits ?? [5_000, 60_000, 300_000],
  }
}

/** The mails that wait in the outbox folder, the newest first; none with an SMTP server. */
export async function mailsInOutbox(): Promise<readonly KeptMail[]> {
  return opened?.outbox ? readOutbox(opened.outbox) : []
}

/**
 * Takes a mail and returns at once: whoever asked learns nothing from how long it takes. Tried up to four times, six
 * minutes in all, in this process's memory; a failure is logged without any address and never breaks a page.
 * `onceTaken` runs when the mail has left, and never when it was given up or lost with its process.
 */
export function sendMail(mail: Mail, onceTaken?: () => Promise<void>): void {
  if (!opened) throw new Error('mail is not open')
  const sending = send(mail, opened, onceTaken).finally(() => underWay.delete(sending))
  underWay.add(sending)
}

/** Gives what waits one last try, then closes. */
export async function closeMail(): Promise<void> {
  const closing = opened
  opened = null
  for (const wake of pauses) wake()
  await Promise.all(underWay)
  closing?.transport.close()
}

/** Resolves once every mail taken so far has left or was given up. */
export async function whenMailHasLeft(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay)
}

async function send(
  mail: Mail,
  { transport, waits }: Opened,
  onceTaken?: () => Promise<void>,
): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await transport.deliver(mail)
      break
    } catch (error) {
      const wait = waits[tries]
      const isLast = wait === undefined || isFinal(error) || opened === null
      // The server's own words often quote the address: only its code is kept.
      log.error({ mail: isLast ? 'given up' : 'will be tried again', reason: codeOf(error) })
      if (isLast) return
      await pause(wait)
    }
  }
  // Not in the loop above: a mail that has left is not sent again for what follows it.
  try {
    await onceTaken?.()
  } catch (error) {
    log.error({ mail: 'left, and not written down', reason: codeOf(error) })
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer)
      pauses.delete(wake)
      resolve()
    }
    const timer = setTimeout(wake, milliseconds)
    timer.unref()
    pauses.add(wake)
  })
}

/** SMTP 5xx: the server will not change its mind. */
function isFinal(error: unknown): boolean {
  const code: unknown = Reflect.get(Object(error), 'responseCode')
  return typeof code === 'number' && code >= 500
}

function codeOf(error: unknown): string {
  const { responseCode, code }: { responseCode?: unknown; code?: unknown } = Object(error)
  return String(responseCode ?? code ?? 'unknown')
}
