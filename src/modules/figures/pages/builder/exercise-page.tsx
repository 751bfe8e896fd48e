import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Confirmation } from '../../../../design/confirmation/confirmation.tsx'
import { Checkbox } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { DateField } from '../../../../design/field/text-fields.tsx'
import { Heading, Narrow, Prose } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Piece, Pieces } from '../../../../design/piece/piece.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { figuresPaths } from '../../paths.ts'
import { type Exercise, stateOf } from '../../queries/exercises.ts'
import { fewestDaysToAnswer, type OpeningDoubt } from '../../rules/answering/opening-doubts.ts'
import { builderWords } from '../../words/builder.ts'
import { followUpWords } from '../../words/follow-up.ts'
import { releaseWords } from '../../words/releases.ts'
import { BuilderPage } from './builder-page.tsx'
import { ExerciseState } from './exercises-page.tsx'

/** One year: what is asked, until when, and what the team may do of it. */
export function ExercisePage({ exercise, form }: { exercise: Exercise; form: FormState }) {
  const say = useWords(builderWords)
  const sayOf = useWords(releaseWords)
  const follow = useWords(followUpWords)
  const nouns = useNouns()
  const formats = useFormats()
  const state = stateOf(exercise)
  const { key } = exercise
  return (
    <BuilderPage
      title={say('exercise', { exercise: key })}
      lead={say('home.span', {
        from: formats.day(exercise.starts_on),
        to: formats.day(exercise.ends_on),
      })}
      exercise={key}
    >
      <Narrow>
        <p>
          <ExerciseState exercise={exercise} />
        </p>
        <Pieces>
          <Piece
            level={2}
            title={say('home.questionnaire')}
            href={figuresPaths.questionnaire(key)}
            text={
              <>
                {say('list.count', { questions: exercise.questions, groups: exercise.groups })}
                {'. '}
                {say(state === 'draft' ? 'home.questionnaireDraft' : 'home.questionnaireFrozen')}
              </>
            }
          />
          {exercise.questions > 0 && (
            <Piece
              level={2}
              title={say('home.previewHeading')}
              href={figuresPaths.preview(key)}
              text={say('home.previewText')}
            />
          )}
          {state !== 'draft' && (
            <Piece
              level={2}
              title={follow('title')}
              href={figuresPaths.followUp(key)}
              text={follow('piece')}
            />
          )}
          {state === 'open' && (
            <Piece
              level={2}
              title={follow('workbooks.title')}
              href={figuresPaths.workbooks(key)}
              text={follow('workbooks.piece', nouns)}
            />
          )}
          {state !== 'draft' && (
            <Piece
              level={2}
              title={sayOf('view.link')}
              href={figuresPaths.consolidation(key)}
              text={sayOf('view.linkText')}
            />
          )}
        </Pieces>
        {state === 'draft' && <DraftActs exercise={exercise} />}
        {state === 'open' && <OpenActs exercise={exercise} form={form} />}
        {state === 'closed' && <ClosedActs exercise={exercise} />}
      </Narrow>
    </BuilderPage>
  )
}

function DraftActs({ exercise: { key, questions } }: { exercise: Exercise }) {
  const say = useWords(builderWords)
  return (
    <>
      <Heading level={2} size={3} id="ouvrir">
        {say('home.open')}
      </Heading>
      {questions === 0 ? (
        <p>{say('home.openNothing')}</p>
      ) : (
        <>
          <p>{say('home.openText')}</p>
          <Buttons>
            <ButtonLink href={figuresPaths.portraitOpening(key)}>{say('home.open')}</ButtonLink>
          </Buttons>
        </>
      )}
      <p>
        <a href={figuresPaths.portraitRemoval(key)}>{say('home.remove')}</a>
      </p>
    </>
  )
}

function OpenActs({ exercise, form }: { exercise: Exercise; form: FormState }) {
  const { key, isUnanswered } = exercise
  const say = useWords(builderWords)
  return (
    <>
      <FormErrors form={form} />
      <form method="post" action={figuresPaths.portraitDueDay(key)} novalidate>
        <DateField
          name="dueOn"
          label={say('home.dueDay')}
          hint={say('home.dueDayHint')}
          form={form}
          required
        />
        <Buttons>
          <Button kind="second">{say('home.changeDueDay')}</Button>
        </Buttons>
      </form>
      <p>
        <a href={figuresPaths.portraitClosing(key)}>{say('home.close')}</a>
      </p>
      {isUnanswered && (
        <p>
          {say('home.unanswered')}{' '}
          <a href={figuresPaths.portraitOpeningWithdrawal(key)}>{say('home.withdraw')}</a>
        </p>
      )}
    </>
  )
}

