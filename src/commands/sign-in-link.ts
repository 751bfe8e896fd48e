import { parseArgs } from 'node:util'
import { type Config, readConfig } from '../config.ts'
import { people } from '../modules/directory/index.ts'
import { findAccountByEmail } from '../platform/accounts/account.ts'
import { closeAccounts, openAccounts } from '../platform/accounts/accounts-login.ts'
import { linkUrl } from '../platform/accounts/sign-in/request-sign-in.ts'
import { createLinkToken } from '../platform/accounts/sign-in/sign-in.ts'
import { configuredOrigin } from '../platform/accounts/site-origin.ts'
import { closeDatabase, openDatabase } from '../platform/database/database.ts'
import type { ReachedDatabase } from '../platform/database/ready-database.ts'
import { openSecret } from '../platform/secret.ts'
import { StartError } from '../platform/start-error.ts'
import { refuseAnAbsentDatabase } from './data-folder.ts'
import { onDatabase } from './on-database.ts'

/**
 * `npm run sign-in-link -- EMAIL`: prints a link that signs this person in, for sites without SMTP and for the day the mail
 * server is down. It serves once, for half an hour, like the one of a mail.
 * @throws StartError when the address has no account, or no longer
 */
export async function signInLink(args: readonly string[]): Promise<number> {
  const { config, email } = readArguments(args)
  await refuseAnAbsentDatabase(config)
  const secret = await openSecret(config.secretFile)
  const print = async ({ urls }: ReachedDatabase) => {
    openDatabase(urls)
    openAccounts({ url: urls.accounts, secret })
    try {
      console.log(await makeLink(configuredOrigin(config), email))
    } finally {
      await closeAccounts()
      await closeDatabase()
    }
  }
  await onDatabase(config, print)
  return 0
}

/** The flags of `npm start` that say where the data are and at which address the site is. */
function readArguments(args: readonly string[]): { config: Config; email: string } {
  const options = {
    data: { type: 'string' },
    host: { type: 'string' },
    port: { type: 'string' },
  } as const
  const read = () => {
    try {
      return parseArgs({ args: [...args], options, allowPositionals: true })
    } catch {
      return null
    }
  }
  const given = read()
  const [email, ...others] = given?.positionals ?? []
  if (!given || email === undefined || others.length > 0) {
    throw new StartError(
      'Usage: npm run sign-in-link -- EMAIL [--data FOLDER] [--host HOST] [--port PORT]',
    )
  }
  const flags = Object.entries(given.values).flatMap(([name, value]) => [`--${name}`, value])
  return { config: readConfig(flags, process.env), email: email.trim().toLowerCase() }
}

async function makeLink(origin: string, email: string): Promise<string> {
  const account = await findAccountByEmail(email)
  const identity = account && (await people.findIdentity(account.id))
  if (!identity) throw new StartError(`Nobody signs in here with the address ${email}.`)
  const token = await createLinkToken(origin, email)
  return linkUrl({ origin, token, next: '', language: identity.language })
}
