import { blankForm } from '../../../../design/field/form-state.ts'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import type { Questionnaire } from '../../rules/answering/questionnaire.ts'
import { builderWords } from '../../words/builder.ts'
import { useLocalised } from '../localised.ts'
import { type Part, QuestionFields } from '../own-return/question-fields.tsx'
import { BuilderPage } from './builder-page.tsx'

type PreviewPageProps = {
  questionnaire: Questionnaire
  partsFor: (code: string) => readonly Part[]
}

/** Every page of the return one under the other, as members will see them; nothing is sent. */
export function PreviewPage({ questionnaire, partsFor }: PreviewPageProps) {
  const say = useWords(builderWords)
  const localised = useLocalised()
  return (
    <BuilderPage
      title={say('previewPage.title')}
      lead={say('previewPage.lead')}
      exercise={questionnaire.exercise}
      within="exercise"
    >
      <Narrow>
        {questionnaire.groups.map((group) => (
          <section class="return" key={group.code} aria-labelledby={`g-${group.code}`}>
            <h2 id={`g-${group.code}`}>{localised(group, 'title')}</h2>
            {localised(group, 'introduction') && <p>{localised(group, 'introduction')}</p>}
            {group.questions.map((question) => (
              <QuestionFields
                key={question.code}
                question={question}
                form={blankForm()}
                parts={partsFor(question.code)}
                remarks={[]}
              />
            ))}
          </section>
        ))}
      </Narrow>
    </BuilderPage>
  )
}
