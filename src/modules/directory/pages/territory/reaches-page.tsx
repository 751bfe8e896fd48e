import { Narrow } from '../../../../design/layout/layout.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { questionAddress } from '../../forms/territory-question.ts'
import { directoryPaths } from '../../paths.ts'
import type { Practice } from '../../queries/list-practices.ts'
import { isWithoutPlace, type Reach } from '../../territory/coverage.ts'
import { territoryWords } from '../../words/territory.ts'
import { practiceName } from './practice-and-region-names.ts'
import { useShare } from './share-words.ts'
import { type Asked, TerritoryFrame } from './territory-frame.tsx'
import { useWithoutPlace, WhatIsCounted } from './what-is-counted.tsx'

type ReachesPageProps = {
  asked: Asked
  reaches: readonly { readonly practice: Practice; readonly reach: Reach }[]
}

/** Who lives far from each practice, before one is chosen. */
export function ReachesPage({ asked, reaches }: ReachesPageProps) {
  const say = useWords(territoryWords)
  const formats = useFormats()
  const share = useShare()
  const withoutPlace = useWithoutPlace()
  const { language } = useReading()
  const km = asked.question.kilometres
  const [first] = reaches
  return (
    <TerritoryFrame
      asked={asked}
      path={directoryPaths.territoryReach}
      title={say('reach.title')}
      description={say('reach.description')}
      lead={say('reach.lead', { km })}
    >
      {first && (
        <>
          <Narrow>
            <h2>{say('reach.byPractice', { km })}</h2>
            <Table
              id="pratiques"
              caption={say('reach.byPractice', { km })}
              captionUnseen
              stack
              columns={[
                { label: say('reach.practiceColumn') },
                { label: say('reach.peopleColumn'), numeric: true },
                { label: say('reach.shareColumn'), numeric: true },
                { label: say('counted.withoutPlaceColumn'), numeric: true },
              ]}
              rows={reaches.map(({ practice, reach }) => ({
                key: practice.code,
                cells: [
                  <a
                    key="practice"
                    href={questionAddress(directoryPaths.territoryReach, {
                      ...asked.question,
                      practice,
                    })}
                  >
                    {practiceName(practice, language)}
                  </a>,
                  ...(isWithoutPlace(reach)
                    ? ['–', '–']
                    : [formats.number(reach.outOfReach.population), share(reach.share)]),
                  withoutPlace(reach),
                ],
              }))}
            />
          </Narrow>
          <WhatIsCounted reach={first.reach} isOne={false} />
        </>
      )}
    </TerritoryFrame>
  )
}
