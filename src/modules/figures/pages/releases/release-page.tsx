import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Heading, Narrow } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Tags } from '../../../../design/tag/tag.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { figuresPaths } from '../../paths.ts'
import { stateOfRelease, type TeamRelease } from '../../queries/releases.ts'
import type { PublishedCell } from '../../rules/published/published-cell.ts'
import { readReleaseAudit } from '../../rules/releasing/release-audit.ts'
import { readReleaseChoices } from '../../rules/releasing/release-choices.ts'
import { releaseWords } from '../../words/releases.ts'
import { AuditReport, Refusals } from './audit-report.tsx'
import { BuildProgress } from './build-progress.tsx'
import type { Names } from './names.ts'
import { ReleasesFrame } from './releases-frame.tsx'

type ReleasePageProps = {
  release: TeamRelease
  cells: readonly PublishedCell[]
  names: Names
  /** Who froze it. */
  signer: string | null
}

/** One release, wherever it stands: being checked, refused, ready, frozen, retracted. */
export function ReleasePage(props: ReleasePageProps) {
  const { release, cells, names } = props
  const say = useWords(releaseWords)
  const nouns = useNouns()
  const { id, number, exercise } = release
  const state = stateOfRelease(release)
  const audit = readReleaseAudit(release.audit)
  const title =
    number === null ? say('page.titleUnnumbered', { exercise }) : say('page.title', { number })
  return (
    <ReleasesFrame
      title={title}
      lead={<Lead {...props} />}
      crumbs={[]}
      islands={state === 'building' ? ['build-progress'] : []}
    >
      <Narrow>
        {state === 'building' && (
          <BuildProgress
            build={release.build}
            here={figuresPaths.release(id)}
            stop={figuresPaths.releaseStop(id)}
          />
        )}
        {state === 'refused' && audit && <Refusals audit={audit} names={names} />}
        <Asked release={release} />
        {state === 'passed' && (
          <>
            <Buttons>
              <ButtonLink href={figuresPaths.releaseFreeze(id)}>{say('freeze.link')}</ButtonLink>
              <ButtonLink kind="second" href={figuresPaths.releasePreview(id)}>
                {say('preview.link')}
              </ButtonLink>
            </Buttons>
            <Note level={2}>
              <p>
                {say('next.text')}{' '}
                <a href={`${figuresPaths.newRelease}?exercice=${exercise}&depuis=${id}`}>
                  {say('next.link')}
                </a>
              </p>
            </Note>
          </>
        )}
        {['draft', 'stopped', 'failed', 'refused'].includes(state) && (
          <Unbuilt id={id} state={state} />
        )}
        {state === 'frozen' && (
          <p>
            <a class="more" href={figuresPaths.publishedExercise(exercise)}>
              {say('next.public')}
            </a>
          </p>
        )}
        {release.passed && audit && <AuditReport audit={audit} cells={cells} names={names} />}
        {state === 'frozen' && (
          <p>
            <a href={figuresPaths.releaseRetraction(id)}>{say('retract.link')}</a>
          </p>
        )}
        {state === 'retracted' && <p>{say('retract.text', nouns)}</p>}
      </Narrow>
    </ReleasesFrame>
  )
}

function Lead({ release, signer }: ReleasePageProps) {
  const say = useWords(releaseWords)
  const nouns = useNouns()
  const formats = useFormats()
  const { federation } = useReading()
  const dayOf = (at: Date | null) => (at ? formats.day(todayIn(federation.timeZone, at)) : '')
  switch (stateOfRelease(release)) {
    case 'draft':
      return <>{say('page.leadDraft')}</>
    case 'building':
      return <>{say('page.leadBuilding')}</>
    case 'passed':
      return <>{say('page.leadPassed', nouns)}</>
    case 'refused':
      return <>{say('page.leadRefused')}</>
    case 'stopped':
      return <>{say('page.leadStopped')}</>
    case 'failed':
      return <>{say('page.leadFailed')}</>
    case 'frozen':
      return (
        <>{say('page.leadFrozen', { day: dayOf(release.frozen_at), name: signer ?? 'none' })}</>
      )
    case 'retracted':
      return (
        <>
          {say('page.leadRetracted', {
            day: dayOf(release.retracted_at),
            reason: release.retraction_reason ?? '',
          })}
        </>
      )
  }
}

function Unbuilt({ id, state }: { id: string; state: string }) {
  const say = useWords(releaseWords)
  return (
    <>
      <Buttons>
        <ButtonLink href={figuresPaths.releaseChoices(id)}>{say('refusal.change')}</ButtonLink>
      </Buttons>
      {state !== 'refused' && (
        <form method="post" action={figuresPaths.releaseBuild(id)}>
          <Buttons>
            <Button kind="second">{say(state === 'draft' ? 'form.submit' : 'job.again')}</Button>
          </Buttons>
        </form>
      )}
      <p>
        <a href={figuresPaths.releaseDrop(id)}>{say('drop.link')}</a>
      </p>
    </>
  )
}

function Asked({ release }: { release: TeamRelease }) {
  const say = useWords(releaseWords)
  const nouns = useNouns()
  const choices = readReleaseChoices(release.choices)
  if (!choices) return null
  const { questions, zones, regions, parts, estimates, named } = choices
  return (
    <section aria-labelledby="demande">
      <Heading level={2} size={3} id="demande">
        {say('asked.title')}
      </Heading>
      <Tags
        label={say('asked.title')}
        tags={[
          release.exercise,
          say('asked.questions', { count: questions.length }),
          say('asked.network'),
          ...(zones ? [say('asked.zones')] : []),
          ...(regions ? [say('asked.regions')] : []),
          ...(parts === 'network' ? [say('asked.parts')] : []),
          ...(parts === 'places' ? [say('asked.partsPlaces')] : []),
          ...(estimates === 'network' ? [say('asked.estimates')] : []),
          ...(estimates === 'places' ? [say('asked.estimatesPlaces')] : []),
          ...(named ? [say('asked.named', nouns)] : []),
        ]}
      />
    </section>
  )
}
