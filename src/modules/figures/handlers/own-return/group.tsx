import type { VNode } from 'preact'
import {
  blankForm,
  type FormState,
  typedIn,
  withError,
} from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { type SaveAnswersResult, saveAnswers } from '../../acts/save-answers.ts'
import {
  formOfQuestions,
  keysOf,
  type RefusedField,
  readAnswers,
  valuesOfAnswers,
} from '../../forms/return-form.ts'
import { momentSaved } from '../../pages/moment-saved.ts'
import { GroupPage } from '../../pages/own-return/group-page.tsx'
import { figuresPaths } from '../../paths.ts'
import { stateOf } from '../../queries/exercises.ts'
import type { Answers } from '../../rules/answering/answer.ts'
import { isSettled, missingBeforeDeposit, remarksOn } from '../../rules/answering/before-deposit.ts'
import {
  readSeen,
  type Seen,
  seenSince,
  type TypedAnswers,
  writeSeen,
} from '../../rules/answering/merge-answers.ts'
import type { Group } from '../../rules/answering/questionnaire.ts'
import { largest } from '../../rules/answering/read-number.ts'
import { ownReturnWords } from '../../words/own-return.ts'
import { type EnteredReturn, enterReturn } from './entering.ts'

const path = figuresPaths.ownGroup(':slug', ':exercise', ':group')

/** One page of the return: read, saved by its button or by itself. */
export function groupRoutes(app: SiteApp): void {
  app.get(path, async (c) => {
    const entered = await enterGroup(c)
    if (!entered) return notFound(c)
    const { member, own, group, practices } = entered
    if (isClosed(entered)) return seeOther(c, figuresPaths.ownReturn(member.slug, own.exercise.key))
    const { language } = c.var
    const form = blankForm(valuesOfAnswers(group.questions, own.answers, { practices, language }))
    const isAsking = c.req.query('pas') === 'mot'
    return page(c, draw(entered, { answers: own.answers, form, isAsking }))
  })

  app.post(path, async (c) => {
    const entered = await enterGroup(c)
    if (!entered) return notFound(c)
    const { person, member, own, group, practices } = entered
    const form = await readForm(c, formOfQuestions(group.questions, practices))
    if (isClosed(entered)) return closedMeanwhile(c, entered, form)
    const { typed, refused } = readAnswers(group.questions, form, practices)

    const saving = {
      exercise: own.exercise.key,
      memberId: member.id,
      // What does not fit its field is not kept cut short.
      typed: new Map([...typed].filter(([key]) => !isRefused(key, form.errors))),
      seen: readSeen(typedIn(form, 'seen') ?? ''),
    }
    const result = await as(person, (tx) => saveAnswers(tx, person, saving))
    if (result.outcome === 'closed') return closedMeanwhile(c, entered, form)
    const mended = withRefusals(c, form, refused)
    if (c.req.header('accept') === 'application/json') {
      return c.json(forIsland(c, entered, { result, saving, form: mended }))
    }
    return answer(c, entered, { result, saving, form: mended })
  })
}

type EnteredGroup = EnteredReturn & { readonly group: Group }
type Saved = {
  readonly result: Extract<SaveAnswersResult, { outcome: 'saved' }>
  /** What was sent, and what its page showed. */
  readonly saving: { readonly typed: TypedAnswers; readonly seen: Seen }
  readonly form: FormState
}

async function enterGroup(c: SiteContext): Promise<EnteredGroup | undefined> {
  const entered = await enterReturn(c)
  const code = param(c, 'group')
  const group = entered?.own.questionnaire.groups.find((one) => one.code === code)
  return entered && group ? { ...entered, group } : undefined
}

/** Its pages are then read in the summary. */
function isClosed({ own }: EnteredGroup): boolean {
  return stateOf(own.exercise) !== 'open'
}

/** Whoever was writing when the year closed keeps her words before her eyes. */
function closedMeanwhile(c: SiteContext, entered: EnteredGroup, form: FormState): Response {
  const sentence = words(c, ownReturnWords)('group.closedMeanwhile')
  const told = withError({ values: form.values, errors: {} }, '', sentence)
  const seen = typedIn(form, 'seen') ?? ''
  return page(c, draw(entered, { answers: entered.own.answers, form: told, seen }), 409)
}

