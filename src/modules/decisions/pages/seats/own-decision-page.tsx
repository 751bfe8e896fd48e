import { Button, Buttons } from '../../../../design/button/button.tsx'
import { RadioGroup } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { HiddenField, TextArea } from '../../../../design/field/text-fields.tsx'
import { MoreLink } from '../../../../design/link/link.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Part } from '../../../../design/part/part.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { MemberSpacePage } from '../../../../platform/spaces/member-space-page.tsx'
import { decisionsPaths } from '../../paths.ts'
import type { Decision } from '../../queries/find-decision.ts'
import type { SaidOfBlock, TakenPosition } from '../../queries/seats.ts'
import { isAnswered } from '../../rules/moves.ts'
import { consultationReaders } from '../../tables.ts'
import { registerWords } from '../../words/register.ts'
import { seatsWords } from '../../words/seats.ts'
import { Said } from '../register/ballots.tsx'
import { Standing } from '../register/standing.tsx'
import { Text } from '../text.tsx'
import { Ballot, PositionForm } from './ballot.tsx'
import { useMandates } from './offered-mandates.ts'

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
  /** The version of the consultation that stands; 0 for none. */
  consultationSeen: number
  words: FormState
  refusal: Refusal | null
}

/** A decision, from the seat of a member: to read it, to answer, to say how one asked one's own. */
export function OwnDecisionPage(props: OwnDecisionPageProps) {
  const { member, decision, refusal, isRestored } = props
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
      {stage !== 'closed' && <ConsultationForm {...props} />}
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
  const isShown = member.mandate !== null || refusal === 'no-mandate'
  return (
    <Part id="reponse" title={say(isVote ? 'ballot.title' : 'position.title', { name })}>
      {(refusal === 'meanwhile' || !isShown) && (
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
          <Ballot decision={decision} member={member} form={answer} seen={seen} />
        </>
      )}
      {isShown && !isVote && (
        <PositionForm decision={decision} member={member} form={answer} seen={seen} />
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

function Words({ member, decision, words }: OwnDecisionPageProps) {
  const say = useWords(seatsWords)
  const nouns = useNouns()
  const { stage, slug } = decision
  if (stage !== 'clarify' && stage !== 'react') return null
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

function ConsultationForm({
  member,
  decision,
  consultation,
  consultationSeen,
}: OwnDecisionPageProps) {
  const say = useWords(seatsWords)
  const nouns = useNouns()
  const { name } = member
  return (
    <Part id="consultation" title={say('consultation.title')}>
      <p>{say('consultation.lead', { name })}</p>
      <form
        class="decisions-form"
        method="post"
        action={decisionsPaths.ownConsultation(member.slug, decision.slug)}
        novalidate
      >
        <FormErrors form={consultation} fields={['how', 'mandate', 'readers']} />
        <HiddenField name="seen" value={String(consultationSeen)} />
        <TextArea
          name="how"
          label={say('consultation.how')}
          hint={say('consultation.howHint')}
          rows={3}
          form={consultation}
          required
        />
        <RadioGroup
          name="mandate"
          legend={say('consultation.mandate')}
          form={consultation}
          required
          choices={useMandates(decision)}
        />
        <RadioGroup
          name="readers"
          legend={say('consultation.readers')}
          {...(decision.isSecret && { hint: say('consultation.secretHint') })}
          form={consultation}
          required
          choices={consultationReaders.map((value) => ({
            value,
            label: say(`consultation.${value}`, { ...nouns, name }),
          }))}
        />
        <Buttons>
          <Button kind="second">{say('consultation.submit')}</Button>
        </Buttons>
      </form>
    </Part>
  )
}
