import type { Mail } from '../../mail/mail.ts'
import type { Language } from '../../words/language.ts'
import { emailChangeWords } from './words.ts'

type Letter = Pick<Mail, 'subject' | 'text'>
type Told = { readonly language: Language; readonly federation: string }

/** To the new address. It names nobody: it may have been mistyped, and be someone else's. */
export function confirmationMail({ language, federation, url }: Told & { url: string }): Letter {
  const say = emailChangeWords.in(language)
  return letter(say('confirmationMail.subject', { federation }), [
    say('mail.hello'),
    `${say('confirmationMail.open', { federation })}\n${url}`,
    say('confirmationMail.once'),
    say('confirmationMail.notYou'),
    federation,
  ])
}

/** To an address that already signs in here: whoever reads it may know, whoever asked may not. */
export function takenMail({ language, federation }: Told): Letter {
  const say = emailChangeWords.in(language)
  return letter(say('takenMail.subject', { federation }), [
    say('mail.hello'),
    say('takenMail.what', { federation }),
    say('takenMail.todo'),
    federation,
  ])
}

/** To the old address, once it no longer signs in. `contact` answers for personal information. */
export function noticeMail({
  language,
  federation,
  name,
  contact,
}: Told & { name: string; contact: string | null }): Letter {
  const say = emailChangeWords.in(language)
  return letter(say('noticeMail.subject', { federation }), [
    say('mail.helloTo', { name }),
    say('noticeMail.what', { federation }),
    contact ? say('noticeMail.notYou', { contact }) : say('noticeMail.notYouTeam'),
    federation,
  ])
}

function letter(subject: string, paragraphs: readonly string[]): Letter {
  return { subject, text: `${paragraphs.join('\n\n')}\n` }
}
