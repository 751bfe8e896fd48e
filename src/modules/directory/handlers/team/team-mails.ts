import { accountPaths } from '../../../../platform/accounts/paths.ts'
import { type SiteContext, words } from '../../../../platform/http/request.ts'
import type { Mail } from '../../../../platform/mail/mail.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { inLanguage } from '../../../../platform/words/language.ts'
import { todayIn } from '../../../../platform/words/today.ts'
import { invitationMail } from '../../mail/invitation-mail.ts'
import type { TeamRole } from '../../tables.ts'
import { teamWords } from '../../words/team.ts'

type Invited = { readonly email: string; readonly name: string }

/** The mail that lets someone keep a member's page. In the language of who invites: it is the only one known. */
export function workerInvitation(
  c: SiteContext,
  { email, name }: Invited,
  member: string,
  { token, expiresAt }: { token: string; expiresAt: Date },
): Mail {
  const { federation, language, origin } = c.var
  return invitationMail({
    to: email,
    name,
    inviter: teamPerson(c).name,
    member,
    federation: federation.name,
    origin,
    token,
    until: todayIn(federation.timeZone, expiresAt),
    language,
  })
}

/** The mail that invites someone to a role of the team. */
export function teamInvitation(
  c: SiteContext,
  { email, name }: Invited,
  role: TeamRole,
  token: string,
): Mail {
  const say = words(c, teamWords)
  const federation = c.var.federation.name
  const inviter = teamPerson(c).name
  const link = `${c.var.origin}${inLanguage(accountPaths.invitation(token), c.var.language)}`
  const paragraphs = [
    say('mail.hello', { name }),
    say('mail.team', { inviter, federation, role: say(`people.role_${role}`) }),
    `${say('mail.open')}\n${link}`,
    say('mail.notYou'),
    federation,
  ]
  return {
    to: email,
    subject: say('mail.teamSubject', { federation }),
    text: `${paragraphs.join('\n\n')}\n`,
  }
}
