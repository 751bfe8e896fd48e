import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Columns, Prose, Section } from '../../../../design/layout/layout.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { State, TagLinks } from '../../../../design/tag/tag.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { TeamSpacePage } from '../../../../platform/spaces/team-space-page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { QuiltKey, regionName, TeamQuilt } from '../../../directory/index.ts'
import { figuresPaths } from '../../paths.ts'
import type { Exercise } from '../../queries/exercises.ts'
import type { Coverage } from '../../queries/follow-up.ts'
import type { PublicZone } from '../../queries/published.ts'
import {
  type Followed,
  type FollowUpFilter,
  followUpFilters,
  isAmong,
  isExtended,
  isLate,
  lastDayOf,
  type Standing,
  standingOf,
  type Year,
} from '../../rules/answering/follow-up.ts'
import { followUpWords } from '../../words/follow-up.ts'
import { CoverageTable } from './coverage-table.tsx'
import { followUpDone, useFollowUpCrumbs } from './follow-up-done.tsx'
import { WaitingRequests } from './waiting-requests.tsx'

export type FollowUpPageProps = {
  exercise: Exercise
  members: readonly Followed[]
  coverage: readonly Coverage[]
  zones: readonly PublicZone[]
  filter: FollowUpFilter
  year: Year
  /** ISO day of the federation. */
  today: string
}

const stitches = { deposited: 'sewn', begun: 'basted', 'not-begun': 'blank' } as const

/** Who deposited, who is at it, who has not begun: never what any of them says. */
export function FollowUpPage(props: FollowUpPageProps) {
  const { exercise, members, coverage, zones, year, today } = props
  const { key } = exercise
  const say = useWords(followUpWords)
  const nouns = useNouns()
  const formats = useFormats()
  const crumbs = useFollowUpCrumbs(key)
  const pieces = members.map((member) => ({
    id: member.id,
    stitch: stitches[standingOf(member)],
  }))
  const counts = countsOf(members)
  const strong = { b: (chunk: string) => <strong>{chunk}</strong> }
  const sentence = (stitch: 'sewn' | 'basted' | 'blank', standing: Standing) =>
    say.rich(stitch, { count: counts[standing] }, strong)
  const waiting = members.filter((member) => isAmong(member, 'waiting', year, today))
  const told = { deposited: counts.deposited, expected: members.length }
  const values = {
    ...told,
    day: formats.day(year.dueOn),
    isOver: today > year.dueOn ? 'yes' : 'no',
  }
  return (
    <TeamSpacePage
      title={say('heading', { exercise: key })}
      lead={`${say(year.isOpen ? 'lead' : 'leadClosed', values)} ${say('never')}`}
      crumbs={crumbs}
      done={followUpDone}
    >
      {year.isOpen && waiting.length > 0 && (
        <Section
          id="delais"
          title={say('waiting.title', { count: waiting.length })}
          cloth="goldenrod"
        >
          <WaitingRequests exercise={key} members={waiting} />
        </Section>
      )}
      <Members {...props} />
      <Section id="couverture" title={say('coverage.title')} cloth="linen">
        <Columns
          asideLabel={say('standings')}
          aside={
            <div>
              <TeamQuilt
                pieces={pieces}
                label={say('quilt', {
                  ...nouns,
                  sewn: counts.deposited,
                  basted: counts.begun,
                  blank: counts['not-begun'],
                })}
              />
              <QuiltKey
                pieces={pieces}
                sentences={{
                  sewn: sentence('sewn', 'deposited'),
                  basted: sentence('basted', 'begun'),
                  blank: sentence('blank', 'not-begun'),
                }}
              />
            </div>
          }
        >
          <Prose>
            <p>{say('coverage.text')}</p>
          </Prose>
          <CoverageTable coverage={coverage} zones={zones} />
        </Columns>
      </Section>
    </TeamSpacePage>
  )
}

function countsOf(members: readonly Followed[]): Record<Standing, number> {
  const of = (standing: Standing) =>
    members.filter((member) => standingOf(member) === standing).length
  return { deposited: of('deposited'), begun: of('begun'), 'not-begun': of('not-begun') }
}