function ClosedActs({ exercise }: { exercise: Exercise }) {
  const say = useWords(builderWords)
  const formats = useFormats()
  const { federation } = useReading()
  const day = exercise.closed_at ? todayIn(federation.timeZone, exercise.closed_at) : ''
  return (
    <>
      <p>{say('home.closedOn', { day: formats.day(day) })}</p>
      <form method="post" action={figuresPaths.portraitReopening(exercise.key)}>
        <Buttons>
          <Button kind="second">{say('home.reopen')}</Button>
        </Buttons>
      </form>
    </>
  )
}

type OpenPageProps = {
  exercise: Exercise
  form: FormState
  doubts: readonly OpeningDoubt[]
}

/** Asks once more, and for the last day: afterwards nothing of the questionnaire changes. */
export function OpenPage({ exercise, form, doubts }: OpenPageProps) {
  const say = useWords(builderWords)
  const nouns = useNouns()
  const formats = useFormats()
  const { key, questions, groups } = exercise
  const title = say('openPage.title', { exercise: key })
  return (
    <BuilderPage title={title} exercise={key} within="exercise">
      <Narrow>
        <FormErrors form={form} />
        <Prose>
          <p>{say('openPage.what', { ...nouns, questions, groups })}</p>
          <p>
            {say('openPage.warning')} <a href={figuresPaths.preview(key)}>{say('home.preview')}</a>
          </p>
        </Prose>
        <form method="post" action={figuresPaths.portraitOpening(key)} novalidate>
          <DateField
            name="dueOn"
            label={say('home.dueDay')}
            hint={say('home.dueDayHint')}
            form={form}
            required
          />
          {doubts.length > 0 && (
            <>
              <Note kind="care" title={say('openPage.early')}>
                {doubts.map((doubt) => (
                  <p key={doubt}>
                    {say(`openPage.${doubt}`, {
                      ...nouns,
                      day: formats.day(exercise.ends_on),
                      fewest: fewestDaysToAnswer,
                    })}
                  </p>
                ))}
              </Note>
              <Checkbox name="anyway" label={say('openPage.anyway')} form={form} />
            </>
          )}
          <Buttons>
            <Button>{say('home.open')}</Button>
            <ButtonLink kind="plain" href={figuresPaths.portrait(key)}>
              {say('cancel')}
            </ButtonLink>
          </Buttons>
        </form>
      </Narrow>
    </BuilderPage>
  )
}

/** Asks before an opening is taken back. */
export function WithdrawOpeningPage({ exercise: { key } }: { exercise: Exercise }) {
  const say = useWords(builderWords)
  const nouns = useNouns()
  return (
    <ConfirmPage
      exercise={key}
      title={say('home.withdraw')}
      action={figuresPaths.portraitOpeningWithdrawal(key)}
      back={figuresPaths.portrait(key)}
      within="exercise"
      isLost={false}
    >
      <p>{say('home.withdrawText', nouns)}</p>
    </ConfirmPage>
  )
}

/** Asks before the year is closed. */
export function ClosePage({ exercise: { key } }: { exercise: Exercise }) {
  const say = useWords(builderWords)
  return (
    <ConfirmPage
      exercise={key}
      title={say('home.close')}
      action={figuresPaths.portraitClosing(key)}
      back={figuresPaths.portrait(key)}
      within="exercise"
      isLost={false}
    >
      <p>
        {say('home.closeText')} {say('home.closeUndo')}
      </p>
    </ConfirmPage>
  )
}

export function RemoveExercisePage({ exercise }: { exercise: Exercise }) {
  const say = useWords(builderWords)
  const { key, questions } = exercise
  return (
    <ConfirmPage
      exercise={key}
      title={say('home.remove')}
      action={figuresPaths.portraitRemoval(key)}
      back={figuresPaths.portrait(key)}
      within="exercise"
    >
      <p>{say('home.removeText', { exercise: key, questions })}</p>
    </ConfirmPage>
  )
}

type ConfirmPageProps = {
  exercise: string
  title: string
  action: string
  back: string
  within: 'exercise' | 'questionnaire'
  /** Something is lost that cannot be brought back. */
  isLost?: boolean
  children: ComponentChildren
}

/** What will be lost, a button, and the way back. */
export function ConfirmPage(props: ConfirmPageProps) {
  const { exercise, title, action, back, within, isLost = true, children } = props
  const say = useWords(builderWords)
  return (
    <BuilderPage title={title} exercise={exercise} within={within}>
      <Narrow>
        <Confirmation
          id="confirmer"
          title={title}
          alert={isLost}
          acts={
            <>
              <form method="post" action={action}>
                <Button kind={isLost ? 'alert' : 'main'}>{title}</Button>
              </form>
              <ButtonLink kind="plain" href={back}>
                {say('cancel')}
              </ButtonLink>
            </>
          }
        >
          {children}
        </Confirmation>
      </Narrow>
    </BuilderPage>
  )
}
