import { Piece, Pieces } from '../../../../design/piece/piece.tsx'
import { type Drawings, DrawnEach } from '../../../../platform/http/drawn-once.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import type { Practice } from '../../queries/list-practices.ts'
import type { FoundMember } from '../../queries/search-members.ts'
import { type LocalMoment, openingAt } from '../../rules/opening.ts'
import { practicesAsked } from '../../rules/practices-of-need.ts'
import { parseRegionKey } from '../../territory/regions.ts'
import { directoryWords } from '../../words/directory.ts'
import { useMembersLanguage } from '../members-language.ts'
import { useOpening } from '../opening-words.ts'
import { practiceName } from './practice-name.ts'

const drawnPieces: Drawings = new WeakMap()

type MemberPiecesProps = {
  /** `id` of what names the list. */
  labelledBy: string
  members: readonly FoundMember[]
  practices: readonly Practice[]
  now: LocalMoment
  /** The words that were searched. */
  words: string
}

/** Members found, each a piece. One found again as it was is not drawn again. */
export function MemberPieces({ labelledBy, members, practices, now, words }: MemberPiecesProps) {
  const asked: readonly string[] = practicesAsked(words)
  return (
    <Pieces labelledBy={labelledBy}>
      <DrawnEach
        in={drawnPieces}
        from={members}
        with={[practices]}
        as={`${now.weekday} ${now.time} ${asked.join(',')}`}
        draw={(member) => (
          <MemberPiece member={member} practices={practices} now={now} asked={asked} />
        )}
      />
    </Pieces>
  )
}

/** Enough to choose by; the member's own page has them all. */
const mostTags = 3

type MemberPieceProps = {
  member: FoundMember
  practices: readonly Practice[]
  now: LocalMoment
  /** The practices that answer what was asked; none where the words ask for no practice. */
  asked: readonly string[]
}

function MemberPiece({ member, practices, now, asked }: MemberPieceProps) {
  const say = useWords(directoryWords)
  const { language } = useReading()
  const lang = useMembersLanguage()
  // Of whoever told nothing of what it offers, nothing is known of when.
  const tells = member.practices.length > 0
  const opening = useOpening(tells ? openingAt(member.hours, now) : undefined)
  const region = parseRegionKey(member.region)
  const place = [
    member.locality,
    // « Montréal, Montréal » says nothing more.
    region.outcome === 'known' && !member.locality.startsWith(region.region.name)
      ? region.region.name
      : null,
    member.distance === undefined
      ? null
      : say('list.distance', { km: Math.round(member.distance) }),
  ]
  const offered = practices.filter(({ code }) => member.practices.includes(code))
  const answering = offered.filter(({ code }) => asked.includes(code))
  // Why it is in the list, where no tag says so.
  const forItsWords =
    asked.length === 0 || answering.length > 0 ? undefined : say('list.forItsWords')
  return (
    <Piece
      member={member.id}
      title={member.name}
      href={directoryPaths.member(member.slug)}
      place={place.filter(Boolean).join(', ')}
      text={member.summary}
      lang={lang}
      tags={{
        label: say('list.practices'),
        names: [...new Set([...answering, ...offered])]
          .slice(0, mostTags)
          .map((practice) => practiceName(practice, language)),
      }}
      note={[opening, forItsWords].filter(Boolean).join('. ')}
    />
  )
}
