import { Button, ButtonLink } from '../../../../design/button/button.tsx'
import { Confirmation } from '../../../../design/confirmation/confirmation.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { decisionsPaths } from '../../paths.ts'
import type { Decision } from '../../queries/find-decision.ts'
import type { EnteredStage } from '../../tables.ts'
import { leadingWords } from '../../words/leading.ts'
import { DecisionsPage } from '../decisions-page.tsx'

type StagePageProps = {
  decision: Decision
  stage: EnteredStage
  /** How many members there are today. */
  seats: number
  form: FormState
}

/** Asks before a decision moves: what changes for everyone, and what does not come back. */
export function StagePage({ decision, stage, seats, form }: StagePageProps) {
  const say = useWords(leadingWords)
  const nouns = useNouns()
  const { slug, question, isSecret } = decision
  const here = decisionsPaths.decision(slug)
  return (
    <DecisionsPage
      title={say(`go.${stage}`)}
      lead={say('stagePage.lead', { question })}
      crumbs={[{ href: here, label: question }]}
      isPrivate
    >
      <Narrow>
        <form
          class="decisions-form"
          method="post"
          action={decisionsPaths.stage(slug, stage)}
          id="etape"
          novalidate
        >
          <FormErrors form={form} />
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
            {isSecret && stage === 'open' && <p>{say('stagePage.openSecret')}</p>}
            {isSecret && stage === 'closed' && <p>{say('stagePage.closedSecret')}</p>}
            <TextArea name="why" label={say('stagePage.why', nouns)} rows={3} form={form} />
          </Confirmation>
        </form>
      </Narrow>
    </DecisionsPage>
  )
}
