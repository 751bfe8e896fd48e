import { type Federation, nounsOf } from '../../../platform/federation/federation.ts'
import type { Mail } from '../../../platform/mail/mail.ts'
import { formatsOf } from '../../../platform/words/format.ts'
import { decisionsPaths } from '../paths.ts'
import type { Decision } from '../queries/find-decision.ts'
import type { Untold } from '../queries/untold.ts'
import { mailWords } from '../words/mail.ts'

type Opening = {
  readonly federation: Federation
  /** `https://example.org` */
  readonly origin: string
  /** Who sends it, by name. */
  readonly sender: string
  readonly decision: Pick<Decision, 'slug' | 'question' | 'method' | 'endsOn'>
  readonly member: Untold
}

/**
 * Tells a member that its seat is waited for. In French, the source: what a member reads is not known; it says where the
 * English page is, and how to receive no more of them.
 */
export function openingMail({ federation, origin, sender, decision, member }: Opening): Mail {
  const say = mailWords.in('fr')
  const { slug, question, method, endsOn } = decision
  const values = { ...nounsOf(federation, 'fr'), federation: federation.name, question }
  const { telephone, email } = federation.contact
  const contact = [telephone, email].filter((one) => one !== '').join(', ')
  const here = decisionsPaths.ownOne(member.slug, slug)
  const paragraphs = [
    say('hello'),
    say(method, values),
    ...(endsOn === null ? [] : [say('endsOn', { day: formatsOf('fr').day(endsOn) })]),
    say('seat', { name: member.name }),
    `${say('open')}\n${origin}${here}`,
    ...(contact === '' ? [] : [say('contact', { contact })]),
    `${say('thanks')}\n${sender}\n${federation.name}`,
    `${say('stop')}\n${origin}${decisionsPaths.ownMails(member.slug)}`,
    `${say('english')}\n${origin}/en${here}`,
  ]
  const subject = say('subject', { isVote: method === 'vote' ? 'yes' : 'no', question })
  return { to: member.mailbox, subject, text: `${paragraphs.join('\n\n')}\n` }
}
