import { Button, Buttons } from '../../../../design/button/button.tsx'
import { classNames } from '../../../../design/class-names.ts'
import type { FormState } from '../../../../design/field/form-state.ts'
import { HiddenField } from '../../../../design/field/text-fields.tsx'
import { Heading } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Table } from '../../../../design/table/table.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { figuresPaths } from '../../paths.ts'
import { stateOf } from '../../queries/exercises.ts'
import type { OwnReturn } from '../../queries/own-return.ts'
import { answerKey } from '../../rules/answering/answer.ts'
import type { Remark } from '../../rules/answering/before-deposit.ts'
import { type Group, type Question, unansweredOf } from '../../rules/answering/questionnaire.ts'
import { ownReturnWords } from '../../words/own-return.ts'
import { useLocalised } from '../localised.ts'
import { useAnswerSaid } from './answer-said.ts'
import { BeforeExercise } from './before-exercise.ts'
import { PortraitPage } from './portrait-page.tsx'
import type { Part } from './question-fields.tsx'
import { useRemarkSentence } from './remark-sentence.ts'
import { ChoiceSaid, SharingFields } from './sharing-fields.tsx'

type SummaryPageProps = {
  member: ServedMember
  own: OwnReturn
  /** What is left to do before a deposit. */
  remarks: readonly Remark[]
  partsFor: (code: string) => readonly Part[]
  /** A mark of all that this page shows: one signs what one has read. */
  read: string
  form: FormState
  hasChanged?: boolean
}

/** Everything that was answered, to read again, to print, and to deposit. */
export function SummaryPage(props: SummaryPageProps) {
  const { member, own, hasChanged } = props
  const say = useWords(ownReturnWords)
  const { key } = own.exercise
  const isOpen = stateOf(own.exercise) === 'open'
  return (
    <PortraitPage
      member={member}
      title={say('summary.title', { exercise: key })}
      lead={say('summary.lead')}
      exercise={key}
    >
      {hasChanged && (
        <Note kind="care" live>
          <p>{say('summary.changedMeanwhile')}</p>
        </Note>
      )}
      {!isOpen && <p>{say('closed')}</p>}
      <BeforeExercise.Provider value={own.before?.exercise ?? ''}>
        {isOpen && <Left {...props} />}
        {own.questionnaire.groups.map((group) => (
          <GroupAnswers key={group.code} {...props} group={group} isOpen={isOpen} />
        ))}
        {isOpen && props.remarks.length === 0 && <Deposit {...props} />}
      </BeforeExercise.Provider>
    </PortraitPage>
  )
}

/** What is left to look at, each with the way to it. */
function Left({ member, own, remarks }: SummaryPageProps) {
  const say = useWords(ownReturnWords)
  const localised = useLocalised()
  const sentence = useRemarkSentence()
  if (remarks.length === 0) return null
  const { groups } = own.questionnaire
  const pathTo = (question: Question) => {
    const group = groups.find(({ id }) => id === question.group_id)?.code ?? ''
    const path = figuresPaths.ownGroup(member.slug, own.exercise.key, group)
    return `${path}#q-${question.code}`
  }
  return (
    <Note kind="care" title={say('summary.left')}>
      <p>{say('summary.leftText', { count: remarks.length })}</p>
      <ul class="return-left">
        {remarks.map((remark) => (
          <li key={`${remark.kind} ${remark.question.code} ${sentence(remark)}`}>
            <a href={pathTo(remark.question)}>{localised(remark.question, 'label')}</a>{' '}
            {sentence(remark)}
          </li>
        ))}
      </ul>
    </Note>
  )
}

