import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { namesOfMembers } from '../../../directory/index.ts'
import { adoptTerm } from '../../acts/adopt-term.ts'
import { recordConsent } from '../../acts/record-consent.ts'
import { setTermAside, takeTermUp } from '../../acts/set-term-aside.ts'
import { submitTerm } from '../../acts/submit-term.ts'
import { wordTerm } from '../../acts/word-term.ts'
import { askedOfTheSeats } from '../../asked-of-the-seats.ts'
import { adoptionForm, asideForm, formsFrom, wordingForm } from '../../forms/term-forms.ts'
import { WordingPage } from '../../pages/making/wording-page.tsx'
import { lexiconPaths } from '../../paths.ts'
import { roundsOf } from '../../queries/rounds.ts'
import type { Term } from '../../queries/terms.ts'
import { makingWords } from '../../words/making.ts'
import { changeTerm, inTerm, maker, mayWord } from '../guard.ts'
import { backToTerm, termPage } from './term.tsx'

/** What whoever leads does of a word: words it, brings it to the seats, writes down what they said, sets it aside. */
export function leadingRoutes(app: SiteApp): void {
  app.get(lexiconPaths.wording(':mot'), (c) => wordingPage(c, null))

  app.post(lexiconPaths.wording(':mot'), async (c) => {
    const form = await readForm(c, wordingForm)
    if (!form.ok) return wordingPage(c, form, 422)
    const { meaningEn, rightWhen, forms, seen, ...rest } = form.value
    const reworded = {
      ...rest,
      meaning_en: meaningEn,
      right_when: rightWhen,
      forms: formsFrom(forms),
    }
    const result = await changeTerm(c, async (tx, term) => {
      const may = await mayWord(tx, maker(c), term)
      if (may === null) return undefined
      return wordTerm(tx, maker(c), term, { reworded, seen: Number(seen), mayWord: may })
    })
    if (!result) return notFound(c)
    if (result.outcome === 'led-by-others') {
      const message = words(c, makingWords)('form.ledByOthers')
      return wordingPage(c, withError(form, 'meaning', message), 409)
    }
    if (result.outcome === 'already-known') {
      const message = words(c, makingWords)('form.alreadyKnown', { word: result.word })
      return wordingPage(c, { ...form, errors: { word: message } }, 409)
    }
    if (result.outcome === 'changed-since') return wordingPage(c, form, 409, true)
    if (result.outcome === 'named-for-good') {
      const say = words(c, makingWords)
      const { word, kind } = result
      const message = say('form.namedForGood', { word, kind: say(`kinds.${kind}`) })
      return wordingPage(c, withError(form, 'word', message), 409)
    }
    if (result.outcome === 'submitted') {
      const held = words(c, makingWords)('form.held')
      return wordingPage(c, withError(form, 'meaning', held), 409)
    }
    return backToTerm(c, 'garde')
  })

  app.post(lexiconPaths.consent(':mot'), async (c) => {
    const result = await changeTerm(c, (tx, term) =>
      submitTerm(tx, maker(c), term, {
        question: questionOf(term),
        text: askedOfTheSeats(term.kind, term),
        today: todayOf(c),
      }),
    )
    switch (result?.outcome) {
      case undefined:
        return notFound(c)
      case 'submitted-already':
        return backToTerm(c, 'devant')
      case 'set-aside':
        return backToTerm(c, 'cote')
      case 'nothing-new':
        return backToTerm(c, 'rien')
      case 'no-meaning':
        return backToTerm(c, 'sans-sens')
      case 'prepared':
      case 'prepared-already':
        return backToTerm(c, 'prepare')
    }
  })

  app.post(lexiconPaths.result(':mot'), async (c) => {
    const result = await changeTerm(c, (tx, term) =>
      recordConsent(tx, maker(c), term, {
        seats: makingWords.in('fr')('consent.seats'),
        asked: askedOfTheSeats,
      }),
    )
    switch (result?.outcome) {
      case undefined:
        return notFound(c)
      case 'not-submitted':
        return backToTerm(c, 'pas-devant')
      case 'waiting':
        return backToTerm(c, 'attend')
      case 'consented-otherwise':
        return backToTerm(c, 'autrement')
      case 'returned':
        return backToTerm(c, 'revenu')
      case 'adopted':
        return backToTerm(c, 'adopte')
    }
  })

  app.post(lexiconPaths.adoption(':mot'), async (c) => {
    const form = await readForm(c, adoptionForm)
    if (!form.ok) return termPage(c, form, 422)
    const say = words(c, makingWords)
    if (form.value.adoptedOn > todayOf(c)) {
      return termPage(c, withError(form, 'adoptedOn', say('adoption.future')), 422)
    }
    const result = await changeTerm(c, (tx, term) => adoptTerm(tx, maker(c), term, form.value))
    switch (result?.outcome) {
      case undefined:
        return notFound(c)
      case 'submitted':
        return termPage(c, withError(form, 'adoptedBy', say('adoption.held')), 409)
      case 'prepared':
        return termPage(c, withError(form, 'adoptedBy', say('adoption.prepared')), 409)
      case 'set-aside':
        return termPage(c, withError(form, 'adoptedBy', say('adoption.aside')), 409)
      case 'nothing-new':
        return backToTerm(c, 'rien')
      case 'no-meaning':
        return termPage(c, withError(form, 'adoptedBy', say('done.sans-sens')), 409)
      case 'adopted':
        return backToTerm(c, 'adopte')
    }
  })

  app.post(lexiconPaths.settingAside(':mot'), async (c) => {
    const form = await readForm(c, asideForm)
    if (!form.ok) return termPage(c, form, 422)
    const result = await changeTerm(c, (tx, term) =>
      setTermAside(tx, maker(c), term, form.value.asideWhy),
    )
    if (!result) return notFound(c)
    if (result.outcome === 'submitted' || result.outcome === 'prepared') {
      const isBefore = result.outcome === 'submitted'
      const held = words(c, makingWords)(isBefore ? 'aside.held' : 'aside.prepared')
      return termPage(c, withError(form, 'asideWhy', held), 409)
    }
    return backToTerm(c, 'cote')
  })

  app.post(lexiconPaths.takingUp(':mot'), async (c) => {
    const result = await changeTerm(c, (tx, term) => takeTermUp(tx, maker(c), term))
    if (!result) return notFound(c)
    return backToTerm(c, result.outcome === 'taken-up' ? 'repris' : 'la')
  })
}

