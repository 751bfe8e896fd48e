import { log } from '../log.ts'
import { askAccounts } from './accounts-login.ts'

/** Rows past their end serve nothing. */
async function sweepAccounts(): Promise<void> {
  await askAccounts({ text: 'delete from accounts.sessions where expires_at < now()' })
  await askAccounts({ text: 'delete from accounts.verifications where expires_at < now()' })
}

/** Sweeps every quarter of an hour, whether or not somebody signs in. Answers what stops it. */
export function keepAccountsSwept(seconds = 15 * 60): () => void {
  const sweep = () =>
    sweepAccounts().catch((error: unknown) =>
      log.error({ sweep: 'not done', error: error instanceof Error ? error.name : 'unknown' }),
    )
  const interval = setInterval(sweep, seconds * 1000)
  return () => clearInterval(interval)
}
