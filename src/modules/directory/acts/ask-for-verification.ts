import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import type { Mail } from '../../../platform/mail/mail.ts'
import type { Language } from '../../../platform/words/language.ts'
import { inLanguage } from '../../../platform/words/language.ts'
import { linkDays, mailboxToken } from '../mail/mailbox-link.ts'
import { directoryPaths } from '../paths.ts'
import { memberSpaceWords } from '../words/member-space.ts'

type Asking = {
  readonly memberId: string
  /** `https://example.org`, before the link. */
  readonly origin: string
  readonly federationName: string
  readonly language: Language
}

export type AskForVerificationResult =
  /** For sendMail, once the transaction is over. */
  | { readonly outcome: 'ready'; readonly mail: Mail }
  | { readonly outcome: 'no-mailbox' }
  | { readonly outcome: 'not-found' }

/** The mail that asks a member, in its own mailbox, whether its page is still right. No account is needed to answer. */
export async function askForVerification(
  tx: Transaction,
  person: { readonly id: string },
  { memberId, origin, federationName, language }: Asking,
): Promise<AskForVerificationResult> {
  const member = await tx
    .selectFrom('directory.members')
    .select(['name', 'mailbox'])
    .where('id', '=', memberId)
    .where('left_on', 'is', null)
    .executeTakeFirst()
  if (!member) return { outcome: 'not-found' }
  if (!member.mailbox) return { outcome: 'no-mailbox' }

  const say = memberSpaceWords.in(language)
  const values = { name: member.name, federation: federationName, days: linkDays }
  const path = directoryPaths.mailboxVerification(mailboxToken(memberId))
  const paragraphs = [
    say('verificationMail.hello'),
    say('verificationMail.ask', values),
    `${say('verificationMail.open')}\n${origin}${inLanguage(path, language)}`,
    say('verificationMail.change', values),
    say('verificationMail.until', values),
    federationName,
  ]
  const subject = say('verificationMail.subject', values)
  await recordAct(tx, person, 'ask-for-verification', { member: memberId, name: member.name })
  return {
    outcome: 'ready',
    mail: { to: member.mailbox, subject, text: `${paragraphs.join('\n\n')}\n` },
  }
}
