import { Narrow } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { capitalised } from '../../amounts.ts'
import { figuresPaths } from '../../paths.ts'
import type { AskedQuestion } from '../../queries/published.ts'
import type { Quote } from '../../queries/quoted-words.ts'
import type { TeamRelease } from '../../queries/releases.ts'
import { type PublishedCell, speakingCell } from '../../rules/published/published-cell.ts'
import { releaseWords } from '../../words/releases.ts'
import { Quotes } from '../published/quotes.tsx'
import { useAmounts } from '../published/use-amounts.ts'
import { FiguresTable, QuestionTables } from './figures-tables.tsx'
import type { Names } from './names.ts'
import { ReleasesFrame } from './releases-frame.tsx'

type PreviewProps = {
  release: TeamRelease
  cells: readonly PublishedCell[]
  names: Names
}

/** What everyone would read of a release that is not frozen yet. */
export function PreviewPage({
  release,
  cells,
  names,
  quotes,
}: PreviewProps & { quotes: readonly Quote[] }) {
  const say = useWords(releaseWords)
  const { id, exercise, note } = release
  const name = say('page.titleUnnumbered', { exercise })
  return (
    <ReleasesFrame
      title={say('preview.title')}
      lead={say('preview.lead')}
      crumbs={[{ href: figuresPaths.release(id), label: name }]}
    >
      <Narrow>
        {note !== '' && <Note>{note}</Note>}
        <FiguresTable
          cells={cells}
          names={names}
          exercise={exercise}
          pathTo={(question) => figuresPaths.releasePreviewQuestion(id, question)}
        />
        {quotes.length > 0 && (
          <>
            <h2 id="mots">{say('preview.words')}</h2>
            <p>{say('preview.wordsText')}</p>
            <Quotes quotes={quotes} />
          </>
        )}
      </Narrow>
    </ReleasesFrame>
  )
}

type PreviewQuestionProps = PreviewProps & {
  question: AskedQuestion
  named: readonly { name: string; value: number }[]
}

export function PreviewQuestionPage(props: PreviewQuestionProps) {
  const { release, cells, question } = props
  const say = useWords(releaseWords)
  const amounts = useAmounts()
  const { id, exercise } = release
  const cell = speakingCell(cells, { question: question.code })
  return (
    <ReleasesFrame
      title={amounts.name(question)}
      lead={cell && `${capitalised(amounts.phrase(cell, question.unit))}.`}
      crumbs={[
        { href: figuresPaths.release(id), label: say('page.titleUnnumbered', { exercise }) },
        { href: figuresPaths.releasePreview(id), label: say('preview.title') },
      ]}
    >
      <Narrow>
        <QuestionTables {...props} exercise={exercise} />
        <p>
          <a class="more" href={figuresPaths.releasePreview(id)}>
            {say('preview.back')}
          </a>
        </p>
      </Narrow>
    </ReleasesFrame>
  )
}
