import { log } from '../../log.ts'
import { sendMail } from '../../mail/mail.ts'
import { inLanguage, type Language } from '../../words/language.ts'
import { findAccountByEmail } from '../account.ts'
import { afterAnswer } from '../after-answer.ts'
import { accountPaths } from '../paths.ts'
import { confirmationMail, takenMail } from './mails.ts'
import { sealWantedEmail, type WantedEmail } from './wanted-email.ts'

type Asked = WantedEmail & {
  readonly language: Language
  readonly origin: string
  readonly federation: string
}

/**
 * Writes to the address someone wants: a link that confirms it, or, where it already signs in here, that nothing changes. All
 * of it happens once the answer has left, so that whoever asks cannot tell which.
 */
export function askForEmail({ language, origin, federation, ...wanted }: Asked): void {
  afterAnswer(
    async () => {
      const { to } = wanted
      const isTaken = (await findAccountByEmail(to)) !== null
      const path = accountPaths.emailConfirmationOf(sealWantedEmail('email-proof', wanted))
      const url = origin + inLanguage(path, language)
      const told = { language, federation }
      sendMail({ to, ...(isTaken ? takenMail(told) : confirmationMail({ ...told, url })) })
    },
    (error) =>
      log.error({
        emailChange: 'not sent',
        error: error instanceof Error ? error.name : 'unknown',
      }),
  )
}