type Drawn = {
  readonly answers: Answers
  readonly form: FormState
  /** What the page shows, where it is not what stands. */
  readonly seen?: string
  readonly conflicts?: readonly string[]
  readonly isAsking?: boolean
  readonly changedAt?: Date
}

function draw(entered: EnteredGroup, drawn: Drawn): VNode {
  const { member, own, group, practices, partsFor } = entered
  const { answers, form, conflicts = [], isAsking = false, changedAt } = drawn
  const before = own.before?.answers ?? new Map()
  const codes = new Set(group.questions.map(({ code }) => code))
  const remarks = remarksOn(own.questionnaire, answers, before).filter(
    // What nobody has answered yet asks for nothing on its own page.
    ({ kind, question }) => codes.has(question.code) && kind !== 'unanswered',
  )
  return (
    <GroupPage
      member={member}
      own={{ ...own, answers, changedAt: changedAt ?? own.changedAt }}
      group={group}
      form={form}
      seen={drawn.seen ?? writeSeen(answers, keysOf(group.questions, practices))}
      partsFor={partsFor}
      remarks={remarks}
      theirs={new Map(conflicts.map((key) => [key.split('/')[0] ?? key, answers.get(key)]))}
      isAsking={isAsking}
    />
  )
}

/** With what must be mended, the page again; with a word to say, the page once more; else the next one. */
function answer(c: SiteContext, entered: EnteredGroup, { result, saving, form }: Saved): Response {
  const { member, own, group, practices } = entered
  const { answers, conflicts } = result
  const isRefused = Object.keys(form.errors).length > 0
  if (isRefused || conflicts.length > 0) {
    const keys = keysOf(group.questions, practices)
    const seen = seenSince(saving, answers, { keys, told: conflicts })
    const view = draw(entered, { answers, form, seen, conflicts, changedAt: new Date() })
    return page(c, view, conflicts.length > 0 ? 409 : 422)
  }
  const here = figuresPaths.ownGroup(member.slug, own.exercise.key, group.code)
  const wasAsked = new Set((typedIn(form, 'asked') ?? '').split(' '))
  const before = own.before?.answers ?? new Map()
  const isNew = missingBeforeDeposit(own.questionnaire, answers, before).some(
    (remark) =>
      remark.kind !== 'unanswered' &&
      remark.question.group_id === group.id &&
      !wasAsked.has(remark.question.code) &&
      !isSettled(remark, answers),
  )
  if (isNew) return seeOther(c, `${here}?pas=mot`)
  const { groups } = own.questionnaire
  const next = groups[groups.indexOf(group) + 1]
  return seeOther(
    c,
    next
      ? figuresPaths.ownGroup(member.slug, own.exercise.key, next.code)
      : figuresPaths.ownSummary(member.slug, own.exercise.key),
  )
}

/** What the page's own script needs to know. */
function forIsland(
  c: SiteContext,
  { own, group, practices }: EnteredGroup,
  { result, saving, form }: Saved,
) {
  const say = words(c, ownReturnWords)
  const { language, federation } = c.var
  const { kind, when } = momentSaved(new Date(), { language, timeZone: federation.timeZone })
  const family = own.deposits.length > 0 ? 'savedAgain' : 'saved'
  const isConflict = result.conflicts.length > 0
  const keys = keysOf(group.questions, practices)
  return {
    at: say(`group.${family}.${kind}`, { when }),
    // What the other wrote was not seen yet: the button shows it.
    seen: seenSince(saving, result.answers, { keys, told: [] }),
    outcome: isConflict ? 'conflict' : Object.keys(form.errors).length > 0 ? 'mend' : 'saved',
  }
}

/** Whether a field of this answer is too long to be kept. */
function isRefused(key: string, errors: FormState['errors']): boolean {
  const [code = '', part] = key.split('/')
  return Object.keys(errors).some((field) =>
    part === undefined
      ? field === code || (field.startsWith(`${code}.`) && !field.startsWith(`${code}.part.`))
      : field === `${code}.part.${part}`,
  )
}

function withRefusals(
  c: SiteContext,
  form: FormState,
  refused: readonly RefusedField[],
): FormState {
  const say = words(c, ownReturnWords)
  let mended: FormState = { values: form.values, errors: form.errors }
  for (const { field, question, because, typed } of refused) {
    const sentence = say(`number.${because}`, { typed, most: largest(question.unit) })
    mended = withError(mended, field, sentence)
  }
  return mended
}
