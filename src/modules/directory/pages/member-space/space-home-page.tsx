import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { type Fact, Facts } from '../../../../design/facts/facts.tsx'
import { MoreLink } from '../../../../design/link/link.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { useFormats, useNouns, useWords } from '../../../../platform/http/page.tsx'
import type { ToDo } from '../../../../platform/module.ts'
import { directoryPaths } from '../../paths.ts'
import type { Space } from '../../queries/find-space.ts'
import { memberSpaceWords } from '../../words/member-space.ts'
import { useHoursInWords } from '../opening-words.ts'
import { useOfferingTitle } from './offerings-page.tsx'
import { SpacePage } from './space-page.tsx'

type SpaceHomePageProps = {
  space: Space
  /** What the other parts of the product wait for. */
  toDo: readonly ToDo[]
  /** A verification before this day is old. ISO day. */
  oldBefore: string
  /** A mandate that ends by this day should be thought of. ISO day. */
  soon: string
}

/** For ten minutes and a telephone: what to do first, then each thing in brief and one link away. */
export function SpaceHomePage({ space, toDo, oldBefore, soon }: SpaceHomePageProps) {
  const say = useWords(memberSpaceWords)
  const nouns = useNouns()
  const { member } = space
  return (
    <SpacePage member={member} title={member.name} lead={say('home.lead', nouns)} cloth={member.id}>
      <Waiting toDo={toDo} />
      <First space={space} oldBefore={oldBefore} />
      <PageInBrief space={space} />
      <OfferingsInBrief space={space} />
      <Later space={space} soon={soon} />
      <PeopleInBrief space={space} />
      <SeatToday space={space} />
      <OpenDataInBrief space={space} />
      <Export slug={member.slug} />
    </SpacePage>
  )
}

function Waiting({ toDo }: Pick<SpaceHomePageProps, 'toDo'>) {
  const say = useWords(memberSpaceWords)
  if (toDo.length === 0) return null
  return (
    <>
      <h2>{say('home.waiting')}</h2>
      <Things things={toDo} />
    </>
  )
}

function Things({ things }: { things: readonly ToDo[] }) {
  return (
    <ul class="space-lines">
      {things.map(({ path, what, why }) => (
        <li key={what}>
          <a href={path}>{what}</a>
          <br />
          {why}
        </li>
      ))}
    </ul>
  )
}

function First({ space: { member }, oldBefore }: Pick<SpaceHomePageProps, 'space' | 'oldBefore'>) {
  const say = useWords(memberSpaceWords)
  const formats = useFormats()
  const verifiedOn = member.verified_on
  const isRecent = verifiedOn !== null && verifiedOn >= oldBefore
  const date = verifiedOn === null ? '' : formats.day(verifiedOn)
  const text = isRecent
    ? say('home.verifiedOn', { date })
    : say(verifiedOn === null ? 'home.verifyNever' : 'home.verifyOld', { date })
  return (
    <Note title={say(isRecent ? 'home.verified' : 'home.verify')}>
      <p>{text}</p>
      <form method="post" action={directoryPaths.memberVerification(member.slug)}>
        <Buttons>
          <Button kind={isRecent ? 'second' : 'main'}>{say('home.verifyButton')}</Button>
          <ButtonLink kind="plain" href={directoryPaths.memberPage(member.slug)}>
            {say('home.verifyChange')}
          </ButtonLink>
        </Buttons>
      </form>
    </Note>
  )
}

function PageInBrief({ space: { member } }: { space: Space }) {
  const say = useWords(memberSpaceWords)
  const nouns = useNouns()
  const readers = {
    public: say('page.audiencePublic'),
    members: say('page.audienceMembers', nouns),
    team: say('page.audienceTeam'),
  }
  const reach = [member.telephone, member.toll_free, member.shows_mailbox ? member.mailbox : null]
  const facts: Fact[] = [
    {
      term: say('home.where'),
      children: [member.shows_address ? member.street : null, member.locality]
        .filter(Boolean)
        .join(', '),
    },
    {
      term: say('home.reach'),
      children: reach.filter(Boolean).join(', ') || say('home.noReach'),
    },
    { term: say('home.readers'), children: readers[member.audience] },
  ]
  return (
    <>
      <h2>{say('home.page')}</h2>
      <p class="as-typed">{member.summary || say('home.noSummary')}</p>
      <Facts facts={facts} />
      <Buttons>
        <ButtonLink kind="second" href={directoryPaths.memberPage(member.slug)}>
          {say('home.changePage')}
        </ButtonLink>
        <ButtonLink kind="plain" href={directoryPaths.member(member.slug)}>
          {say('home.seePage')}
        </ButtonLink>
      </Buttons>
      <MoreLink href={directoryPaths.memberHistory(member.slug)}>{say('home.history')}</MoreLink>
    </>
  )
}