function Members({ exercise: { key }, members, filter, year, today }: FollowUpPageProps) {
  const say = useWords(followUpWords)
  const nouns = useNouns()
  const among = (one: FollowUpFilter) =>
    members.filter((member) => isAmong(member, one, year, today))
  const shown = among(filter)
  const links = followUpFilters
    .map((one) => ({ filter: one, count: among(one).length }))
    .filter((one) => one.filter === filter || one.count > 0)
  return (
    <Section id="liste-titre" title={say('list.title', nouns)}>
      {year.isOpen && (
        <Buttons>
          <ButtonLink href={figuresPaths.followUpReminders(key)}>{say('acts.remind')}</ButtonLink>
        </Buttons>
      )}
      <TagLinks
        label={say('list.filters')}
        links={links.map(({ filter: one, count }) => ({
          href: `${figuresPaths.followUp(key)}?etat=${one}`,
          label: say(`list.${one}`, { count }),
          current: one === filter,
        }))}
      />
      {shown.length === 0 ? (
        <EmptyState title={say('list.nothing')}>
          <p>{say('list.nothingTodo')}</p>
        </EmptyState>
      ) : (
        <Table
          id="liste"
          caption={say('list.caption', { ...nouns, count: shown.length })}
          stack
          columns={[
            { label: say('list.name') },
            { label: say('list.standing') },
            { label: say('list.time') },
            ...(year.isOpen ? [{ label: say('list.reminded') }] : []),
          ]}
          rows={shown.map((member) => ({
            key: member.id,
            cells: [
              <Named key="nom" member={member} />,
              <StandingOf key="etat" member={member} isLate={isLate(member, year, today)} />,
              <Time key="delai" exercise={key} member={member} year={year} />,
              ...(year.isOpen ? [<Reminded key="rappel" member={member} />] : []),
            ],
          }))}
        />
      )}
    </Section>
  )
}

function Named({ member: { name, locality, region } }: { member: Followed }) {
  return (
    <>
      {name}
      <br />
      <span class="portrait-aside">{`${locality}, ${regionName(region)}`}</span>
    </>
  )
}

function StandingOf({ member, isLate: late }: { member: Followed; isLate: boolean }) {
  const say = useWords(followUpWords)
  const formats = useFormats()
  const { federation } = useReading()
  const { depositedAt, versions } = member
  if (depositedAt !== null) {
    const day = formats.day(todayIn(federation.timeZone, depositedAt))
    const also = say('list.versions', { count: versions })
    return <State kind="done">{`${say('list.depositedOn', { day })}${also}`}</State>
  }
  const label = say(standingOf(member) === 'begun' ? 'list.isBegun' : 'list.notBegun')
  return <State kind={late ? 'asleep' : 'begun'}>{label}</State>
}

type TimeProps = { exercise: string; member: Followed; year: Year }

function Time({ exercise, member, year }: TimeProps) {
  const say = useWords(followUpWords)
  const formats = useFormats()
  const { extension, slug, name } = member
  const isDeposited = standingOf(member) === 'deposited'
  const stands = isExtended(member, year)
  const said = stands
    ? say('list.extendedUntil', { day: formats.day(lastDayOf(member, year)) })
    : extension?.isGranted === null
      ? say('list.asked', { day: formats.day(extension.untilOn) })
      : extension?.isGranted === false
        ? say('list.refused')
        : ''
  const isAsked = !stands && extension?.isGranted === null
  if (isDeposited || isAsked || !year.isOpen) return <>{said === '' ? say('list.noTime') : said}</>
  return (
    <>
      {said !== '' && <>{said} </>}
      <a
        href={figuresPaths.memberExtension(exercise, slug)}
        aria-label={say(stands ? 'list.changeFor' : 'list.giveTo', { name })}
      >
        {say(stands ? 'list.change' : 'list.give')}
      </a>
    </>
  )
}

function Reminded({ member: { depositedAt, hasStopped, remindedAt } }: { member: Followed }) {
  const say = useWords(followUpWords)
  const formats = useFormats()
  const { federation } = useReading()
  if (depositedAt !== null) return <>{say('list.noTime')}</>
  if (hasStopped) return <>{say('list.stopped')}</>
  if (remindedAt === null) return <>{say('list.never')}</>
  return <>{formats.day(todayIn(federation.timeZone, remindedAt))}</>
}
