import type { Federation } from '../../../platform/federation/federation.ts'
import type { Mail } from '../../../platform/mail/mail.ts'
import { inLanguage, type Language } from '../../../platform/words/language.ts'
import { demandsPaths } from '../paths.ts'
import { endorsementsWords } from '../words/endorsements.ts'

type Asked = {
  readonly to: string
  readonly language: Language
  readonly federation: Federation
  /** `https://example.org` */
  readonly origin: string
  readonly organisation: string
  readonly title: string
  readonly token: string
}

/** The only mail there is: its link confirms, and takes back later. */
export function endorsementMail({
  to,
  language,
  federation,
  origin,
  organisation,
  title,
  token,
}: Asked): Mail {
  const say = endorsementsWords.in(language)
  const values = { organisation, title, federation: federation.name }
  const paragraphs = [
    say('mail.hello'),
    say('mail.asked', values),
    `${say('mail.link')}\n${origin}${inLanguage(demandsPaths.endorsementLink(token), language)}`,
    say('mail.keep'),
    say('mail.notYou'),
    federation.name,
  ]
  return { to, subject: say('mail.subject', values), text: `${paragraphs.join('\n\n')}\n` }
}
