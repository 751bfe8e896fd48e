import { Button, Buttons } from '../../../../design/button/button.tsx'
import { type FormState, typedIn } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import { MoreLink } from '../../../../design/link/link.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Part } from '../../../../design/part/part.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { MemberSpacePage } from '../../../../platform/spaces/member-space-page.tsx'
import { decisionsPaths } from '../../paths.ts'
import type { Consultation } from '../../queries/discussion.ts'
import type { Decision } from '../../queries/find-decision.ts'
import type { SaidOfBlock, TakenPosition } from '../../queries/seats.ts'
import { isAnswered } from '../../rules/moves.ts'
import { registerWords } from '../../words/register.ts'
import { seatsWords } from '../../words/seats.ts'
import { Said } from '../register/ballots.tsx'
import { Standing } from '../register/standing.tsx'
import { Text } from '../text.tsx'
import { Ballot, PositionForm } from './ballot.tsx'
import { ConsultationForm } from './consultation-form.tsx'

/** Why what was sent was not kept. */
export type Refusal = 'no-mandate' | 'no-seat' | 'closed' | 'meanwhile' | 'wrong'

export type OwnDecisionPageProps = {
  member: ServedMember
  decision: Decision
  /** Whether this member has a seat in it. */
  hasSeat: boolean
  /** What the seat said, as far as this reader may know. */
  said: { readonly version: number; readonly said: readonly SaidOfBlock[] } | null
  position: TakenPosition | null
  isRestored: boolean
  answer: FormState
  consultation: FormState
  /** The consultation that stands; null for none. */
  stands: Consultation | null
  /** Someone else of the member noted another meanwhile. */
  isConsultationChanged: boolean
  words: FormState
  refusal: Refusal | null
}

/** A decision, from the seat of a member: to read it, to answer, to say how one asked one's own. */
export function OwnDecisionPage(props: OwnDecisionPageProps) {
  const { member, decision, refusal, isRestored, consultation, stands, isConsultationChanged } =
    props
  const { question, stage, slug, text, outcome } = decision
  const say = useWords(seatsWords)
  const sayOf = useWords(registerWords)
  return (
    <MemberSpacePage
      member={member}
      title={question}
      lead={<Standing stage={stage} outcome={outcome?.outcome ?? null} />}
      crumbs={[{ href: decisionsPaths.own(member.slug), label: say('title') }]}
      done={{ words: seatsWords }}
    >
      {refusal && (
        <Note kind="alert" live>
          <p>{say(`refused.${refusal}`, { name: member.name })}</p>
        </Note>
      )}
      {isRestored && (
        <Note kind="care" title={sayOf('restored.title')}>
          <p>{sayOf('restored.text')}</p>
        </Note>
      )}
      <Part id="proposition" title={sayOf('text')}>
        <Text text={text} />
        <p>
          <MoreLink href={decisionsPaths.decision(slug)}>{say('whole')}</MoreLink>
        </p>
      </Part>
      <Answer {...props} />
      <Words {...props} />
      {stage === 'closed' ? (
        <NotKept typed={typedIn(consultation, 'how')} isLate={refusal === 'closed'} />
      ) : (
        <ConsultationForm
          member={member}
          decision={decision}
          form={consultation}
          stands={stands}
          isChanged={isConsultationChanged}
        />
      )}
    </MemberSpacePage>
  )
}

function Answer(props: OwnDecisionPageProps) {
  const { member, decision, hasSeat, said, position, answer, refusal } = props
  const { stage, method, isSecret } = decision
  const { name, slug } = member
  const say = useWords(seatsWords)
  const sayOf = useWords(registerWords)
  const isVote = method === 'vote'
  if (stage === 'amend' || stage === 'integrate') return <p>{say('later')}</p>
  if (!isAnswered(stage)) return null
  if (!hasSeat) return <p>{say('noSeat', { name })}</p>
  const seen = (isVote ? said?.version : position?.version) ?? 0
  const isChanged = refusal === 'meanwhile'
  const isShown = member.mandate !== null || refusal === 'no-mandate'
  return (
    <Part id="reponse" title={say(isVote ? 'ballot.title' : 'position.title', { name })}>
      {(isChanged || !isShown) && (
        <Stands decision={decision} said={said?.said ?? null} position={position} />
      )}
      {!isShown && (
        <>
          <p>{say('notCarried', { name })}</p>
          <p>
            <MoreLink href={`/ma-ressource/${slug}/siege`}>{say('notCarriedLink')}</MoreLink>
          </p>
        </>
      )}
      {isShown && isVote && (
        <>
          {isSecret && (
            <Note title={sayOf('secretNow.title')} level={3}>
              <p>{sayOf('secretNow.text')}</p>
              <p>{sayOf('secretNow.limit')}</p>
            </Note>
          )}
          <Ballot {...{ decision, member, seen, isChanged }} form={answer} />
        </>
      )}
      {isShown && !isVote && (
        <PositionForm {...{ decision, member, seen, isChanged }} form={answer} />
      )}
    </Part>
  )
}

type StandsProps = {
  decision: Decision
  said: readonly SaidOfBlock[] | null
  position: TakenPosition | null
}

/** What the seat says now. */
function Stands({ decision, said, position }: StandsProps) {
  const say = useWords(seatsWords)
  if (!said && !position) return null
  return (
    <Note title={say('refused.stands')} level={3}>
      {said && (
        <ul>
          {decision.blocks.map((block) => (
            <li key={block.id}>
              {block.title} — <Said block={block} said={said} />
            </li>
          ))}
        </ul>
      )}
      {position && (
        <p>
          {say(`position.${position.position}`)}. {position.reason}
        </p>
      )}
    </Note>
  )
}

/** What came after the stage it was meant for: still before the eyes of who wrote it. */
function NotKept({ typed = '', isLate }: { typed: string | undefined; isLate: boolean }) {
  const say = useWords(seatsWords)
  if (!isLate || typed === '') return null
  return (
    <Note kind="care" title={say('refused.typed')} level={3}>
      <Text text={typed} />
    </Note>
  )
}

function Words({ member, decision, words, refusal }: OwnDecisionPageProps) {
  const say = useWords(seatsWords)
  const nouns = useNouns()
  const { stage, slug } = decision
  if (stage !== 'clarify' && stage !== 'react') {
    return <NotKept typed={typedIn(words, 'words')} isLate={refusal === 'closed'} />
  }
  return (
    <Part id="mots" title={say(`words.${stage}`)}>
      <form
        class="decisions-form"
        method="post"
        action={decisionsPaths.ownWords(member.slug, slug)}
        novalidate
      >
        <FormErrors form={words} fields={['words']} />
        <TextArea
          name="words"
          label={say('words.label')}
          hint={say('words.hint', { ...nouns, name: member.name })}
          rows={4}
          form={words}
          required
        />
        <Buttons>
          <Button>{say('words.submit')}</Button>
        </Buttons>
      </form>
    </Part>
  )
}
