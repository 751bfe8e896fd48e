import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Piece, Pieces } from '../../../../design/piece/piece.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useDone } from '../../../../platform/http/done.tsx'
import { Page } from '../../../../platform/http/layout.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import { memberSpaceWords } from '../../words/member-space.ts'

/** For someone who serves several members, or none. */
export function ChooseSpacePage({ members }: { members: readonly ServedMember[] }) {
  const say = useWords(memberSpaceWords)
  const nouns = useNouns()
  const told = useDone({ words: memberSpaceWords })
  const hasNone = members.length === 0
  return (
    <Page title={say(hasNone ? 'choose.none' : 'choose.title')} isPrivate>
      <PageHead
        cloth="spruce"
        title={say(hasNone ? 'choose.none' : 'choose.title')}
        lead={say(hasNone ? 'choose.noneLead' : 'choose.lead', nouns)}
      />
      <Narrow>
        {told}
        {hasNone ? <None /> : <Spaces members={members} />}
      </Narrow>
    </Page>
  )
}

function Spaces({ members }: { members: readonly ServedMember[] }) {
  return (
    <Pieces>
      {members.map(({ id, slug, name }) => (
        <Piece
          key={id}
          member={id}
          title={name}
          href={directoryPaths.memberSpace(slug)}
          level={2}
        />
      ))}
    </Pieces>
  )
}

function None() {
  const say = useWords(memberSpaceWords)
  const nouns = useNouns()
  const { contact } = useReading().federation
  return (
    <>
      <p>{say('choose.noneTodo', nouns)}</p>
      {contact.email && (
        <Buttons>
          <ButtonLink href={`mailto:${contact.email}`}>{say('choose.noneContact')}</ButtonLink>
        </Buttons>
      )}
    </>
  )
}
