import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Narrow, Section, Wrap } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { figuresPaths, type PieceKind } from '../../paths.ts'
import { type Exercise, stateOf } from '../../queries/exercises.ts'
import type {
  Group,
  KeptCheck,
  Question,
  Questionnaire,
} from '../../rules/answering/questionnaire.ts'
import { builderWords } from '../../words/builder.ts'
import { useLocalised } from '../localised.ts'
import { BuilderPage } from './builder-page.tsx'

type QuestionnairePageProps = { exercise: Exercise; questionnaire: Questionnaire }

/** Everything a year asks, to read again and to change until it is opened. */
export function QuestionnairePage({ exercise, questionnaire }: QuestionnairePageProps) {
  const say = useWords(builderWords)
  const { key } = exercise
  const isFrozen = stateOf(exercise) !== 'draft'
  const { groups, checks } = questionnaire
  return (
    <BuilderPage
      title={say('questionnaire.title', { exercise: key })}
      lead={say('questionnaire.lead')}
      exercise={key}
      within="exercise"
    >
      {isFrozen && (
        <Wrap>
          <div class="portrait-done">
            <Note>
              <p>{say('frozen')}</p>
            </Note>
          </div>
        </Wrap>
      )}
      {groups.length === 0 && (
        <Narrow>
          <EmptyState title={say('questionnaire.empty')}>
            <p>{say('questionnaire.emptyText')}</p>
          </EmptyState>
        </Narrow>
      )}
      <Wrap>
        {groups.map((group, index) => (
          <GroupSection
            key={group.code}
            exercise={key}
            group={group}
            isFrozen={isFrozen}
            isFirst={index === 0}
            isLast={index === groups.length - 1}
          />
        ))}
      </Wrap>
      {!isFrozen && (
        <Wrap>
          <Buttons>
            <ButtonLink href={figuresPaths.newPiece(key, 'groupes')}>
              {say('questionnaire.addGroup')}
            </ButtonLink>
            {groups.length > 0 && (
              <ButtonLink kind="second" href={figuresPaths.preview(key)}>
                {say('home.preview')}
              </ButtonLink>
            )}
          </Buttons>
        </Wrap>
      )}
      {groups.length > 0 && <Checks exercise={key} checks={checks} isFrozen={isFrozen} />}
    </BuilderPage>
  )
}

type GroupSectionProps = {
  exercise: string
  group: Group
  isFrozen: boolean
  isFirst: boolean
  isLast: boolean
}

function GroupSection({ exercise, group, isFrozen, isFirst, isLast }: GroupSectionProps) {
  const say = useWords(builderWords)
  const localised = useLocalised()
  const title = localised(group, 'title')
  const { questions } = group
  return (
    <section class="portrait-group" aria-labelledby={group.code}>
      <h2 id={group.code}>{title}</h2>
      {localised(group, 'introduction') && <p>{localised(group, 'introduction')}</p>}
      {!isFrozen && (
        <div class="portrait-acts">
          <a
            href={figuresPaths.piece(exercise, 'groupes', group.code)}
            aria-label={say('questionnaire.changeGroupHeard', { group: title })}
          >
            {say('questionnaire.changeGroup')}
          </a>
          <OrderButtons
            action={figuresPaths.pieceOrder(exercise, 'groupes', group.code)}
            name={title}
            isFirst={isFirst}
            isLast={isLast}
          />
        </div>
      )}
      {questions.length === 0 ? (
        <p>{say('questionnaire.groupEmpty')}</p>
      ) : (
        <ol class="portrait-lines">
          {questions.map((question, index) => (
            <QuestionLine
              key={question.code}
              exercise={exercise}
              question={question}
              isFrozen={isFrozen}
              isFirst={index === 0}
              isLast={index === questions.length - 1}
            />
          ))}
        </ol>
      )}
      {!isFrozen && (
        <p>
          <a
            href={`${figuresPaths.newPiece(exercise, 'questions')}?groupe=${group.code}`}
            aria-label={say('questionnaire.addQuestionTo', { group: title })}
          >
            {say('questionnaire.addQuestion')}
          </a>
        </p>
      )}
    </section>
  )
}

type LineProps = { exercise: string; isFrozen: boolean; isFirst: boolean; isLast: boolean }

function QuestionLine({ question, ...line }: LineProps & { question: Question }) {
  const say = useWords(builderWords)
  const label = useLocalised()(question, 'label')
  const about = [
    say(`units.${question.unit}`),
    ...(question.breakdown === 'none'
      ? []
      : [say(`breakdowns.${question.breakdown}`).toLocaleLowerCase()]),
    ...(question.is_required ? [say('questionnaire.required')] : []),
  ]
  return (
    <Line {...line} kind="questions" code={question.code} label={label}>
      {about.join(', ')}
    </Line>
  )
}

function Checks({
  exercise,
  checks,
  isFrozen,
}: {
  exercise: string
  checks: readonly KeptCheck[]
  isFrozen: boolean
}) {
  const say = useWords(builderWords)
  const localised = useLocalised()
  return (
    <Section id="controles" title={say('questionnaire.checks')} small cloth="linen">
      <p>{say('questionnaire.checksText')}</p>
      {checks.length === 0 ? (
        <p>{say('questionnaire.checksEmpty')}</p>
      ) : (
        <ol class="portrait-lines">
          {checks.map((check, index) => (
            <Line
              key={check.code}
              exercise={exercise}
              isFrozen={isFrozen}
              isFirst={index === 0}
              isLast={index === checks.length - 1}
              kind="controles"
              code={check.code}
              label={localised(check, 'message')}
            >
              <code>
                {check.left_side} {check.operator} {check.right_side}
              </code>{' '}
              {say(check.severity === 'hard' ? 'questionnaire.hard' : 'questionnaire.soft')}
            </Line>
          ))}
        </ol>
      )}
      {!isFrozen && (
        <p>
          <a href={figuresPaths.newPiece(exercise, 'controles')}>{say('questionnaire.addCheck')}</a>
        </p>
      )}
    </Section>
  )
}

type AnyLineProps = LineProps & {
  kind: PieceKind
  code: string
  label: string
  children: ComponentChildren
}

function Line(props: AnyLineProps) {
  const { exercise, kind, code, label, isFrozen, isFirst, isLast, children } = props
  return (
    <li>
      <div>
        {isFrozen ? (
          <strong>{label}</strong>
        ) : (
          <a href={figuresPaths.piece(exercise, kind, code)}>{label}</a>
        )}
        <p class="portrait-aside">{children}</p>
      </div>
      {!isFrozen && (
        <OrderButtons
          action={figuresPaths.pieceOrder(exercise, kind, code)}
          name={label}
          isFirst={isFirst}
          isLast={isLast}
        />
      )}
    </li>
  )
}

type OrderButtonsProps = { action: string; name: string; isFirst: boolean; isLast: boolean }

function OrderButtons({ action, name, isFirst, isLast }: OrderButtonsProps) {
  const say = useWords(builderWords)
  if (isFirst && isLast) return null
  return (
    <form class="portrait-order" method="post" action={action}>
      {!isFirst && (
        <Button
          kind="second"
          small
          name="direction"
          value="up"
          label={say('questionnaire.upHeard', { name })}
        >
          {say('questionnaire.up')}
        </Button>
      )}
      {!isLast && (
        <Button
          kind="second"
          small
          name="direction"
          value="down"
          label={say('questionnaire.downHeard', { name })}
        >
          {say('questionnaire.down')}
        </Button>
      )}
    </form>
  )
}
