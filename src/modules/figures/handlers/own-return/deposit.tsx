import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import {
  formats,
  type SiteApp,
  type SiteContext,
  words,
} from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { servedMember } from '../../../../platform/spaces/guards.ts'
import { daysFrom } from '../../../../platform/words/days.ts'
import { askForExtension } from '../../acts/ask-for-extension.ts'
import { chooseSharing, type Sharing } from '../../acts/choose-sharing.ts'
import { depositReturn, readMark } from '../../acts/deposit-return.ts'
import { choiceForm, depositForm, extensionForm } from '../../forms/return-form.ts'
import { ChoicePage, ExtensionPage } from '../../pages/own-return/choice-and-time-pages.tsx'
import { PortraitsPage } from '../../pages/own-return/portraits-page.tsx'
import { ReturnHomePage } from '../../pages/own-return/return-home-page.tsx'
import { SummaryPage } from '../../pages/own-return/summary-page.tsx'
import { figuresPaths } from '../../paths.ts'
import { stateOf } from '../../queries/exercises.ts'
import { listReturnProgress } from '../../queries/return-progress.ts'
import { missingBeforeDeposit } from '../../rules/answering/before-deposit.ts'
import { isNameable } from '../../rules/answering/nameable.ts'
import { type Questionnaire, questionsOf } from '../../rules/answering/questionnaire.ts'
import { ownReturnWords } from '../../words/own-return.ts'
import { type EnteredReturn, enterReturn } from './entering.ts'

/** More time than this would hold everybody's figures back. */
const mostExtraDays = 120

/** The years of a member; reading again, depositing, choosing who may read, asking for time. */
export function depositRoutes(app: SiteApp): void {
  app.get(figuresPaths.ownPortraits(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const returns = await as(person, (tx) => listReturnProgress(tx, member.id))
    return page(c, <PortraitsPage member={member} returns={returns} />)
  })

  app.get(figuresPaths.ownReturn(':slug', ':exercise'), async (c) => {
    const entered = await enterReturn(c)
    if (!entered) return notFound(c)
    const { person, member, own } = entered
    const all = await as(person, (tx) => listReturnProgress(tx, member.id))
    const progress = all.find(({ key }) => key === own.exercise.key)
    if (!progress) return notFound(c)
    return page(c, <ReturnHomePage member={member} own={own} progress={progress} />)
  })

  app.get(figuresPaths.ownSummary(':slug', ':exercise'), async (c) => {
    const entered = await enterReturn(c)
    return entered ? page(c, summaryOf(entered, blankForm())) : notFound(c)
  })

  app.post(figuresPaths.ownDeposit(':slug', ':exercise'), async (c) => {
    const entered = await enterReturn(c)
    if (!entered) return notFound(c)
    const { person, member, own } = entered
    const { key } = own.exercise
    const form = await readForm(c, depositForm)
    if (!form.ok) return page(c, summaryOf(entered, form), 422)

    const sharing = sharingOf(form.value, own.questionnaire)
    const depositing = { exercise: key, memberId: member.id, read: form.value.seen, sharing }
    const result = await as(person, (tx) => depositReturn(tx, person, depositing))
    const home = figuresPaths.ownReturn(member.slug, key)
    switch (result.outcome) {
      case 'not-found':
        return notFound(c)
      case 'closed':
        return seeOther(c, home)
      case 'incomplete':
        return seeOther(c, figuresPaths.ownSummary(member.slug, key))
      case 'changed-meanwhile': {
        const again = await enterReturn(c)
        return again ? page(c, summaryOf(again, form, { hasChanged: true }), 409) : notFound(c)
      }
      case 'no-choice': {
        const sentence = words(c, ownReturnWords)('deposit.whoRequired')
        return page(c, summaryOf(entered, withError(form, 'seenBy', sentence)), 422)
      }
      case 'counted-already':
        return page(c, summaryOf(entered, heldChoice(c, form, key)), 409)
      case 'nothing-new':
        return seeOther(c, `${home}?fait=rien`)
      case 'deposited':
        return seeOther(c, `${home}?fait=depose`)
    }
  })

  app.get(figuresPaths.ownChoice(':slug', ':exercise'), async (c) => {
    const entered = await enterReturn(c)
    if (!entered?.own.choice) return notFound(c)
    const { member, own } = entered
    const { seen_by, named_questions } = entered.own.choice
    const form = blankForm({ seenBy: seen_by, named: named_questions })
    return page(c, <ChoicePage member={member} own={own} form={form} />)
  })

  app.post(figuresPaths.ownChoice(':slug', ':exercise'), async (c) => {
    const entered = await enterReturn(c)
    // Nothing is shared before the first deposit: there is no choice to change.
    if (!entered?.own.id || !entered.own.choice) return notFound(c)
    const { person, member, own } = entered
    const form = await readForm(c, choiceForm)
    if (!form.ok) return page(c, <ChoicePage member={member} own={own} form={form} />, 422)

    const sharing = sharingOf(form.value, own.questionnaire)
    const returnId = entered.own.id
    if (!sharing) return seeOther(c, figuresPaths.ownChoice(member.slug, own.exercise.key))
    const result = await as(person, (tx) => chooseSharing(tx, person, { returnId, sharing }))
    if (result.outcome === 'counted-already') {
      const held = heldChoice(c, form, own.exercise.key)
      return page(c, <ChoicePage member={member} own={own} form={held} />, 409)
    }
    return seeOther(c, `${figuresPaths.ownReturn(member.slug, own.exercise.key)}?fait=choix`)
  })

  app.get(figuresPaths.ownExtension(':slug', ':exercise'), async (c) => {
    const entered = await enterReturn(c)
    if (!entered || stateOf(entered.own.exercise) !== 'open') return notFound(c)
    const { member, own } = entered
    return page(c, <ExtensionPage member={member} own={own} form={blankForm()} />)
  })

  app.post(figuresPaths.ownExtension(':slug', ':exercise'), async (c) => {
    const entered = await enterReturn(c)
    if (!entered || stateOf(entered.own.exercise) !== 'open') return notFound(c)
    const { person, member, own } = entered
    const form = await readForm(c, extensionForm)
    const refuse = (state: FormState, status: 409 | 422) =>
      page(c, <ExtensionPage member={member} own={own} form={state} />, status)
    if (!form.ok) return refuse(form, 422)
    const mistake = mistakeIn(c, form.value.untilOn, own.exercise.due_on)
    if (mistake) return refuse(withError(form, 'untilOn', mistake), 422)

    const asked = { exercise: own.exercise.key, memberId: member.id, ...form.value }
    const result = await as(person, (tx) => askForExtension(tx, person, asked))
    if (result.outcome === 'already-asked') {
      return refuse(withError(form, '', words(c, ownReturnWords)('extensionPage.already')), 409)
    }
    const home = figuresPaths.ownReturn(member.slug, own.exercise.key)
    return seeOther(c, result.outcome === 'asked' ? `${home}?fait=delai` : home)
  })
}

