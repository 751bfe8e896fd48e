import { Columns } from '../../../../design/layout/layout.tsx'
import { MoreLink } from '../../../../design/link/link.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Telling, TellingNumber } from '../../../../design/telling/telling.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { questionAddress } from '../../forms/territory-question.ts'
import { directoryPaths } from '../../paths.ts'
import type { Practice } from '../../queries/list-practices.ts'
import type { Reach } from '../../territory/coverage.ts'
import type { RegionReach } from '../../territory/reach-by-region.ts'
import { territoryWords } from '../../words/territory.ts'
import { FarPlaces, FarRegions } from './far-tables.tsx'
import { practiceName } from './practice-and-region-names.ts'
import { useShare } from './share-words.ts'
import { type Asked, TerritoryFrame } from './territory-frame.tsx'
import { WhatIsCounted, WithoutPlace } from './what-is-counted.tsx'

type ReachPageProps = {
  asked: Asked
  practice: Practice
  reach: Reach
  /** The same at each distance one may choose. */
  byDistance: readonly Reach[]
  byRegion: readonly RegionReach[]
  today: string
}

/** Who lives farther than so many kilometres from one practice. */
export function ReachPage({ asked, practice, reach, byDistance, byRegion, today }: ReachPageProps) {
  const say = useWords(territoryWords)
  const formats = useFormats()
  const share = useShare()
  const { language } = useReading()
  const nouns = useNouns()
  const name = practiceName(practice, language)
  const { recorded, kilometres: km } = reach
  const source = say('reach.source', {
    recorded: recorded.population,
    places: recorded.places,
    source: say('source', { date: formats.day(today) }),
  })
  return (
    <TerritoryFrame
      asked={asked}
      path={directoryPaths.territoryReach}
      title={say('reach.titleOf', { practice: name })}
      heading={say('reach.title')}
      description={say('reach.description')}
      lead={say('reach.leadOf', { km, practice: name })}
    >
      <Columns
        asideLabel={say('reach.byDistance')}
        aside={
          <>
            <Table
              id="distances"
              caption={say('reach.byDistance')}
              columns={[
                { label: say('reach.distanceColumn') },
                { label: say('reach.peopleColumn'), numeric: true },
                { label: say('reach.shareColumn'), numeric: true },
              ]}
              rows={byDistance.map((one) => ({
                key: String(one.kilometres),
                cells: [
                  <a
                    key="km"
                    aria-current={one.kilometres === km ? 'true' : undefined}
                    href={questionAddress(directoryPaths.territoryReach, {
                      ...asked.question,
                      kilometres: one.kilometres,
                    })}
                  >
                    {say('question.km', { km: one.kilometres })}
                  </a>,
                  formats.number(one.outOfReach.population),
                  share(one.share),
                ],
              }))}
            />
            <p>
              <MoreLink href={questionAddress(directoryPaths.territoryOneMore, asked.question)}>
                {say('reach.next', nouns)}
              </MoreLink>
            </p>
          </>
        }
      >
        <h2 class="unseen">{say('reach.answer')}</h2>
        <Telling
          told={[{ key: 'reach', sentence: <ReachSentence reach={reach} name={name} />, source }]}
        />
        <WithoutPlace reach={reach} practice={name} />
        {reach.far.length > 0 && (
          <>
            <Part id="loin" title={say('reach.largest', { km })}>
              <FarPlaces reach={reach} scheme={asked.question.scheme} />
            </Part>
            <Part id="regions" title={say('reach.byRegion')}>
              <FarRegions regions={byRegion} kilometres={km} practice={name} />
            </Part>
          </>
        )}
      </Columns>
      <WhatIsCounted reach={reach} isOne />
    </TerritoryFrame>
  )
}

function ReachSentence({ reach, name }: { reach: Reach; name: string }) {
  const say = useWords(territoryWords)
  const share = useShare()
  const values = { km: reach.kilometres, practice: name }
  const number = { b: (chunk: string) => <TellingNumber>{chunk}</TellingNumber> }
  const isOfferedNowhere = reach.far.some(({ nearest }) => nearest === null)
  if (isOfferedNowhere) return say.rich('reach.toldAll', values, number)
  if (reach.outOfReach.population === 0) return say.rich('reach.toldNone', values, number)
  const people = reach.outOfReach.population
  return say.rich('reach.told', { ...values, share: share(reach.share), people }, number)
}
