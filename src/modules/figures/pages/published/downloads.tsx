import { useWords } from '../../../../platform/http/page.tsx'
import { offeredFormats } from '../../open-data/dcat.ts'
import { openFiguresPaths } from '../../open-data/paths.ts'
import { openFiguresWords } from '../../words/open-figures.ts'
import { publishedWords } from '../../words/published.ts'

type FilesProps = {
  release: number
  /** A release whole when null. */
  question: string | null
}

/** The files of a release or of one question. A file has no English twin: its links say their language. */
export function FileLinks({ release, question }: FilesProps) {
  const say = useWords(openFiguresWords)
  return (
    <ul class="figures__files">
      {offeredFormats.map((format) => (
        <li key={format}>
          <a
            href={openFiguresPaths.file({ release, question, format })}
            hreflang={format === 'csv' || format === 'sdmxCsv' ? 'en' : 'fr'}
          >
            {say(`formats.${format}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The same numbers, to take away. */
export function Downloads(files: FilesProps) {
  const say = useWords(publishedWords)
  return (
    <div id="telecharger">
      <h2>{say('downloads.title')}</h2>
      <p>{say('downloads.text')}</p>
      <FileLinks {...files} />
    </div>
  )
}