function summaryOf(
  { member, own, partsFor }: EnteredReturn,
  form: FormState,
  { hasChanged = false }: { hasChanged?: boolean } = {},
) {
  const before = own.before?.answers ?? new Map()
  return (
    <SummaryPage
      member={member}
      own={own}
      remarks={missingBeforeDeposit(own.questionnaire, own.answers, before)}
      partsFor={partsFor}
      read={readMark(own.answers)}
      form={form}
      hasChanged={hasChanged}
    />
  )
}

function heldChoice(c: SiteContext, form: FormState, year: string): FormState {
  return withError(form, 'seenBy', words(c, ownReturnWords)('choicePage.countedAlready', { year }))
}

/** Null when nothing was chosen. Only what the page offers may be named. */
function sharingOf(
  { seenBy, named }: { readonly seenBy: string; readonly named: readonly string[] },
  questionnaire: Questionnaire,
): Sharing | null {
  if (seenBy !== 'team' && seenBy !== 'totals') return null
  const offered = questionsOf(questionnaire).filter(isNameable)
  return { seenBy, named: offered.map(({ code }) => code).filter((code) => named.includes(code)) }
}

function mistakeIn(c: SiteContext, untilOn: string, dueOn: string | null): string | null {
  const say = words(c, ownReturnWords)
  const { day } = formats(c)
  const today = todayOf(c)
  const after = dueOn !== null && dueOn > today ? dueOn : today
  const last = daysFrom(after, mostExtraDays)
  if (untilOn <= after) return say('extensionPage.untilEarly', { day: day(after) })
  if (untilOn > last) return say('extensionPage.untilLate', { day: day(last) })
  return null
}
