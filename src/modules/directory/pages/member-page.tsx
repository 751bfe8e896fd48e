import type { ComponentChildren, VNode } from 'preact'
import { type Fact, Facts, Verified } from '../../../design/facts/facts.tsx'
import { Columns, Prose } from '../../../design/layout/layout.tsx'
import { LineBreaks, TypedText } from '../../../design/layout/typed-text.tsx'
import { MoreLink } from '../../../design/link/link.tsx'
import { Note } from '../../../design/note/note.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { Piece, Pieces } from '../../../design/piece/piece.tsx'
import { Practices } from '../../../design/practice/practice.tsx'
import { Page, useBreadcrumb } from '../../../platform/http/layout.tsx'
import { LinkedWords } from '../../../platform/http/linked-words.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../platform/http/page.tsx'
import { directoryPaths } from '../paths.ts'
import type { Member, Offering, OpeningHour } from '../queries/find-member.ts'
import type { FoundMember } from '../queries/search-members.ts'
import type { Opening } from '../rules/opening.ts'
import { directoryWords } from '../words/directory.ts'
import { useMembersLanguage } from './members-language.ts'
import { useHoursInWords, useOpening } from './opening-words.ts'

type MemberPageProps = {
  member: Member
  offerings: readonly Offering[]
  neighbours: readonly FoundMember[]
  /** When one can come, seen from now; undefined where nothing is known of it. */
  opening: Opening | undefined
  /** Older than this, a verification is told as old. ISO day. */
  oldBefore: string
  /** What the other parts say of it. */
  sections: readonly (VNode | null)[]
}

/** A member's own page: what, for whom, when, how to come, when it was last found right. */
export function MemberPage(props: MemberPageProps) {
  const { member, offerings, neighbours, opening, oldBefore } = props
  const say = useWords(directoryWords)
  const nouns = useNouns()
  const lang = useMembersLanguage()
  const when = useOpening(opening)
  const where = say('member.place', { locality: member.locality, region: member.region_name })
  return (
    <Page
      title={say('member.title', { name: member.name, locality: member.locality })}
      description={say('member.description', {
        name: member.name,
        locality: member.locality,
        summary: member.summary,
      })}
      part={directoryPaths.members}
      structuredData={structuredDataOf(member)}
    >
      <PageHead
        cloth="spruce"
        member={member.id}
        title={member.name}
        lead={member.summary}
        lang={lang}
        breadcrumb={useBreadcrumb([
          { href: directoryPaths.members, label: say('list.title', nouns) },
          { href: directoryPaths.membersOfRegion(member.region_slug), label: member.region_name },
        ])}
      >
        <p>
          {where}
          {when && (
            <>
              <br />
              {when}
            </>
          )}
        </p>
      </PageHead>
      <Columns
        first
        asideLabel={say('member.contactTitle', { name: member.name })}
        aside={<Reach member={member} oldBefore={oldBefore} />}
      >
        <NotForEveryone member={member} />
        <Prose>
          <LinkedWords lang={lang}>
            <TypedText text={member.description} lang={lang} />
          </LinkedWords>
        </Prose>
        {offerings.length > 0 && (
          <section aria-labelledby="offres">
            <h2 class="columns__title" id="offres">
              {say('member.whatWeDo')}
            </h2>
            <Practices practices={offerings.map((offering) => useOffering(offering))} />
          </section>
        )}
        {props.sections}
        {neighbours.length > 0 && (
          <section aria-labelledby="voisines">
            <h2 class="columns__title" id="voisines">
              {say('member.neighbours')}
            </h2>
            <Pieces labelledBy="voisines" wide>
              {neighbours.map((neighbour) => (
                <Piece
                  key={neighbour.id}
                  member={neighbour.id}
                  title={neighbour.name}
                  href={directoryPaths.member(neighbour.slug)}
                  place={neighbour.locality}
                  lang={lang}
                />
              ))}
            </Pieces>
            <MoreLink href={directoryPaths.membersOfRegion(member.region_slug)}>
              {say('member.allOfRegion', nouns)}
            </MoreLink>
          </section>
        )}
      </Columns>
    </Page>
  )
}

function Reach({ member, oldBefore }: Pick<MemberPageProps, 'member' | 'oldBefore'>) {
  const say = useWords(directoryWords)
  const lang = useMembersLanguage()
  const facts: Fact[] = [
    ...phone(say('member.telephone'), member.telephone),
    ...phone(say('member.tollFree'), member.toll_free),
    ...(member.mailbox && member.shows_mailbox
      ? [
          {
            term: say('member.email'),
            children: <a href={`mailto:${member.mailbox}`}>{member.mailbox}</a>,
          },
        ]
      : []),
    ...(member.website
      ? [
          {
            term: say('member.website'),
            children: <a href={member.website}>{hostOf(member.website)}</a>,
          },
        ]
      : []),
    { term: say('member.address'), children: <Address member={member} /> },
    ...(member.how_to_come
      ? [{ term: say('member.howToCome'), children: <span lang={lang}>{member.how_to_come}</span> }]
      : []),
  ]
  return (
    <>
      <h2 class="columns__aside-title">{say('member.reach')}</h2>
      <Facts facts={facts} />
      <Verification verifiedOn={member.verified_on} oldBefore={oldBefore} />
    </>
  )
}

