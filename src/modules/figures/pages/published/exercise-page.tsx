import { Columns } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { type Drawings, DrawnOnce } from '../../../../platform/http/drawn-once.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { figuresPaths } from '../../paths.ts'
import type { Year } from '../../queries/read-year.ts'
import type { PublishedRelease } from '../../rules/releasing/standing-releases.ts'
import { publishedWords } from '../../words/published.ts'
import { Citation } from './citation.tsx'
import { Downloads } from './downloads.tsx'
import { FigureList } from './figure-list.tsx'
import { PressContact } from './press-contact.tsx'
import { StatusLine } from './status-line.tsx'

type ExercisePageProps = {
  year: Year
  /** The release that replaced this one. */
  newer: PublishedRelease | null
}

const drawnLists: Drawings = new WeakMap()

/** Everything one release says of its year. */
export function ExercisePage({ year, newer }: ExercisePageProps) {
  const say = useWords(publishedWords)
  const { federation } = useReading()
  const { exercise, title, note } = year.release
  return (
    <Page
      title={say('exercise.title', { exercise })}
      description={say('exercise.description', { federation: federation.name, exercise })}
      part={figuresPaths.published}
    >
      <PageHead
        cloth="goldenrod"
        edge={exercise}
        title={title === '' ? say('exercise.title', { exercise }) : title}
        lead={say('exercise.lead')}
        breadcrumb={useBreadcrumb([{ href: figuresPaths.published, label: say('menu') }])}
      >
        <StatusLine release={year.release} />
      </PageHead>
      <Columns
        asideLabel={say('exercise.aside')}
        aside={
          <>
            <div id="citer">
              <h2>{say('cite.titleRelease')}</h2>
              <Citation release={year.release} />
            </div>
            <Downloads release={year.release.number} question={null} />
            <PressContact />
          </>
        }
      >
        {newer && <OlderRelease release={year.release} newer={newer} />}
        {note !== '' && <Note>{note}</Note>}
        <DrawnOnce
          in={drawnLists}
          from={year}
          as={newer === null ? '' : 'cited'}
          draw={() => <FigureList year={year} cited={newer !== null} />}
        />
      </Columns>
    </Page>
  )
}

/** Someone followed a citation: the figures are those she read about, and newer ones stand. */
export function OlderRelease({
  release,
  newer,
  question,
}: {
  release: PublishedRelease
  newer: PublishedRelease
  question?: string
}) {
  const say = useWords(publishedWords)
  const { number, exercise } = release
  const href =
    question === undefined
      ? figuresPaths.publishedExercise(exercise)
      : figuresPaths.publishedQuestion(exercise, question)
  return (
    <Note kind="care">
      <p>
        {say.rich(
          'exercise.older',
          { number, newer: newer.number },
          { a: (chunk) => <a href={href}>{chunk}</a> },
        )}
      </p>
    </Note>
  )
}
