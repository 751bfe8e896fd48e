import { accountPaths } from '../../../platform/accounts/paths.ts'
import type { Mail } from '../../../platform/mail/mail.ts'
import { formatsOf } from '../../../platform/words/format.ts'
import { inLanguage, type Language } from '../../../platform/words/language.ts'
import { memberSpaceWords } from '../words/member-space.ts'

type Parts = {
  readonly to: string
  readonly name: string
  readonly inviter: string
  readonly member: string
  readonly federation: string
  readonly origin: string
  readonly token: string
  /** ISO day, the last the link serves. */
  readonly until: string
  readonly language: Language
}

/** The mail that lets someone serve a member. */
export function invitationMail({ to, origin, token, until, language, ...names }: Parts): Mail {
  const say = memberSpaceWords.in(language)
  const paragraphs = [
    say('invitationMail.hello', names),
    say('invitationMail.ask', names),
    `${say('invitationMail.open')}\n${origin}${inLanguage(accountPaths.invitation(token), language)}`,
    say('invitationMail.until', { day: formatsOf(language).day(until) }),
    say('invitationMail.notYou'),
    names.federation,
  ]
  return { to, subject: say('invitationMail.subject', names), text: `${paragraphs.join('\n\n')}\n` }
}
