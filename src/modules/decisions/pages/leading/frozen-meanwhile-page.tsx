import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { decisionsPaths } from '../../paths.ts'
import type { Decision } from '../../queries/find-decision.ts'
import { minutesWords } from '../../words/minutes.ts'
import { DecisionsPage } from '../decisions-page.tsx'
import { Text } from '../text.tsx'

type FrozenMeanwhilePageProps = {
  decision: Decision
  /** What was typed. */
  form: FormState
  /** The minutes that stand for good. */
  frozen: string
}

/** Gives back what someone wrote while another froze the minutes: nothing may be written any more, and nothing is lost. */
export function FrozenMeanwhilePage({ decision, form, frozen }: FrozenMeanwhilePageProps) {
  const say = useWords(minutesWords)
  const { slug, question } = decision
  return (
    <DecisionsPage
      title={say('title')}
      crumbs={[{ href: decisionsPaths.decision(slug), label: question }]}
      isPrivate
    >
      <Narrow>
        <Note kind="care" title={say('frozenMeanwhile')} live>
          <p>{say('frozenMeanwhileText')}</p>
        </Note>
        <TextArea name="text" label={say('yours')} rows={16} form={{ ...form, errors: {} }} />
        <Part id="fige" title={say('frozenTitle')}>
          <Text text={frozen} />
        </Part>
      </Narrow>
    </DecisionsPage>
  )
}
