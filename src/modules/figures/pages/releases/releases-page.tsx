import { Button, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { SelectField } from '../../../../design/field/choice-fields.tsx'
import { Heading, Narrow } from '../../../../design/layout/layout.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { figuresPaths } from '../../paths.ts'
import { type ListedRelease, type ReleaseState, stateOfRelease } from '../../queries/releases.ts'
import { releaseWords } from '../../words/releases.ts'
import { ReleasesFrame } from './releases-frame.tsx'

type ReleasesPageProps = {
  releases: readonly ListedRelease[]
  /** Keys of the years that were opened, the last first. */
  exercises: readonly string[]
}

/** What was published, what is being prepared, and the way to prepare one. */
export function ReleasesPage({ releases, exercises }: ReleasesPageProps) {
  const say = useWords(releaseWords)
  const nouns = useNouns()
  return (
    <ReleasesFrame title={say('list.title')} lead={say('list.lead', nouns)}>
      <Narrow>
        {releases.length === 0 ? (
          <EmptyState title={say('list.empty')}>
            <p>{say('list.emptyText')}</p>
          </EmptyState>
        ) : (
          <Table
            id="diffusions"
            caption={say('list.caption')}
            stack
            columns={[
              { label: say('list.release') },
              { label: say('list.exercise') },
              { label: say('list.state') },
            ]}
            rows={releases.map((release) => ({
              key: release.id,
              cells: [
                <a key="lien" href={figuresPaths.release(release.id)}>
                  <ReleaseName release={release} />
                </a>,
                release.exercise,
                <StateOfRelease key="etat" release={release} />,
              ],
            }))}
          />
        )}
        <Heading level={2} size={2} id="preparer">
          {say('list.new')}
        </Heading>
        {exercises.length === 0 ? (
          <p>{say('list.noExercise', nouns)}</p>
        ) : (
          <form method="get" action={figuresPaths.newRelease}>
            <SelectField
              name="exercice"
              label={say('list.newExercise')}
              form={{ values: {}, errors: {} }}
              choices={exercises.map((key) => ({ value: key, label: key }))}
            />
            <Buttons>
              <Button>{say('list.newSubmit')}</Button>
            </Buttons>
          </form>
        )}
        <p>
          <a href={figuresPaths.zones}>{say('list.zones')}</a>
        </p>
      </Narrow>
    </ReleasesFrame>
  )
}

function ReleaseName({ release }: { release: ListedRelease }) {
  const say = useWords(releaseWords)
  const { number, title } = release
  const name = number === null ? say('list.unnumbered') : say('list.numbered', { number })
  return <>{title === '' ? name : say('list.named', { name, title })}</>
}

const kinds: Readonly<Record<ReleaseState, 'done' | 'begun' | 'asleep' | 'alert'>> = {
  draft: 'begun',
  building: 'begun',
  stopped: 'asleep',
  failed: 'alert',
  refused: 'alert',
  passed: 'begun',
  frozen: 'done',
  retracted: 'asleep',
}

function StateOfRelease({ release }: { release: ListedRelease }) {
  const say = useWords(releaseWords)
  const { federation } = useReading()
  const formats = useFormats()
  const state = stateOfRelease(release)
  const at = state === 'retracted' ? release.retracted_at : release.frozen_at
  const day = at ? formats.day(todayIn(federation.timeZone, at)) : ''
  return <State kind={kinds[state]}>{say(`state.${state}`, { day })}</State>
}
