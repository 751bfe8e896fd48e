import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import {
  param,
  type SiteApp,
  type SiteContext,
  uuidParam,
  words,
} from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { discussTerm } from '../../acts/discuss-term.ts'
import { correctNote, removeNote, typeNote } from '../../acts/type-note.ts'
import { noteCorrectionForm, noteForm, remarkForm } from '../../forms/term-forms.ts'
import { NotePage } from '../../pages/making/note-page.tsx'
import { lexiconPaths } from '../../paths.ts'
import { notesOn, type WorkshopNote } from '../../queries/around-term.ts'
import { makingWords } from '../../words/making.ts'
import { changeTerm, inTerm, maker, spokenFor } from '../guard.ts'
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
    const remark = { words: form.value.words, memberId }
    const result = await changeTerm(c, (tx, term) =>
      once(tx, form.submission, () => discussTerm(tx, person, term.id, remark)),
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
    const result = await changeTerm(c, (tx, term) =>
      once(tx, form.submission, () => typeNote(tx, person, term.id, note)),
    )
    return result ? backToTerm(c, 'note', '#notes') : notFound(c)
  })

  app.get(lexiconPaths.noteCorrection(':mot', ':id'), async (c) => {
    const note = await noteOf(c)
    if (!note?.mayCorrect) return notFound(c)
    const form = blankForm({ noteWords: note.words })
    return page(c, <NotePage slug={param(c, 'mot')} id={note.id} form={form} />)
  })

  app.post(lexiconPaths.noteCorrection(':mot', ':id'), async (c) => {
    const note = await noteOf(c)
    if (!note?.mayCorrect && !note?.isRemoved) return notFound(c)
    const form = await readForm(c, noteCorrectionForm)
    // Taken out meanwhile: what she typed goes to the field where notes begin.
    const gone = () =>
      termPage(c, unspoken(form, 'noteWords', words(c, makingWords)('notes.gone')), 409)
    if (note.isRemoved) return gone()
    const { id } = note
    if (!form.ok) return page(c, <NotePage slug={param(c, 'mot')} id={id} form={form} />, 422)
    const result = await changeTerm(c, (tx, term) =>
      correctNote(tx, { termId: term.id, id }, form.value.noteWords),
    )
    if (result?.outcome !== 'corrected') return gone()
    return backToTerm(c, 'note', '#notes')
  })

  app.post(lexiconPaths.noteRemoval(':mot', ':id'), async (c) => {
    const id = uuidParam(c, 'id')
    const result = await changeTerm(c, async (tx, term) => {
      const note = (await notesOn(tx, term.id)).find((one) => one.id === id)
      return note?.mayRemove
        ? removeNote(tx, maker(c), { termId: term.id, id: note.id })
        : undefined
    })
    return result ? backToTerm(c, 'note-retiree', '#notes') : notFound(c)
  })
}

/** The note of the address, taken out or not. */
function noteOf(c: SiteContext): Promise<WorkshopNote | undefined> {
  const id = uuidParam(c, 'id')
  return inTerm(c, async (tx, term) => (await notesOn(tx, term.id)).find((one) => one.id === id))
}

function unspoken(form: FormState, field: string, message: string): FormState {
  return { ...form, errors: { [field]: message } }
}
