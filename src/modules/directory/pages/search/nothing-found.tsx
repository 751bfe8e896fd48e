import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Heading } from '../../../../design/layout/layout.tsx'
import { MoreLink } from '../../../../design/link/link.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import type { Asked, Where } from '../../find-members.ts'
import { directoryPaths } from '../../paths.ts'
import type { Practice } from '../../queries/list-practices.ts'
import type { FoundMember } from '../../queries/search-members.ts'
import type { LocalMoment } from '../../rules/opening.ts'
import { addressOf } from '../../search-address.ts'
import { directoryWords } from '../../words/directory.ts'
import { MemberPieces } from './member-piece.tsx'

type NothingFoundProps = {
  asked: Asked
  where: Where
  /** What is given by telephone or online, where nothing is near. */
  fromAfar: readonly FoundMember[]
  practices: readonly Practice[]
  now: LocalMoment
}

/** Nothing answers: what to try, and who can be reached from anywhere. */
export function NothingFound({ asked, where, fromAfar, practices, now }: NothingFoundProps) {
  const say = useWords(directoryWords)
  const nouns = useNouns()
  const isFar = where.kind === 'around' && where.isWidened
  if (!isFar || fromAfar.length === 0) {
    return (
      <EmptyState title={isFar ? nothingNear(where) : say('list.nothing')}>
        <p>{say('list.nothingTodo')}</p>
        <Buttons>
          <ButtonLink kind="second" href={directoryPaths.members}>
            {say('list.clear')}
          </ButtonLink>
        </Buttons>
      </EmptyState>
    )
  }
  return (
    <section aria-labelledby="de-loin">
      <Heading level={2} size={3} id="de-loin">
        {say('list.fromAfar')}
      </Heading>
      <p>{say('list.fromAfarText', nouns)}</p>
      <MemberPieces
        labelledBy="de-loin"
        members={fromAfar}
        {...{ practices, now }}
        words={asked.mots}
      />
      <p>
        <MoreLink href={addressOf({ ...asked, lieu: '', rayon: '', page: '' })}>
          {say('list.everywhere', nouns)}
        </MoreLink>
      </p>
    </section>
  )

  function nothingNear({ within: km, name: place }: Extract<Where, { kind: 'around' }>) {
    return say('list.nothingNear', { ...nouns, km, place })
  }
}