function GroupAnswers({
  member,
  own,
  group,
  isOpen,
  partsFor,
}: SummaryPageProps & { group: Group; isOpen: boolean }) {
  const say = useWords(ownReturnWords)
  const localised = useLocalised()
  const title = localised(group, 'title')
  const { before } = own
  return (
    <section class="return-group">
      <Table
        id={`groupe-${group.code}`}
        caption={title}
        stack
        columns={[
          { label: say('summary.question') },
          { label: say('summary.answer') },
          ...(before ? [{ label: before.exercise }] : []),
        ]}
        rows={group.questions.map((question) => ({
          key: question.code,
          cells: [
            localised(question, 'label'),
            <AnswerCell
              key="reponse"
              own={own}
              question={question}
              parts={partsFor(question.code)}
            />,
            ...(before ? [<Before key="avant" own={own} question={question} />] : []),
          ],
        }))}
      />
      {isOpen && (
        <p class="return-change">
          <a
            href={figuresPaths.ownGroup(member.slug, own.exercise.key, group.code)}
            aria-label={say('summary.changeHeard', { group: title })}
          >
            {say('summary.change')}
          </a>
        </p>
      )}
    </section>
  )
}

function Before({ own, question }: Omit<AnswerCellProps, 'parts'>) {
  const say = useWords(ownReturnWords)
  const said = useAnswerSaid()
  const answer = own.before?.answers.get(question.code)
  const text = said(question, answer) || say('group.beforeNone')
  return answer?.kind === 'words' ? (
    <div class="return-answer return-answer--words">
      <p>{text}</p>
    </div>
  ) : (
    text
  )
}

type AnswerCellProps = { own: OwnReturn; question: Question; parts: readonly Part[] }

function AnswerCell({ own, question, parts }: AnswerCellProps) {
  const say = useWords(ownReturnWords)
  const said = useAnswerSaid()
  const answer = own.answers.get(question.code)
  const answeredParts = parts.flatMap(({ code, name }) => {
    const part = said(question, own.answers.get(answerKey(question.code, code)))
    return part === '' ? [] : [say('summary.part', { name, part })]
  })
  const shown =
    answer?.kind === 'unknown' && answer.words !== ''
      ? say('summary.why', { why: answer.words })
      : said(question, answer) || say('summary.none')
  const isText = answer !== undefined && (answer.words !== '' || answer.comment !== '')
  return (
    <div
      class={classNames(
        'return-answer',
        isText && answer.kind !== 'choice' && 'return-answer--words',
      )}
    >
      {answer?.kind === 'words' ? <p>{shown}</p> : <strong>{shown}</strong>}
      {answeredParts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {answer && answer.comment !== '' && (
        <span>{say('summary.comment', { comment: answer.comment })}</span>
      )}
    </div>
  )
}

/** What one signs without, and the way to it: nothing of it is held against who leaves it empty. */
function Unanswered({ member, own }: Pick<SummaryPageProps, 'member' | 'own'>) {
  const say = useWords(ownReturnWords)
  const localised = useLocalised()
  const left = unansweredOf(own.questionnaire, own.answers)
  if (left.length === 0) return null
  const count = left.reduce((total, one) => total + one.count, 0)
  return (
    <Note level={3} title={say('summary.unanswered', { count })}>
      <p>{say('summary.unansweredText')}</p>
      <ul>
        {left.map(({ group, count }) => (
          <li key={group.code}>
            <a href={figuresPaths.ownGroup(member.slug, own.exercise.key, group.code)}>
              {say('summary.unansweredPage', { title: localised(group, 'title'), count })}
            </a>
          </li>
        ))}
      </ul>
    </Note>
  )
}

/** An act apart: who signs says who may read. A choice that stands is kept by a correction. */
function Deposit({ member, own, read, form }: SummaryPageProps) {
  const say = useWords(ownReturnWords)
  const { key } = own.exercise
  const { choice, questionnaire } = own
  return (
    <section class="work no-print" aria-labelledby="deposer">
      <Heading level={2} size={3} id="deposer">
        {say('deposit.title')}
      </Heading>
      <p>{say('deposit.text')}</p>
      <Unanswered member={member} own={own} />
      <FormErrors form={form} fields={['seenBy']} />
      {choice && <ChoiceSaid member={member} exercise={key} choice={choice} />}
      <form method="post" action={figuresPaths.ownDeposit(member.slug, key)} novalidate>
        <HiddenField name="seen" value={read} />
        {!choice && <SharingFields member={member} questionnaire={questionnaire} form={form} />}
        <Buttons>
          <Button>{say(own.deposits.length > 0 ? 'deposit.submitAgain' : 'deposit.submit')}</Button>
        </Buttons>
      </form>
    </section>
  )
}
