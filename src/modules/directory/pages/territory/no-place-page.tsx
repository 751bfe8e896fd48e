import { Narrow } from '../../../../design/layout/layout.tsx'
import { MoreLink } from '../../../../design/link/link.tsx'
import { Telling, TellingNumber } from '../../../../design/telling/telling.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { questionAddress } from '../../forms/territory-question.ts'
import { directoryPaths } from '../../paths.ts'
import type { Practice } from '../../queries/list-practices.ts'
import type { Reach } from '../../territory/coverage.ts'
import { territoryWords } from '../../words/territory.ts'
import { practiceName } from './practice-and-region-names.ts'
import { type Asked, TerritoryFrame, type TerritoryPath } from './territory-frame.tsx'
import { WhatIsCounted } from './what-is-counted.tsx'

type NoPlacePageProps = {
  asked: Asked
  path: TerritoryPath
  practice: Practice
  reach: Reach
  today: string
}

/** A practice that comes to people, by telephone or at home: no figure about its distance would be true. */
export function NoPlacePage({ asked, path, practice, reach, today }: NoPlacePageProps) {
  const say = useWords(territoryWords)
  const formats = useFormats()
  const { language } = useReading()
  const nouns = useNouns()
  const name = practiceName(practice, language)
  const isReach = path === directoryPaths.territoryReach
  const sentence = say.rich(
    'counted.noPlace',
    { practice: name },
    { b: (chunk) => <TellingNumber>{chunk}</TellingNumber> },
  )
  const source = say('counted.noPlaceSource', {
    count: reach.offerings,
    source: say('source', { date: formats.day(today) }),
  })
  return (
    <TerritoryFrame
      asked={asked}
      path={path}
      title={
        isReach
          ? say('reach.titleOf', { practice: name })
          : say('oneMore.titleOf', { ...nouns, practice: name })
      }
      heading={isReach ? say('reach.title') : say('oneMore.title', nouns)}
      description={isReach ? say('reach.description') : say('oneMore.description', nouns)}
    >
      <Narrow>
        <h2 class="unseen">{say('reach.answer')}</h2>
        <Telling told={[{ key: 'no-place', sentence, source }]} />
        <p>
          <MoreLink href={questionAddress(directoryPaths.territory, asked.question)}>
            {say('counted.noPlaceNext')}
          </MoreLink>
        </p>
      </Narrow>
      <WhatIsCounted reach={reach} isOne />
    </TerritoryFrame>
  )
}
