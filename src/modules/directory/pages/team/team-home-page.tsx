import type { ComponentChildren } from 'preact'
import { Doors } from '../../../../design/doors/doors.tsx'
import { fieldId } from '../../../../design/field/form-state.ts'
import { Columns, Prose, Section } from '../../../../design/layout/layout.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import type { ToDo } from '../../../../platform/module.ts'
import { directoryPaths } from '../../paths.ts'
import type { TeamOverview } from '../../queries/team-members.ts'
import { teamWords } from '../../words/team.ts'
import { TeamPage } from './team-page.tsx'
import { countStitches, QuiltKey, type Stitch, type TeamPiece, TeamQuilt } from './team-quilt.tsx'

type TeamHomePageProps = {
  overview: TeamOverview
  /** What the other parts of the product wait for. */
  toDo: readonly ToDo[]
  /** ISO day: a verification before it is old. */
  oldBefore: string
}

/** Home of the team's space: how things are with the members, what awaits, where to go. */
export function TeamHomePage({ overview, toDo, oldBefore }: TeamHomePageProps) {
  const say = useWords(teamWords)
  const nouns = useNouns()
  const pieces = overview.pieces.map(({ id, verified_on }): TeamPiece => {
    const stitch = verified_on === null ? 'blank' : verified_on < oldBefore ? 'basted' : 'sewn'
    return { id, stitch }
  })
  const counts = countStitches(pieces)
  const { total, sewn } = counts
  const b = { b: (chunk: string) => <b>{chunk}</b> }
  const strong = { b: (chunk: string) => <strong>{chunk}</strong> }
  const sentence = (stitch: Stitch) => say.rich(`home.${stitch}`, { count: counts[stitch] }, strong)
  return (
    <TeamPage
      title={say('home.pageTitle')}
      heading={
        <span class="team-title">
          {total === 0
            ? say('home.titleEmpty', nouns)
            : say.rich('home.title', { count: sewn, total }, b)}
        </span>
      }
    >
      <Section id="attend" title={say('home.awaits')} cloth="linen">
        <Columns
          asideLabel={say('home.verified')}
          aside={
            <div>
              <TeamQuilt pieces={pieces} label={say('home.quilt', counts)} />
              <QuiltKey
                pieces={pieces}
                sentences={{
                  sewn: sentence('sewn'),
                  basted: sentence('basted'),
                  blank: sentence('blank'),
                }}
              />
            </div>
          }
        >
          <Awaiting overview={overview} toDo={toDo} pieces={pieces} />
        </Columns>
      </Section>
      <Section id="gestes" title={say('home.doors')}>
        <Doors
          doors={[
            {
              href: directoryPaths.teamMembers,
              title: say('home.doorMembers', nouns),
              text: say('home.doorMembersText'),
              cloth: 'blueberry',
            },
            {
              href: directoryPaths.newMember,
              title: say('home.doorAdd', nouns),
              text: say('home.doorAddText'),
              cloth: 'spruce',
            },
            {
              href: directoryPaths.membersImport,
              title: say('home.doorImport'),
              text: say('home.doorImportText'),
              cloth: 'goldenrod',
            },
            {
              href: directoryPaths.bodies,
              title: say('home.doorBodies'),
              text: say('home.doorBodiesText'),
              cloth: 'flax',
            },
          ]}
        />
      </Section>
    </TeamPage>
  )
}

type AwaitingProps = Pick<TeamHomePageProps, 'overview' | 'toDo'> & {
  pieces: readonly TeamPiece[]
}

function Awaiting({ overview, toDo, pieces }: AwaitingProps) {
  const say = useWords(teamWords)
  const nouns = useNouns()
  const { basted, blank } = countStitches(pieces)
  const of = (state: string) => `${directoryPaths.teamMembers}?etat=${state}`
  const invitations = `${directoryPaths.teamPeople}#invitations`
  const lines = [
    { key: 'home.never', count: blank, href: of('jamais') },
    { key: 'home.old', count: basted, href: of('ancienne') },
    { key: 'home.nobody', count: overview.withoutPeople, href: of('sans-personne') },
    { key: 'home.noSeat', count: overview.withoutSeat, href: of('sans-siege') },
    { key: 'home.waiting', count: overview.waiting, href: invitations },
    { key: 'home.expired', count: overview.expired, href: invitations },
  ] as const
  const standing = lines.filter(({ count }) => count > 0)
  const unset = useUnset()
  if (standing.length + unset.length + toDo.length === 0) return <p>{say('home.awaitsNothing')}</p>
  return (
    <Prose>
      <ul>
        {unset.map(({ key, field }) => (
          <li key={key}>
            {say.rich(key, {}, linkTo(`${directoryPaths.settings}#${fieldId(field)}`))}
          </li>
        ))}
        {toDo.map(({ path, what, why }) => (
          <li key={path}>
            <a href={path}>{what}</a> {why}
          </li>
        ))}
        {standing.map(({ key, count, href }) => (
          <li key={key}>{say.rich(key, { ...nouns, count }, linkTo(href))}</li>
        ))}
      </ul>
    </Prose>
  )
}

/** What the public is shown at the foot of every page, and that nobody has written yet: for whoever may. */
function useUnset() {
  const { federation, person } = useReading()
  if (!person?.isAdministration) return []
  const { contact, crisisLines, personResponsible } = federation
  const settings = [
    { key: 'home.noCrisisLines', field: 'crisisVerifiedOn', isSet: crisisLines !== null },
    {
      key: 'home.noContact',
      field: 'telephone',
      isSet: contact.telephone !== '' || contact.email !== '',
    },
    { key: 'home.noResponsible', field: 'responsibleName', isSet: personResponsible !== null },
  ] as const
  return settings.filter(({ isSet }) => !isSet)
}

function linkTo(href: string) {
  return { a: (chunk: string): ReturnType<typeof link> => link(href, chunk) }
}
function link(href: string, children: ComponentChildren) {
  return <a href={href}>{children}</a>
}
