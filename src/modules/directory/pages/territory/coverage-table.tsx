import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { type Question, questionAddress } from '../../forms/territory-question.ts'
import { directoryPaths } from '../../paths.ts'
import type { Practice } from '../../queries/list-practices.ts'
import type { PracticeCoverage } from '../../territory/coverage.ts'
import { regionsOf } from '../../territory/regions.ts'
import { territoryWords } from '../../words/territory.ts'
import { practiceName } from './practice-and-region-names.ts'

type CoverageTableProps = {
  question: Question
  practices: readonly Practice[]
  coverage: readonly PracticeCoverage[]
}

/** Practice × region: a square of cloth where someone offers it, a basted one where nobody does. */
export function CoverageTable({ question, practices, coverage }: CoverageTableProps) {
  const say = useWords(territoryWords)
  const formats = useFormats()
  const { language } = useReading()
  const nouns = useNouns()
  const practiceOf = new Map(practices.map((practice) => [practice.code, practice]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows scroll it once it has the focus
    <section class="table-scroll coverage-scroll" aria-labelledby="tableau-titre" tabIndex={0}>
      <table class="table coverage">
        <caption id="tableau-titre" class="unseen">
          {say('overview.tableCaption', nouns)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('overview.practiceColumn')}</th>
            {regionsOf(question.scheme).map(({ key, name }) => (
              <th key={key} scope="col" class="coverage__region">
                <span>{name}</span>
              </th>
            ))}
            <th scope="col" class="coverage__region">
              <span>{say('overview.allRegions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {coverage.map(({ practice, members, total }) => {
            const row = practiceOf.get(practice)
            return (
              row && (
                <tr key={practice}>
                  <th scope="row">
                    <a
                      href={questionAddress(directoryPaths.territory, {
                        ...question,
                        practice: row,
                      })}
                    >
                      {practiceName(row, language)}
                    </a>
                  </th>
                  {members.map(({ region, count }) => (
                    <td key={region} class={count === 0 ? 'coverage__none' : undefined}>
                      {formats.number(count)}
                    </td>
                  ))}
                  <td class="coverage__total">{formats.number(total)}</td>
                </tr>
              )
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
