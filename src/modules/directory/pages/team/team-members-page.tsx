import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { SearchField } from '../../../../design/field/text-fields.tsx'
import { Narrow, Prose, Section, Wrap } from '../../../../design/layout/layout.tsx'
import { type Column, Table } from '../../../../design/table/table.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import { memberStates, type TeamMember } from '../../queries/team-members.ts'
import { stateSlug } from '../../rules/member-states.ts'
import { parseRegionKey, type RegionScheme, regionsOf } from '../../territory/regions.ts'
import { teamWords } from '../../words/team.ts'
import { ListPages, pageAddress } from '../list-pages.tsx'
import { TeamPage } from './team-page.tsx'

type TeamMembersPageProps = {
  form: FormState
  members: readonly TeamMember[]
  total: number
  page: number
  pages: number
  oldBefore: string
  /** What was asked, without the page: for the links of the other pages. */
  query: URLSearchParams
  departed: boolean
}

export function TeamMembersPage(props: TeamMembersPageProps) {
  const { form, total, query } = props
  const say = useWords(teamWords)
  const nouns = useNouns()
  return (
    <TeamPage
      title={say('list.title', nouns)}
      lead={say('list.lead')}
      head={
        <Buttons>
          <ButtonLink href={directoryPaths.newMember}>{say('list.add', nouns)}</ButtonLink>
          <ButtonLink kind="second" href={directoryPaths.membersImport}>
            {say('list.import')}
          </ButtonLink>
          <ButtonLink kind="second" href={directoryPaths.membersMerge}>
            {say('list.merge', nouns)}
          </ButtonLink>
        </Buttons>
      }
    >
      <Wrap>
        <div class="team-list">
          <Filters form={form} isFiltered={query.size > 0} />
          {total === 0 ? <Nothing isFiltered={query.size > 0} /> : <Members {...props} />}
        </div>
      </Wrap>
      <Section id="emporter" title={say('list.export')} small cloth="linen">
        <Prose>
          <p>{say('list.exportText', nouns)}</p>
        </Prose>
        <Buttons>
          <ButtonLink kind="second" download href={directoryPaths.membersExport('csv')}>
            {say('list.csv')}
          </ButtonLink>
          <ButtonLink kind="second" download href={directoryPaths.membersExport('xlsx')}>
            {say('list.xlsx')}
          </ButtonLink>
        </Buttons>
      </Section>
    </TeamPage>
  )
}

function Filters({ form, isFiltered }: { form: FormState; isFiltered: boolean }) {
  const say = useWords(teamWords)
  const { federation } = useReading()
  return (
    <form class="team-filters" action={directoryPaths.teamMembers} novalidate>
      <SearchField name="mots" label={say('list.words')} form={form} />
      <SelectField
        name="region"
        label={say('list.region')}
        empty={say('list.anyRegion')}
        form={form}
        choices={regionsOf(federation.regionScheme).map(({ slug, name }) => ({
          value: slug,
          label: name,
        }))}
      />
      <SelectField
        name="etat"
        label={say('list.state')}
        empty={say('list.anyState')}
        form={form}
        choices={memberStates.map((state) => ({
          value: stateSlug(state),
          label: say(`list.state_${state}`),
        }))}
      />
      <Buttons>
        <Button kind="second">{say('list.apply')}</Button>
        {isFiltered && (
          <ButtonLink kind="plain" href={directoryPaths.teamMembers}>
            {say('list.clear')}
          </ButtonLink>
        )}
      </Buttons>
    </form>
  )
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const say = useWords(teamWords)
  const nouns = useNouns()
  if (isFiltered) {
    return (
      <EmptyState title={say('list.nothing')}>
        <p>{say('list.nothingTodo')}</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={say('list.empty')}>
      <p>{say('list.emptyTodo', nouns)}</p>
    </EmptyState>
  )
}

function Members({
  members,
  total,
  page,
  pages,
  oldBefore,
  query,
  departed,
}: TeamMembersPageProps) {
  const say = useWords(teamWords)
  const nouns = useNouns()
  const formats = useFormats()
  const { federation } = useReading()
  const columns: readonly Column[] = [
    { label: say('list.name') },
    ...(departed ? [{ label: say('list.left') }] : [{ label: say('list.verified') }]),
    { label: say('list.people') },
    { label: say('list.seat') },
    { label: say('list.openData') },
  ]
  return (
    <>
      <Table
        id="liste"
        caption={say('list.count', { ...nouns, count: total })}
        stack
        columns={columns}
        rows={members.map((member) => ({
          key: member.id,
          cells: [
            <>
              <a href={directoryPaths.teamMember(member.slug)}>{member.name}</a>
              <br />
              <span class="team-aside">{placeOf(member, federation.regionScheme)}</span>
            </>,
            departed ? (
              member.left_on && formats.day(member.left_on)
            ) : (
              <Verified on={member.verified_on} oldBefore={oldBefore} />
            ),
            member.workers === 0
              ? say('list.nobody')
              : say('list.peopleCount', { count: member.workers }),
            member.delegate ?? say('list.noSeat'),
            say(member.open_data ? 'yes' : 'no'),
          ],
        }))}
      />
      <ListPages
        page={page}
        pages={pages}
        addressOf={(one) => pageAddress(directoryPaths.teamMembers, one, query)}
      />
    </>
  )
}

function Verified({ on, oldBefore }: { on: string | null; oldBefore: string }) {
  const say = useWords(teamWords)
  const formats = useFormats()
  if (on === null) return <State kind="asleep">{say('list.never')}</State>
  return <State kind={on < oldBefore ? 'begun' : 'done'}>{formats.day(on)}</State>
}

function placeOf(member: TeamMember, scheme: RegionScheme): string {
  const key = scheme === 'ra' ? member.region : member.health_region
  const region = parseRegionKey(key)
  return region.outcome === 'known' ? `${member.locality}, ${region.region.name}` : member.locality
}

/** Page « -1 », page 99 of 3: how many there are, and the way back. */
export function NoSuchTeamListPage({ pages }: { pages: number }) {
  const say = useWords(teamWords)
  const nouns = useNouns()
  return (
    <TeamPage
      title={say('list.noSuchPage')}
      crumbs={[{ href: directoryPaths.teamMembers, label: say('list.title', nouns) }]}
    >
      <Narrow>
        <p>{say('list.noSuchPageTodo', { pages })}</p>
        <Buttons>
          <ButtonLink href={directoryPaths.teamMembers}>{say('list.clear')}</ButtonLink>
        </Buttons>
      </Narrow>
    </TeamPage>
  )
}
