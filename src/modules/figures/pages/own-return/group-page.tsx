import { h } from 'preact'
import { Button } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { HiddenField } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Steps } from '../../../../design/steps/steps.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { fieldOf } from '../../forms/return-form.ts'
import { figuresPaths } from '../../paths.ts'
import type { OwnReturn } from '../../queries/own-return.ts'
import type { Answer } from '../../rules/answering/answer.ts'
import { isSettled, type Remark } from '../../rules/answering/before-deposit.ts'
import type { Group } from '../../rules/answering/questionnaire.ts'
import { ownReturnWords } from '../../words/own-return.ts'
import { useLocalised } from '../localised.ts'
import { momentSaved } from '../moment-saved.ts'
import { useAnswerSaid } from './answer-said.ts'
import { BeforeExercise } from './before-exercise.ts'
import { type Part, QuestionFields } from './question-fields.tsx'

type GroupPageProps = {
  member: ServedMember
  own: OwnReturn
  group: Group
  form: FormState
  /** As `writeSeen` writes it: what this page shows. */
  seen: string
  partsFor: (code: string) => readonly Part[]
  remarks: readonly Remark[]
  /** What others answered meanwhile, by key. */
  theirs?: ReadonlyMap<string, Answer | undefined>
  /** One came back to this page because a few words are asked for. */
  isAsking?: boolean
}

/** One page of the return, for a telephone: it saves by itself where scripts run, and by its button everywhere. */
export function GroupPage(props: GroupPageProps) {
  const { member, own, group, form, remarks, isAsking } = props
  const say = useWords(ownReturnWords)
  const localised = useLocalised()
  const { exercise, questionnaire } = own
  const { groups } = questionnaire
  const at = groups.findIndex(({ code }) => code === group.code)
  const previous = groups[at - 1]
  const home = figuresPaths.ownReturn(member.slug, exercise.key)
  const action = figuresPaths.ownGroup(member.slug, exercise.key, group.code)
  const breadcrumb = useBreadcrumb([
    { href: figuresPaths.ownPortraits(member.slug), label: say('title') },
    { href: home, label: say('group.where', { exercise: exercise.key, name: member.name }) },
  ])
  const asked = remarks.map(({ question }) => question.code).join(' ')
  const left = remarks.filter((remark) => !isSettled(remark, own.answers)).length
  return (
    <Page title={localised(group, 'title')} isPrivate islands={['return-form']}>
      <PageHead
        cloth="goldenrod"
        title={localised(group, 'title')}
        lead={localised(group, 'introduction')}
        breadcrumb={breadcrumb}
      >
        <Steps
          label={say('group.steps')}
          steps={groups.map((one) => ({
            key: one.code,
            label: localised(one, 'title'),
            href: figuresPaths.ownGroup(member.slug, exercise.key, one.code),
          }))}
          now={group.code}
          inWords={say('group.inWords', { number: at + 1, count: groups.length })}
        />
      </PageHead>
      {h(
        'return-form',
        {
          'data-saving': say('group.saving'),
          'data-not-saved': say('group.notSaved'),
          'data-ended': say('group.ended'),
          'data-sign-in': say('group.signIn'),
          'data-mend': say('group.mend'),
          'data-other': say('group.other'),
        },
        <form class="return" method="post" action={action} novalidate>
          <Narrow>
            <FormErrors form={form} away={useQuestionNamed(props)} />
            {isAsking && left > 0 && (
              <Note kind="care" live>
                <p>{say('group.asked', { count: left })}</p>
              </Note>
            )}
            <HiddenField name="seen" value={props.seen} />
            <HiddenField name="asked" value={asked} />
            <BeforeExercise.Provider value={own.before?.exercise ?? ''}>
              <Questions {...props} />
            </BeforeExercise.Provider>
            <Note title={say('yours')}>
              <p>{say('yoursText')}</p>
            </Note>
            {previous && (
              <p>
                <a href={figuresPaths.ownGroup(member.slug, exercise.key, previous.code)}>
                  {say('group.previous')}
                </a>
              </p>
            )}
          </Narrow>
          <div class="save-bar cloth cloth--cotton">
            <div class="wrap save-bar__body">
              <p role="status">
                <SavedAt own={own} />
              </p>
              <Button>{say(at === groups.length - 1 ? 'group.saveLast' : 'group.save')}</Button>
            </div>
          </div>
        </form>,
      )}
    </Page>
  )
}

/** « Écrivez zéro ou plus » alone, at the head of a page of six questions, would not say where. */
function useQuestionNamed({ group, partsFor }: GroupPageProps) {
  const say = useWords(ownReturnWords)
  const localised = useLocalised()
  return (field: string, sentence: string): string => {
    const question = group.questions.find(
      ({ code }) => field === code || field.startsWith(`${code}.`),
    )
    if (!question) return sentence
    const label = localised(question, 'label')
    const part = partsFor(question.code).find(
      ({ code }) => field === fieldOf.part(question.code, code),
    )
    return part
      ? say('group.errorInPart', { question: label, part: part.name, sentence })
      : say('group.errorIn', { question: label, sentence })
  }
}

function Questions(props: GroupPageProps) {
  const { own, group, form, partsFor, remarks, theirs } = props
  const said = useAnswerSaid()
  const say = useWords(ownReturnWords)
  const { before } = own
  return (
    <>
      {group.questions.map((question) => {
        const { code } = question
        return (
          <QuestionFields
            key={code}
            question={question}
            form={form}
            before={
              before
                ? { exercise: before.exercise, said: said(question, before.answers.get(code)) }
                : undefined
            }
            parts={partsFor(code)}
            remarks={remarks.filter((remark) => remark.question.code === code)}
            theirs={
              theirs?.has(code)
                ? said(question, theirs.get(code)) || say('group.erased')
                : undefined
            }
          />
        )
      })}
    </>
  )
}

function SavedAt({ own: { changedAt, deposits } }: { own: OwnReturn }) {
  const say = useWords(ownReturnWords)
  const { federation, language } = useReading()
  if (changedAt === null) return <>{say('group.nothing')}</>
  const { kind, when } = momentSaved(changedAt, { language, timeZone: federation.timeZone })
  const family = deposits.length > 0 ? 'savedAgain' : 'saved'
  return <>{say(`group.${family}.${kind}`, { when })}</>
}
