import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { figuresPaths } from '../../paths.ts'
import type { Group } from '../../rules/answering/questionnaire.ts'
import { builderWords } from '../../words/builder.ts'
import { BuilderPage } from './builder-page.tsx'
import { ConfirmPage } from './exercise-page.tsx'

type GroupPageProps = {
  exercise: string
  /** Left out: a new one. */
  group?: Group | undefined
  form: FormState
}

export function GroupPage({ exercise, group, form }: GroupPageProps) {
  const say = useWords(builderWords)
  const optional = say('optional')
  const action = group
    ? figuresPaths.piece(exercise, 'groupes', group.code)
    : figuresPaths.newPiece(exercise, 'groupes')
  const title = group ? say('group.changeTitle', { group: group.title }) : say('group.newTitle')
  return (
    <BuilderPage title={title} exercise={exercise} within="questionnaire">
      <Narrow>
        <FormErrors form={form} fields={['title', 'title_en', 'introduction', 'introduction_en']} />
        <form method="post" action={action} novalidate>
          <TextField name="title" label={say('group.title')} form={form} lang="fr" required />
          <TextField
            name="title_en"
            label={say('group.titleEn')}
            optional={optional}
            form={form}
            lang="en"
          />
          <TextArea
            name="introduction"
            label={say('group.introduction')}
            hint={say('group.introductionHint')}
            optional={optional}
            form={form}
            lang="fr"
            rows={3}
          />
          <TextArea
            name="introduction_en"
            label={say('group.introductionEn')}
            optional={optional}
            form={form}
            lang="en"
            rows={3}
          />
          {!group && <WishedField form={form} />}
          <Buttons>
            <Button>{say('save')}</Button>
            <ButtonLink kind="plain" href={figuresPaths.questionnaire(exercise)}>
              {say('cancel')}
            </ButtonLink>
          </Buttons>
        </form>
        {group && (
          <p>
            <a href={figuresPaths.pieceRemoval(exercise, 'groupes', group.code)}>
              {say('group.remove')}
            </a>
          </p>
        )}
      </Narrow>
    </BuilderPage>
  )
}

/** A code may be chosen once, when the piece is made. */
export function WishedField({ form }: { form: FormState }) {
  const say = useWords(builderWords)
  return (
    <TextField
      name="wished"
      label={say('question.wished')}
      hint={say('question.wishedHint')}
      optional={say('optional')}
      form={form}
      spellcheck={false}
      autocomplete="off"
      width="medium"
    />
  )
}

export function RemoveGroupPage({ exercise, group }: { exercise: string; group: Group }) {
  const say = useWords(builderWords)
  return (
    <ConfirmPage
      exercise={exercise}
      title={say('group.remove')}
      action={figuresPaths.pieceRemoval(exercise, 'groupes', group.code)}
      back={figuresPaths.piece(exercise, 'groupes', group.code)}
      within="questionnaire"
    >
      <p>{say('group.removeText', { group: group.title, questions: group.questions.length })}</p>
    </ConfirmPage>
  )
}
