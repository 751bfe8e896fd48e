import { accountPaths } from '../../../../platform/accounts/paths.ts'
import { as } from '../../../../platform/database/database.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, signedIn } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { servedMember } from '../../../../platform/spaces/guards.ts'
import { daysFrom, yearsFrom } from '../../../../platform/words/days.ts'
import { verifyMember } from '../../acts/verify-member.ts'
import { ChooseSpacePage } from '../../pages/member-space/choose-space-page.tsx'
import { SpaceHomePage } from '../../pages/member-space/space-home-page.tsx'
import { directoryPaths } from '../../paths.ts'
import { findSpace } from '../../queries/find-space.ts'

/** A mandate that ends within these days is thought of. */
const soonDays = 60

/** Someone who serves several members chooses whose space she enters. */
export function chooseSpaceRoutes(app: SiteApp): void {
  app.get(directoryPaths.space, (c) => {
    const person = signedIn(c)
    if (!person) return seeOther(c, accountPaths.signInThen(directoryPaths.space))
    const [only, ...others] = person.members
    if (only && others.length === 0) {
      // What was just done is told on the page one arrives at.
      return seeOther(c, directoryPaths.memberSpace(only.slug) + new URL(c.req.url).search)
    }
    return page(c, <ChooseSpacePage members={person.members} />)
  })
}

/** The first page of a member's space, and its answer to « is all of it still right? ». */
export function memberHomeRoutes(app: SiteApp): void {
  app.get(directoryPaths.memberSpace(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const day = todayOf(c)
    const read = await as(person, async (tx) => ({
      space: await findSpace(tx, { slug: member.slug, today: day }),
      toDo: await c.var.toDo.ofMember(tx, member),
    }))
    if (!read.space) return notFound(c)

    const dates = { oldBefore: yearsFrom(day, -1), soon: daysFrom(day, soonDays) }
    const view = <SpaceHomePage space={read.space} toDo={read.toDo} {...dates} />
    return page(c, view)
  })

  app.post(directoryPaths.memberVerification(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    await as(person, (tx) => verifyMember(tx, person, { memberId: member.id, today: todayOf(c) }))
    return seeOther(c, `${directoryPaths.memberSpace(member.slug)}?fait=verified`)
  })
}