function Address({ member }: { member: Member }) {
  const say = useWords(directoryWords)
  if (!member.shows_address) return <>{say('member.hiddenAddress')}</>
  return (
    <>
      {member.street && (
        <>
          {member.street}
          <br />
        </>
      )}
      {member.locality}
      {member.postal_code && ` ${member.postal_code}`}
    </>
  )
}

function Verification({ verifiedOn, oldBefore }: { verifiedOn: string | null; oldBefore: string }) {
  const say = useWords(directoryWords)
  const formats = useFormats()
  const nouns = useNouns()
  if (verifiedOn === null) return <Verified asleep>{say('member.neverVerified', nouns)}</Verified>
  const date = formats.day(verifiedOn)
  const isOld = verifiedOn < oldBefore
  return (
    <Verified asleep={isOld}>
      {say(isOld ? 'member.verifiedLongAgo' : 'member.verified', { ...nouns, date })}
    </Verified>
  )
}

function useOffering(offering: Offering) {
  const say = useWords(directoryWords)
  const formats = useFormats()
  const { language } = useReading()
  const practice = language === 'fr' ? offering.name_fr : offering.name_en
  const ways = formats.list(offering.ways.map((way) => say(`member.ways.${way}`)))
  const languages = formats.list(offering.languages.map(formats.languageName))
  const lang = useMembersLanguage()
  const own = (text: string | null) => text && <span lang={lang}>{ended(text)} </span>
  const ages = useAges(offering)
  const place = offering.place_name && say('member.at', { place: offering.place_name })
  return {
    key: offering.id,
    title: offering.title ? <span lang={lang}>{offering.title}</span> : practice,
    text: (
      <>
        {offering.title && <>{say('member.practice', { practice })} </>}
        <span lang={lang}>{offering.description}</span>
      </>
    ),
    when: <Hours hours={offering.hours ?? []} />,
    acts: (
      <p>
        {ages ? (
          <>
            {offering.for_whom && <span lang={lang}>{offering.for_whom} </span>}
            {ended(ages)}{' '}
          </>
        ) : (
          own(offering.for_whom)
        )}
        {ended(say('member.waysAndLanguages', { ways: sentence(ways), languages }))}{' '}
        {offering.is_free ? `${ended(say('member.isFree'))} ` : own(offering.cost)}
        {place && `${ended(place)} `}
        {own(offering.how_to_join)}
      </p>
    ),
  }
}

/** Pieces of text that members typed follow each other: each ends as a sentence does. */
function ended(text: string | null): string {
  return !text || /[.!?…]$/.test(text) ? (text ?? '') : `${text}.`
}

function useAges({ minimum_age: min, maximum_age: max }: Offering): string {
  const say = useWords(directoryWords)
  if (min !== null && max !== null) return say('member.ages.between', { min, max })
  if (min !== null) return say('member.ages.from', { min })
  return max === null ? '' : say('member.ages.upTo', { max })
}

function Hours({ hours }: { hours: readonly OpeningHour[] }): ComponentChildren {
  return <LineBreaks lines={useHoursInWords()(hours)} />
}

function phone(term: string, number: string | null): Fact[] {
  if (!number) return []
  return [{ term, children: <a href={`tel:${number.replace(/[^\d+]/g, '')}`}>{number}</a> }]
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : address
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function structuredDataOf(member: Member): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'NGO',
    name: member.name,
    description: member.summary,
    ...(member.telephone && { telephone: member.telephone }),
    ...(member.website && { url: member.website }),
    address: {
      '@type': 'PostalAddress',
      ...(member.shows_address && member.street && { streetAddress: member.street }),
      addressLocality: member.locality,
      addressRegion: 'QC',
      addressCountry: 'CA',
    },
  }
}

/** The page looks the same for the few who may read it: it says that they are few. */
function NotForEveryone({ member }: { member: Member }) {
  const say = useWords(directoryWords)
  const nouns = useNouns()
  const formats = useFormats()
  const { left_on, audience } = member
  if (left_on === null && audience === 'public') return null
  const sentence =
    left_on === null
      ? say(audience === 'members' ? 'member.onlyMembers' : 'member.onlyTeam', nouns)
      : say('member.left', { date: formats.day(left_on) })
  return (
    <Note kind="care">
      <p>{sentence}</p>
    </Note>
  )
}
