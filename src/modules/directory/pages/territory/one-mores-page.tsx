import { Part } from '../../../../design/part/part.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { questionAddress } from '../../forms/territory-question.ts'
import { directoryPaths } from '../../paths.ts'
import type { Practice } from '../../queries/list-practices.ts'
import { isWithoutPlace, type Reach } from '../../territory/coverage.ts'
import type { Gain } from '../../territory/one-more.ts'
import { territoryWords } from '../../words/territory.ts'
import { OneMoreFrame } from './one-more-frame.tsx'
import { practiceName } from './practice-and-region-names.ts'
import type { Asked } from './territory-frame.tsx'
import { useWithoutPlace } from './what-is-counted.tsx'

type OneMoresPageProps = {
  asked: Asked
  /** The best place of each practice; null when everyone is reached. */
  bests: readonly {
    readonly practice: Practice
    readonly reach: Reach
    readonly best: Gain | null
  }[]
}

/** Where one more of each practice would newly reach the most people, before one is chosen. */
export function OneMoresPage({ asked, bests }: OneMoresPageProps) {
  const say = useWords(territoryWords)
  const formats = useFormats()
  const withoutPlace = useWithoutPlace()
  const { language } = useReading()
  const km = asked.question.kilometres
  const [first] = bests
  const bestCells = (best: Gain | null) =>
    best ? [best.place.name, formats.number(best.population)] : [say('oneMore.everyoneCell'), '']
  return (
    <OneMoreFrame asked={asked} reach={first?.reach ?? null}>
      <Part id="pratiques" title={say('oneMore.byPractice', { km })}>
        {first && <p>{say('oneMore.provedEach', { places: first.reach.recorded.places })}</p>}
        <Table
          id="pratiques-table"
          caption={say('oneMore.byPractice', { km })}
          captionUnseen
          stack
          columns={[
            { label: say('reach.practiceColumn') },
            { label: say('oneMore.placeColumn') },
            { label: say('oneMore.gainColumn'), numeric: true },
            { label: say('counted.withoutPlaceColumn'), numeric: true },
          ]}
          rows={bests.map(({ practice, reach, best }) => ({
            key: practice.code,
            cells: [
              <a
                key="practice"
                href={questionAddress(directoryPaths.territoryOneMore, {
                  ...asked.question,
                  practice,
                })}
              >
                {practiceName(practice, language)}
              </a>,
              ...(isWithoutPlace(reach) ? [say('counted.noPlaceCell'), ''] : bestCells(best)),
              withoutPlace(reach),
            ],
          }))}
        />
        <p>{say('oneMore.choose')}</p>
      </Part>
    </OneMoreFrame>
  )
}
