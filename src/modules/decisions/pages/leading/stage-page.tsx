import { Button, ButtonLink } from '../../../../design/button/button.tsx'
import { Confirmation } from '../../../../design/confirmation/confirmation.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { SeenField } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { decisionsPaths } from '../../paths.ts'
import { asksSeats, seenAsked } from '../../rules/seen-asked.ts'
import type { ShownDecision } from '../../rules/shown-decision.ts'
import type { EnteredStage } from '../../tables.ts'
import { leadingWords } from '../../words/leading.ts'
import { registerWords } from '../../words/register.ts'
import { DecisionsPage } from '../decisions-page.tsx'
import { AskedBlocks } from '../register/asked-blocks.tsx'
import { RulesFacts } from '../register/rules-facts.tsx'
import { Text } from '../text.tsx'

type StagePageProps = {
  shown: ShownDecision
  stage: EnteredStage
  /** How many members there are today. */
  seats: number
  form: FormState
  /** Someone else reworded what is asked since the page was read: nothing was entered. */
  isChanged?: boolean
}

/** Asks before a decision moves: what changes for everyone, and what does not come back. */
export function StagePage({ shown, stage, seats, form, isChanged = false }: StagePageProps) {
  const say = useWords(leadingWords)
  const nouns = useNouns()
  const { slug, question, isSecret, fewestBallots: fewest } = shown.decision
  const here = decisionsPaths.decision(slug)
  return (
    <DecisionsPage
      title={say(`go.${stage}`)}
      lead={say('stagePage.lead', { question })}
      crumbs={[{ href: here, label: question }]}
      isPrivate
    >
      <Narrow>
        {isChanged && (
          <Note kind="care" title={say('stagePage.changed')} live>
            <p>{say('stagePage.changedText')}</p>
          </Note>
        )}
        {asksSeats(stage) && <Asked shown={shown} />}
        <form
          class="decisions-form"
          method="post"
          action={decisionsPaths.stage(slug, stage)}
          id="etape"
          novalidate
        >
          <FormErrors form={form} />
          {asksSeats(stage) && (
            <SeenField form={form} now={seenAsked(shown.decision)} isChanged={isChanged} />
          )}
          {stage === 'closed' && <BeforeClosing shown={shown} />}
          <Confirmation
            id="confirmer"
            alert={stage === 'closed'}
            acts={
              <>
                <Button kind={stage === 'closed' ? 'alert' : 'main'}>{say(`go.${stage}`)}</Button>
                <ButtonLink kind="plain" href={here}>
                  {say('stagePage.back')}
                </ButtonLink>
              </>
            }
          >
            <p>{say(`stagePage.${stage}`, { ...nouns, seats })}</p>
            {isSecret && stage === 'open' && <p>{say('stagePage.openSecret', { fewest })}</p>}
            {isSecret && stage === 'closed' && <p>{say('stagePage.closedSecret')}</p>}
            <TextArea name="why" label={say('stagePage.why', nouns)} rows={3} form={form} />
          </Confirmation>
        </form>
      </Narrow>
    </DecisionsPage>
  )
}

/** What the seats will read, as it stands now: what one presses for is what one has read. */
function Asked({ shown }: { shown: ShownDecision }) {
  const say = useWords(leadingWords)
  const sayOf = useWords(registerWords)
  const { decision } = shown
  return (
    <>
      <Part id="demande" title={sayOf('text')}>
        <Text text={decision.text} />
      </Part>
      {decision.blocks.length > 0 && (
        <Part id="voix" title={say('blocks.title')}>
          <AskedBlocks blocks={decision.blocks} />
        </Part>
      )}
      <Part id="regles" title={sayOf('facts.title')}>
        <RulesFacts {...shown} />
      </Part>
    </>
  )
}

/** What closing now would make of it. */
function BeforeClosing({ shown: { decision, answered, positions } }: { shown: ShownDecision }) {
  const say = useWords(leadingWords)
  const { quorum, round } = decision
  const objections = positions.filter(
    (one) => one.round === round && one.position === 'objection',
  ).length
  const isMissing = answered !== null && answered < quorum
  if (!isMissing && objections === 0) return null
  return (
    <Note kind="care">
      {isMissing && <p>{say('stagePage.quorumMissing', { answered, quorum })}</p>}
      {objections > 0 && <p>{say('stagePage.objecting', { count: objections })}</p>}
    </Note>
  )
}
