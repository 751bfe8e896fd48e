import { Button, Buttons } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { SeenField } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { decisionsPaths } from '../../paths.ts'
import type { Decision } from '../../queries/find-decision.ts'
import { minutesWords } from '../../words/minutes.ts'
import { DecisionsPage } from '../decisions-page.tsx'
import { Text } from '../text.tsx'

type WriteMinutesPageProps = {
  decision: Decision
  form: FormState
  /** The version this one follows. */
  seen: number
  /** What someone else kept meanwhile. */
  theirs?: string
}

/** The minutes in a box, written from what happened. */
export function WriteMinutesPage({ decision, form, seen, theirs }: WriteMinutesPageProps) {
  const say = useWords(minutesWords)
  const nouns = useNouns()
  const { slug, question } = decision
  return (
    <DecisionsPage
      title={say('write')}
      lead={say('lead', nouns)}
      crumbs={[{ href: decisionsPaths.decision(slug), label: question }]}
      isPrivate
    >
      <Narrow>
        <form
          class="decisions-form"
          method="post"
          action={decisionsPaths.editMinutes(slug)}
          novalidate
        >
          <FormErrors form={form} />
          <SeenField form={form} now={String(seen)} isChanged={theirs !== undefined} />
          <TextArea
            name="text"
            label={say('text')}
            hint={say('textHint')}
            rows={24}
            form={form}
            required
          />
          <Buttons>
            <Button>{say('submit')}</Button>
          </Buttons>
        </form>
        {theirs !== undefined && (
          <Part id="entre-temps" title={say('theirs')}>
            <Text text={theirs} />
          </Part>
        )}
      </Narrow>
    </DecisionsPage>
  )
}
