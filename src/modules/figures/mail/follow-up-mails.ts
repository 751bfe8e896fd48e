import type { Federation } from '../../../platform/federation/federation.ts'
import { nounsOf } from '../../../platform/federation/federation.ts'
import type { Mail } from '../../../platform/mail/mail.ts'
import { formatsOf } from '../../../platform/words/format.ts'
import { figuresPaths } from '../paths.ts'
import { followUpWords } from '../words/follow-up.ts'

/*
 * What the federation writes to a member of its portrait. In French, the source: what a member reads is not known; each
 * mail says where the English page is.
 */

type From = {
  readonly federation: Federation
  /** `https://example.org` */
  readonly origin: string
  /** Who sends it, by name. */
  readonly sender: string
}
type Written = { readonly slug: string; readonly name: string; readonly mailbox: string }

type Reminder = From & {
  readonly exercise: string
  readonly member: Written & { readonly hasBegun: boolean }
  /** ISO day, the member's own. */
  readonly lastDay: string
  readonly today: string
  /** What the team adds, as typed. */
  readonly note: string
}

export function reminderMail(reminder: Reminder): Mail {
  const { federation, origin, sender, exercise, member, lastDay, today, note } = reminder
  const say = followUpWords.in('fr')
  const day = formatsOf('fr').day(lastDay)
  const values = { ...nounsOf(federation, 'fr'), exercise, federation: federation.name, day }
  const open = `${origin}${figuresPaths.ownReturn(member.slug, exercise)}`
  const paragraphs = [
    say('mail.hello'),
    say(member.hasBegun ? 'mail.begun' : 'mail.notBegun', values),
    say(today > lastDay ? 'mail.past' : 'mail.until', values),
    ...(note === '' ? [] : [note]),
    `${say('mail.easy')} ${say('mail.yours')}`,
    `${say('mail.open')}\n${open}`,
    `${say('mail.time')}\n${origin}${figuresPaths.ownExtension(member.slug, exercise)}`,
    ...signature({ federation, sender }),
    `${say('mail.stop')}\n${origin}${figuresPaths.ownReminders(member.slug, exercise)}`,
    `${say('mail.english')}\n${origin}/en${figuresPaths.ownReturn(member.slug, exercise)}`,
  ]
  const subject = say('mail.subject', values)
  return { to: member.mailbox, subject, text: `${paragraphs.join('\n\n')}\n` }
}

type Extension = From & {
  readonly exercise: string
  readonly member: Written
  readonly untilOn: string
  readonly isGranted: boolean
}

export function extensionMail(extension: Extension): Mail {
  const { federation, origin, sender, exercise, member, untilOn, isGranted } = extension
  const say = followUpWords.in('fr')
  const values = { exercise, name: member.name, day: formatsOf('fr').day(untilOn) }
  const paragraphs = [
    say('mail.hello'),
    say(isGranted ? 'mail.granted' : 'mail.refused', values),
    `${say('mail.open')}\n${origin}${figuresPaths.ownReturn(member.slug, exercise)}`,
    ...signature({ federation, sender }),
  ]
  const subject = say(isGranted ? 'mail.grantedSubject' : 'mail.refusedSubject', values)
  return { to: member.mailbox, subject, text: `${paragraphs.join('\n\n')}\n` }
}

function signature({ federation, sender }: Pick<From, 'federation' | 'sender'>): string[] {
  const say = followUpWords.in('fr')
  const { telephone, email } = federation.contact
  const contact = [telephone, email].filter((one) => one !== '').join(', ')
  return [
    ...(contact === '' ? [] : [say('mail.contact', { contact })]),
    `${say('mail.thanks')}\n${sender}\n${federation.name}`,
  ]
}
