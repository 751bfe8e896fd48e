import type { FormState } from '../../../../design/field/form-state.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { type SiteApp, words } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { discussTerm } from '../../acts/discuss-term.ts'
import { typeNote } from '../../acts/type-note.ts'
import { noteForm, remarkForm } from '../../forms/term-forms.ts'
import { lexiconPaths } from '../../paths.ts'
import { makingWords } from '../../words/making.ts'
import { changeTerm, maker, spokenFor } from '../guard.ts'
import { backToTerm, termPage } from './term.tsx'

/** What everyone of the network may do of a word: read it, talk of it, type what a workshop wrote. */
export function discussingRoutes(app: SiteApp): void {
  app.get(lexiconPaths.make(':mot'), (c) => termPage(c))

  app.post(lexiconPaths.remarks(':mot'), async (c) => {
    const person = maker(c)
    const form = await readForm(c, remarkForm)
    if (!form.ok) return termPage(c, form, 422)
    const memberId = spokenFor(person, form.value.member)
    if (memberId === undefined)
      return termPage(
        c,
        unspoken(form, 'member', words(c, makingWords)('form.memberRequired')),
        422,
      )
    const result = await changeTerm(c, (tx, term) =>
      discussTerm(tx, person, term.id, { words: form.value.words, memberId }),
    )
    return result ? backToTerm(c, 'dit', '#echanges') : notFound(c)
  })

  app.post(lexiconPaths.notes(':mot'), async (c) => {
    const person = maker(c)
    const say = words(c, makingWords)
    const form = await readForm(c, noteForm)
    if (!form.ok) return termPage(c, form, 422)
    const { noteWords, heldOn, people, noteMember } = form.value
    const memberId = spokenFor(person, noteMember)
    if (memberId === undefined) {
      return termPage(c, unspoken(form, 'noteMember', say('form.memberRequired')), 422)
    }
    if (heldOn > todayOf(c))
      return termPage(c, unspoken(form, 'heldOn', say('adoption.future')), 422)
    const note = { words: noteWords, heldOn, people, memberId }
    const result = await changeTerm(c, (tx, term) => typeNote(tx, person, term.id, note))
    return result ? backToTerm(c, 'note', '#notes') : notFound(c)
  })
}

function unspoken(form: FormState, field: string, message: string): FormState {
  return { ...form, errors: { [field]: message } }
}