function OfferingsInBrief({ space: { member, offerings } }: { space: Space }) {
  const say = useWords(memberSpaceWords)
  const titleOf = useOfferingTitle()
  const hoursInWords = useHoursInWords()
  return (
    <>
      <h2>{say('home.offerings')}</h2>
      {offerings.length === 0 ? (
        <p>{say('home.noOfferings')}</p>
      ) : (
        <ul class="space-lines">
          {offerings.map((offering) => (
            <li key={offering.id}>
              <strong>{titleOf(offering)}</strong>
              <br />
              {hoursInWords(offering.hours).join(' ')}
            </li>
          ))}
        </ul>
      )}
      <MoreLink href={directoryPaths.offerings(member.slug)}>
        {say('home.changeOfferings')}
      </MoreLink>
    </>
  )
}

function Later({ space, soon }: Pick<SpaceHomePageProps, 'space' | 'soon'>) {
  const say = useWords(memberSpaceWords)
  const things = useThingsToDo(space, soon)
  if (things.length === 0) return null
  return (
    <>
      <h2>{say('home.later')}</h2>
      <Things things={things} />
    </>
  )
}

function useThingsToDo({ member, ...space }: Space, soon: string): readonly ToDo[] {
  const say = useWords(memberSpaceWords)
  const formats = useFormats()
  const nouns = useNouns()
  const { slug } = member
  const page = directoryPaths.memberPage(slug)
  const { delegate } = space
  const things: readonly (ToDo | false)[] = [
    member.summary === '' && {
      path: `${page}#summary`,
      what: say('home.laterSummary'),
      why: say('home.laterSummaryWhy'),
    },
    space.offerings.length === 0 && {
      path: directoryPaths.newOffering(slug),
      what: say('home.laterOfferings'),
      why: say('home.laterOfferingsWhy'),
    },
    !member.telephone &&
      !member.toll_free &&
      !(member.mailbox && member.shows_mailbox) && {
        path: `${page}#telephone`,
        what: say('home.laterContact'),
        why: say('home.laterContactWhy'),
      },
    !member.mailbox && {
      path: `${page}#mailbox`,
      what: say('home.laterMailbox'),
      why: say('home.laterMailboxWhy'),
    },
    !delegate && {
      path: directoryPaths.mandates(slug),
      what: say('home.laterDelegate'),
      why: say('home.laterDelegateWhy', nouns),
    },
    delegate !== undefined &&
      delegate.ends_on <= soon && {
        path: directoryPaths.mandates(slug),
        what: say('home.laterMandate', { name: delegate.name ?? '' }),
        why: say('home.laterMandateWhy', { date: formats.day(delegate.ends_on) }),
      },
    space.workers.length === 1 &&
      space.pending === 0 && {
        path: directoryPaths.people(slug),
        what: say('home.laterPeople'),
        why: say('home.laterPeopleWhy'),
      },
  ]
  return things.filter((thing) => thing !== false)
}

function PeopleInBrief({ space: { member, workers, pending } }: { space: Space }) {
  const say = useWords(memberSpaceWords)
  const formats = useFormats()
  return (
    <>
      <h2>{say('home.people')}</h2>
      <p>{formats.list(workers.map(({ name }) => name))}</p>
      {pending > 0 && <p>{say('home.pending', { count: pending })}</p>}
      <MoreLink href={directoryPaths.people(member.slug)}>{say('home.changePeople')}</MoreLink>
    </>
  )
}

function SeatToday({ space: { member, delegate, substitute } }: { space: Space }) {
  const say = useWords(memberSpaceWords)
  const formats = useFormats()
  const carrier = (mandate: Space['delegate']) =>
    mandate
      ? say('home.until', { name: mandate.name ?? '', date: formats.day(mandate.ends_on) })
      : say('home.nobody')
  return (
    <>
      <h2>{say('home.mandates')}</h2>
      <Facts
        facts={[
          { term: say('home.delegate'), children: carrier(delegate) },
          { term: say('home.substitute'), children: carrier(substitute) },
        ]}
      />
      <MoreLink href={directoryPaths.mandates(member.slug)}>{say('home.changeMandates')}</MoreLink>
    </>
  )
}

function OpenDataInBrief({ space: { member, agreement } }: { space: Space }) {
  const say = useWords(memberSpaceWords)
  const formats = useFormats()
  return (
    <>
      <h2>{say('home.openData')}</h2>
      <p>
        {agreement
          ? say('home.openDataAgreed', { date: formats.day(agreement.agreed_on) })
          : say('home.openDataNot')}
      </p>
      <MoreLink href={directoryPaths.memberOpenData(member.slug)}>
        {say('home.changeOpenData')}
      </MoreLink>
    </>
  )
}

function Export({ slug }: { slug: string }) {
  const say = useWords(memberSpaceWords)
  const nouns = useNouns()
  return (
    <>
      <h2>{say('home.export')}</h2>
      <p>{say('home.exportText', nouns)}</p>
      <Buttons>
        <ButtonLink kind="second" href={directoryPaths.memberExport(slug, 'json')} download>
          {say('home.exportJson')}
        </ButtonLink>
        <ButtonLink kind="plain" href={directoryPaths.memberExport(slug, 'csv')} download>
          {say('home.exportCsv')}
        </ButtonLink>
      </Buttons>
    </>
  )
}
