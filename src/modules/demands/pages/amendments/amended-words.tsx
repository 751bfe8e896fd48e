import { useWords } from '../../../../platform/http/page.tsx'
import { type Amendment, wholeOf } from '../../rules/amendments/amendment.ts'
import { changesOf } from '../../rules/amendments/changes.ts'
import { amendmentsWords } from '../../words/amendments.ts'
import { DifferenceView } from '../writing/difference-view.tsx'

/** Past this many letters a list sends to the page of the amendment, which alone compares so much. */
const mostInAList = 4000

type AmendedWordsProps = {
  amendment: Amendment
  /** The language of the document. */
  lang: string
  inList?: boolean
}

/** What it changes, on a page. */
export function AmendedWords({ amendment, lang, inList = false }: AmendedWordsProps) {
  const say = useWords(amendmentsWords)
  const { base, wording } = amendment
  if (inList && wholeOf(base).length + wholeOf(wording).length > mostInAList) {
    return <p>{say('long')}</p>
  }
  const changes = changesOf(amendment)
  if (changes.every(({ text }) => text === '')) return null
  return (
    <div class="amended" lang={lang}>
      <DifferenceView changes={changes} />
    </div>
  )
}
