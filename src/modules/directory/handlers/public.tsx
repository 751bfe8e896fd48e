import type { FormState } from '../../../design/field/form-state.ts'
import { as, type Transaction } from '../../../platform/database/database.ts'
import { keptUntilChanged } from '../../../platform/database/kept-until-changed.ts'
import { readQuery } from '../../../platform/forms/read-form.ts'
import { movedTo, seeOther } from '../../../platform/http/answers.ts'
import { notFound } from '../../../platform/http/error-pages.tsx'
import { page, publicPage } from '../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, signedIn } from '../../../platform/http/request.ts'
import { todayOf } from '../../../platform/http/today.ts'
import { yearsFrom } from '../../../platform/words/days.ts'
import { type Asked, findEveryone, findMembers } from '../find-members.ts'
import { searchForm } from '../forms/search-form.ts'
import { HomePage } from '../pages/home-page.tsx'
import { MemberPage } from '../pages/member-page.tsx'
import { NoSuchListPage } from '../pages/no-such-list-page.tsx'
import { MembersPage } from '../pages/search/members-page.tsx'
import { directoryPaths } from '../paths.ts'
import {
  findBySlugOfBefore,
  findMember,
  listOfferings,
  type Member,
} from '../queries/find-member.ts'
import { listPractices } from '../queries/list-practices.ts'
import {
  type FoundMember,
  listLanguages,
  nothingAsked,
  searchMembers,
} from '../queries/search-members.ts'
import { localMoment, openingAt } from '../rules/opening.ts'
import { addressOf } from '../search-address.ts'

export function publicRoutes(app: SiteApp): void {
  app.get(directoryPaths.home, async (c) => {
    const { everyone } = await as(signedIn(c), (tx) => networkOf(tx, c.var.versions))
    const { byRegion } = everyone
    const { homeSections } = c.var
    const sections = await Promise.all(homeSections.map(({ draw }) => draw()))
    const parts = ['directory', ...homeSections.flatMap((section) => section.parts)]
    return publicPage(c, <HomePage byRegion={byRegion} sections={sections} />, parts)
  })

  app.get(directoryPaths.members, async (c) => {
    const form = readQuery(c, searchForm)
    const asked: Asked = form.ok ? form.value : whatIsRightOf(form)
    // A form sends its empty fields too: the address people keep and pass on says only what they asked.
    if (form.ok && hasEmptyField(c)) return seeOther(c, addressOf(asked))
    const { regionScheme, timeZone } = c.var.federation

    const read = await as(signedIn(c), async (tx) => {
      const { everyone, ...facets } = await networkOf(tx, c.var.versions)
      const finding = await findMembers(tx, asked, regionScheme, everyone)
      return finding.outcome === 'found' ? { finding, ...facets } : finding
    })
    if ('outcome' in read) return page(c, <NoSuchListPage pages={read.pages} />, 404)

    const view = <MembersPage asked={asked} form={form} now={localMoment(timeZone)} {...read} />
    return form.ok ? publicPage(c, view, ['directory']) : page(c, view, 422)
  })

  app.get(directoryPaths.member(':slug'), async (c) => {
    const slug = param(c, 'slug')
    const read = await as(signedIn(c), async (tx) => {
      const member = await findMember(tx, slug)
      // The team may still see a member that left: the address leads it where it leads everyone.
      const heir = member?.left_on === null ? undefined : await findBySlugOfBefore(tx, slug)
      if (!member || heir) return { movedTo: heir }
      const offerings = await listOfferings(tx, member.id)
      return { member, offerings, neighbours: await neighboursOf(tx, member) }
    })
    if (!read.member) {
      return read.movedTo ? movedTo(c, directoryPaths.member(read.movedTo)) : notFound(c)
    }

    const hours = read.offerings.flatMap((offering) => offering.hours ?? [])
    const now = localMoment(c.var.federation.timeZone)
    const opening = read.offerings.length > 0 ? openingAt(hours, now) : undefined
    const { memberSections } = c.var
    const { member } = read
    const sections = await Promise.all(memberSections.map(({ draw }) => draw(member)))
    const parts = ['directory', ...memberSections.flatMap((section) => section.parts)]
    const view = (
      <MemberPage {...read} opening={opening} oldBefore={aYearAgo(c)} sections={sections} />
    )
    return publicPage(c, view, parts)
  })
}

/** What can be followed of a search that cannot be wholly: the rest is told, and stays in its fields. */
function whatIsRightOf({ values, errors }: FormState): Asked {
  const right = Object.entries(values).filter(([name]) => errors[name] === undefined)
  return searchForm.schema.parse(Object.fromEntries(right))
}

function hasEmptyField(c: SiteContext): boolean {
  const query = new URL(c.req.url).searchParams
  return Object.keys(searchForm.schema.shape).some((name) => query.get(name) === '')
}

/** What one may filter by, and among how many, where: the same for everyone, whatever is asked. */
const networkOf = keptUntilChanged('directory', async (tx) => {
  const everyone = await findEveryone(tx)
  return {
    practices: await listPractices(tx),
    languages: await listLanguages(tx),
    count: everyone.first.total,
    everyone,
  }
})

/** Three others of the region, nearest first; where the address is hidden, an order by distance would tell it. */
async function neighboursOf(tx: Transaction, member: Member): Promise<readonly FoundMember[]> {
  const { latitude, longitude, shows_address } = member
  const isKnown = shows_address && latitude !== null && longitude !== null
  const near = isKnown ? { latitude, longitude } : null
  const search = { ...nothingAsked, region: member.region, near, within: null, limit: 4, offset: 0 }
  const { members } = await searchMembers(tx, search)
  return members.filter(({ id }) => id !== member.id).slice(0, 3)
}

function aYearAgo(c: SiteContext): string {
  return yearsFrom(todayOf(c), -1)
}