/** Seats are asked in French, the language their decisions are kept in. */
const sayToSeats = makingWords.in('fr')

function questionOf({ word, kind }: Term): string {
  return sayToSeats(kind === 'care' ? 'consent.questionCare' : 'consent.question', { word })
}

/** `form`: null before anything was typed; `isChanged`: someone else worded it meanwhile. */
async function wordingPage(
  c: SiteContext,
  form: FormState | null,
  status: 200 | 409 | 422 = 200,
  isChanged = false,
) {
  const read = await inTerm(c, async (tx, term) => ({
    term,
    may: await mayWord(tx, maker(c), term),
    rounds: await roundsOf(tx, term.id),
    names: await namesOfMembers(tx, 'all'),
  }))
  if (!read || read.may === null) return notFound(c)
  if (!read.may && !form) return backToTerm(c, 'mene')
  const { term, rounds, names } = read
  const stands = formOf(term)
  const shown = { term, rounds, names, form: form ?? stands, stands: isChanged ? stands : null }
  return page(c, <WordingPage {...shown} />, status)
}

function formOf(term: Term): FormState {
  const { word, kind, meaning, origin, tensions, effect, instead, inflection, forms } = term
  return blankForm({
    word,
    kind,
    meaning,
    meaningEn: term.meaning_en,
    origin,
    tensions,
    effect,
    instead,
    rightWhen: term.right_when,
    inflection,
    forms: forms.join('\n'),
  })
}
