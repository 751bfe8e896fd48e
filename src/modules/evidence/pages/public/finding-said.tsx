import { useWords } from '../../../../platform/http/page.tsx'
import type { JudgedFinding } from '../../grounds.ts'
import { readingWords } from '../../words/reading.ts'
import { strengthWords } from '../../words/strength.ts'

const separator = ' · '

/** What kind of finding it is, and how solid: in words. */
export function FindingSaid({
  finding: { kind, strength, natures, isNuanced },
}: {
  finding: Pick<JudgedFinding, 'kind' | 'strength' | 'natures' | 'isNuanced'>
}) {
  const say = useWords(readingWords)
  const saySolid = useWords(strengthWords)
  return (
    <>
      <b>{say(`kind.${kind}`)}</b>
      {separator}
      {saySolid(`said.${kind}.${strength}`, { natures: natures.join('_') })}
      {isNuanced && ` ${saySolid('nuanced')}`}
    </>
  )
}
