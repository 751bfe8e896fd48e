import { as } from '../../../../platform/database/database.ts'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { verifyMemberByMailbox } from '../../acts/verify-member.ts'
import { readMailboxToken } from '../../mail/mailbox-link.ts'
import {
  MailboxClosedPage,
  MailboxDonePage,
  MailboxPage,
} from '../../pages/member-space/mailbox-pages.tsx'
import { directoryPaths } from '../../paths.ts'
import { listOfferings } from '../../queries/find-member.ts'
import { findMemberOfLink, holdLinkOf } from '../../queries/find-member-of-link.ts'

/** The yearly question, answered from the organisation's mailbox without an account. */
export function mailboxRoutes(app: SiteApp): void {
  const path = directoryPaths.mailboxVerification(':token')

  app.get(path, async (c) => {
    const token = param(c, 'token')
    const link = readMailboxToken(token)
    if (link.outcome !== 'valid') return closed(c, link.outcome)
    const read = await as(null, async (tx) => {
      const member = await findMemberOfLink(tx, link.memberId)
      return member && { member, offerings: await listOfferings(tx, member.id) }
    })
    if (!read) return closed(c, 'altered')
    return page(c, <MailboxPage token={token} {...read} />)
  })

  app.post(path, async (c) => {
    const link = readMailboxToken(param(c, 'token'))
    if (link.outcome !== 'valid') return closed(c, link.outcome)
    const member = await as(null, async (tx) => {
      await holdLinkOf(tx, link.memberId)
      const { outcome } = await verifyMemberByMailbox(tx, todayOf(c))
      return outcome === 'verified' ? findMemberOfLink(tx, link.memberId) : undefined
    })
    if (!member) return closed(c, 'altered')
    // No account to come back to: the answer is the page itself, and saying it twice says the same.
    return page(c, <MailboxDonePage member={member} />)
  })
}

function closed(c: SiteContext, why: 'expired' | 'altered'): Response {
  return page(c, <MailboxClosedPage why={why} />, why === 'expired' ? 410 : 404)
}
