import type { Mail } from '../../mail/mail.ts'
import type { Language } from '../../words/language.ts'
import { accountWords } from '../words.ts'

type Parts = {
  readonly name: string
  readonly language: Language
  readonly federationName: string
  readonly url: string
  /** Null: the link alone. */
  readonly code: string | null
}

/** The mail that opens the door, in the language of who receives it. The code is not in the subject: screens show it locked. */
export function signInMail({
  name,
  language,
  federationName,
  url,
  code,
}: Parts): Pick<Mail, 'subject' | 'text'> {
  const say = accountWords.in(language)
  const federation = federationName
  return {
    subject: say('mail.subject', { federation }),
    text: `${[
      say('mail.hello', { name }),
      `${say('mail.open', { federation })}\n${url}`,
      ...(code === null ? [say('mail.many')] : [say('mail.code', { code }), say('mail.once')]),
      say('mail.notYou'),
      federation,
    ].join('\n\n')}\n`,
  }
}
