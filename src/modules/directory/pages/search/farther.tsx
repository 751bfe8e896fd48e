import { Heading } from '../../../../design/layout/layout.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { farthest, type Where } from '../../find-members.ts'
import type { Practice } from '../../queries/list-practices.ts'
import type { FoundMember } from '../../queries/search-members.ts'
import type { LocalMoment } from '../../rules/opening.ts'
import { directoryWords } from '../../words/directory.ts'
import { MemberPieces } from './member-piece.tsx'

type FartherProps = {
  where: Where
  members: readonly FoundMember[]
  practices: readonly Practice[]
  now: LocalMoment
  /** The words that were searched. */
  words: string
}

/** Beyond what one travels in a day: told apart, so that nobody takes it for near. */
export function Farther({ where, members, ...told }: FartherProps) {
  const say = useWords(directoryWords)
  const nouns = useNouns()
  if (where.kind !== 'around' || members.length === 0) return null
  return (
    <section aria-labelledby="plus-loin">
      <Heading level={2} size={3} id="plus-loin">
        {say('list.farther', { from: where.within, to: farthest })}
      </Heading>
      <p>{say('list.fartherText', nouns)}</p>
      <MemberPieces labelledBy="plus-loin" members={members} {...told} />
    </section>
  )
}
