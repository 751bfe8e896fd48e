import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { adoptTerm } from '../../acts/adopt-term.ts'
import { recordConsent } from '../../acts/record-consent.ts'
import { setTermAside, takeTermUp } from '../../acts/set-term-aside.ts'
import { submitTerm } from '../../acts/submit-term.ts'
import { wordTerm } from '../../acts/word-term.ts'
import { askedOfTheSeats } from '../../asked-of-the-seats.ts'
import { adoptionForm, asideForm, formsFrom, wordingForm } from '../../forms/term-forms.ts'
import { WordingPage } from '../../pages/making/wording-page.tsx'
import { lexiconPaths } from '../../paths.ts'
import type { Term } from '../../queries/terms.ts'
import { makingWords } from '../../words/making.ts'
import { changeTerm, inTerm, maker } from '../guard.ts'
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
    const result = await changeTerm(c, (tx, term) =>
      wordTerm(tx, maker(c), term, { reworded, seen: Number(seen) }),
    )
    if (!result) return notFound(c)
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
      case 'submitted':
        return backToTerm(c, 'porte')
    }
  })

  app.post(lexiconPaths.result(':mot'), async (c) => {
    const result = await changeTerm(c, (tx, term) =>
      recordConsent(tx, maker(c), term, {
        seats: makingWords.in('fr')('consent.seats'),
        text: askedOfTheSeats(term.kind, term),
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
    if (result.outcome === 'submitted') {
      const held = words(c, makingWords)('aside.held')
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
  const term = await inTerm(c, async (_, found) => found)
  if (!term) return notFound(c)
  const stands = formOf(term)
  return page(
    c,
    <WordingPage term={term} form={form ?? stands} stands={isChanged ? stands : null} />,
    status,
  )
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
