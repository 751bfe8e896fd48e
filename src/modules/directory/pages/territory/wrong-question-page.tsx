import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import { territoryWords } from '../../words/territory.ts'
import { type Asked, TerritoryFrame, type TerritoryPath } from './territory-frame.tsx'

/** A question with something that is not a choice: what to change, the rest kept, and no answer. */
export function WrongQuestionPage({ asked, path }: { asked: Asked; path: TerritoryPath }) {
  const say = useWords(territoryWords)
  const nouns = useNouns()
  const titles = {
    [directoryPaths.territory]: say('overview.title'),
    [directoryPaths.territoryReach]: say('reach.title'),
    [directoryPaths.territoryOneMore]: say('oneMore.title', nouns),
  }
  return (
    <TerritoryFrame
      asked={asked}
      path={path}
      title={titles[path]}
      description={say('overview.description', nouns)}
    />
  )
}
