import type { ComponentChildren } from 'preact'
import { Columns } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import type { Reach } from '../../territory/coverage.ts'
import { territoryWords } from '../../words/territory.ts'
import { practiceName } from './practice-and-region-names.ts'
import { type Asked, TerritoryFrame } from './territory-frame.tsx'
import { WhatIsCounted } from './what-is-counted.tsx'

type OneMoreFrameProps = {
  asked: Asked
  /** Any reach of the question: what is counted is the same. Null when the question is wrong. */
  reach: Reach | null
  children?: ComponentChildren
}

/** Around every answer to « one more, where? »: what was asked, and what the answer does not say. */
export function OneMoreFrame({ asked, reach, children }: OneMoreFrameProps) {
  const say = useWords(territoryWords)
  const { language } = useReading()
  const nouns = useNouns()
  const { practice, count, kilometres } = asked.question
  const name = practice && practiceName(practice, language)
  const values = { ...nouns, count: name ? count : 1, km: kilometres }
  return (
    <TerritoryFrame
      asked={asked}
      path={directoryPaths.territoryOneMore}
      title={say(name ? 'oneMore.titleOf' : 'oneMore.title', { ...nouns, practice: name ?? '' })}
      heading={say('oneMore.title', nouns)}
      description={say('oneMore.description', nouns)}
      lead={
        name ? say('oneMore.leadOf', { ...values, practice: name }) : say('oneMore.lead', values)
      }
    >
      {reach && (
        <>
          <Columns
            asideLabel={say('oneMore.says')}
            aside={
              <Note title={say('oneMore.says')}>
                <p>{say('oneMore.saysRoads')}</p>
                <p>{say('oneMore.saysNeeds')}</p>
                <p>{say('oneMore.saysRoom')}</p>
                <p>{say('oneMore.saysAutonomy', nouns)}</p>
              </Note>
            }
          >
            {children}
          </Columns>
          <WhatIsCounted reach={reach} isOne={practice !== null} />
        </>
      )}
    </TerritoryFrame>
  )
}
