import { MoreLink } from '../../../../design/link/link.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { MemberSpacePage } from '../../../../platform/spaces/member-space-page.tsx'
import { decisionsPaths } from '../../paths.ts'
import type { OwnDecision, SeatState } from '../../queries/own-decisions.ts'
import { seatsWords } from '../../words/seats.ts'
import { Standing } from '../register/standing.tsx'

type OwnDecisionsPageProps = { member: ServedMember; decisions: readonly OwnDecision[] }

/** In a member's space: what its seat has to answer. */
export function OwnDecisionsPage({ member, decisions }: OwnDecisionsPageProps) {
  const say = useWords(seatsWords)
  const nouns = useNouns()
  return (
    <MemberSpacePage
      member={member}
      title={say('title')}
      lead={say('lead', { ...nouns, name: member.name })}
      crumbs={[]}
      done={{ words: seatsWords }}
    >
      {decisions.length === 0 ? (
        <p>{say('none')}</p>
      ) : (
        <Table
          id="en-cours"
          caption={say('list.caption')}
          stack
          columns={[
            { label: say('list.question') },
            { label: say('list.state') },
            { label: say('list.seat') },
          ]}
          rows={decisions.map(({ slug, question, stage, seat, contributions }) => ({
            key: slug,
            cells: [
              <a key="question" href={decisionsPaths.ownOne(member.slug, slug)}>
                {question}
              </a>,
              <Standing key="state" stage={stage} outcome={null} />,
              <Seat key="seat" seat={seat} said={contributions} name={member.name} />,
            ],
          }))}
        />
      )}
      <p>
        <MoreLink href={decisionsPaths.register}>{say('register')}</MoreLink>
      </p>
      <p>
        <MoreLink href={decisionsPaths.ownMails(member.slug)}>{say('mails.link')}</MoreLink>
      </p>
    </MemberSpacePage>
  )
}

function Seat({ seat, said, name }: { seat: SeatState; said: number; name: string }) {
  const say = useWords(seatsWords)
  if (seat === 'no-seat') return <>{say('noSeat', { name })}</>
  if (seat === 'clarify' || seat === 'react') return <>{say(`seatState.${seat}`, { said })}</>
  const kind = seat === 'said' ? 'done' : seat === 'silent' ? 'alert' : 'asleep'
  return <State kind={kind}>{say(`seatState.${seat}`)}</State>
}
