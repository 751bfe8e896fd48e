import { Heading } from '../../../../design/layout/layout.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { exportFormats } from '../../formats/export-formats.ts'
import { evidencePaths } from '../../paths.ts'
import { readingWords } from '../../words/reading.ts'

/** The files of sources that other software reads. `what`: the code of a theme, or `toutes`. */
export function TakeSources({ what }: { what: string }) {
  const say = useWords(readingWords)
  return (
    <div class="apart no-print">
      <Heading level={3} size={4}>
        {say('source.take')}
      </Heading>
      <p>{say('source.takeText')}</p>
      <ul>
        {exportFormats.map((format) => (
          <li key={format}>
            <a href={evidencePaths.references(what, format)}>{say(`source.format.${format}`)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
