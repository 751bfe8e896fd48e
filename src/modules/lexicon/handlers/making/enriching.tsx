import type { FormState } from '../../../../design/field/form-state.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import {
  param,
  type SiteApp,
  type SiteContext,
  uuidParam,
  words,
} from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { namesOfBodies, namesOfMembers } from '../../../directory/index.ts'
import { applyMasks, suggestMasks } from '../../../voices/index.ts'
import { addExample, removeExample } from '../../acts/add-example.ts'
import { addSense, endSense, removeSense } from '../../acts/add-sense.ts'
import { agreeToAddition } from '../../acts/agree-to-addition.ts'
import { relateTerms, untieTerms } from '../../acts/relate-terms.ts'
import { translate } from '../../acts/translate.ts'
import { exampleForm, relationForm, senseForm, translationForm } from '../../forms/term-forms.ts'
import { lexiconPaths } from '../../paths.ts'
import { findTerm } from '../../queries/terms.ts'
import { makingWords } from '../../words/making.ts'
import { changeTerm, maker } from '../guard.ts'
import { backToTerm, termPage } from './term.tsx'

/** What whoever leads adds to a word: senses, examples, translations, words it goes with. */
export function enrichingRoutes(app: SiteApp): void {
  app.post(lexiconPaths.senses(':mot'), async (c) => {
    const say = words(c, makingWords)
    const form = await readForm(c, senseForm)
    if (!form.ok) return termPage(c, form, 422)
    const { senseWords, holder, since, senseDesignatesNobody } = form.value
    if (since > todayOf(c)) return termPage(c, refused(form, 'since', say('adoption.future')), 422)
    if (senseDesignatesNobody !== 'on') {
      const message = namesSomeone(c, senseWords)
      if (message) return termPage(c, refused(form, 'senseWords', message), 422)
    }
    const result = await changeTerm(c, async (tx, term) => {
      const [kind, id = ''] = holder.split(':')
      const known = await (kind === 'body' ? namesOfBodies(tx) : namesOfMembers(tx, 'all'))
      const name = known.get(id)
      if (name === undefined) return { outcome: 'no-holder' as const }
      const [memberId, bodyId] = kind === 'body' ? [null, id] : [id, null]
      const sense = { words: senseWords, memberId, bodyId, holder: name, since }
      return once(tx, form.submission, () => addSense(tx, maker(c), term.id, sense))
    })
    if (!result) return notFound(c)
    if (result.outcome === 'no-holder') {
      return termPage(c, refused(form, 'holder', say('senses.holderRequired')), 422)
    }
    return backToTerm(c, 'sens', '#autres-sens')
  })

  app.post(lexiconPaths.senseEnd(':mot', ':id'), async (c) => {
    const id = uuidParam(c, 'id')
    const result =
      id === null
        ? undefined
        : await changeTerm(c, (tx, term) => endSense(tx, term.id, id, todayOf(c)))
    return result?.outcome === 'ended' ? backToTerm(c, 'fini', '#autres-sens') : notFound(c)
  })

  app.post(lexiconPaths.examples(':mot'), async (c) => {
    const form = await readForm(c, exampleForm)
    if (!form.ok) return termPage(c, form, 422)
    const { exampleWords, exampleMember, exampleDesignatesNobody } = form.value
    if (exampleDesignatesNobody !== 'on') {
      const message = namesSomeone(c, exampleWords)
      if (message) return termPage(c, refused(form, 'exampleWords', message), 422)
    }
    const result = await changeTerm(c, async (tx, term) => {
      const known = await namesOfMembers(tx, 'all')
      const memberId = known.has(exampleMember) ? exampleMember : null
      const example = { words: exampleWords, memberId }
      return once(tx, form.submission, () => addExample(tx, maker(c), term.id, example))
    })
    return result ? backToTerm(c, 'exemple', '#exemples') : notFound(c)
  })

  app.post(lexiconPaths.exampleRemoval(':mot', ':id'), async (c) => {
    const id = uuidParam(c, 'id')
    const result =
      id === null
        ? undefined
        : await changeTerm(c, (tx, term) => removeExample(tx, maker(c), term.id, id))
    return result?.outcome === 'removed' ? backToTerm(c, 'enleve', '#exemples') : notFound(c)
  })

  app.post(lexiconPaths.senseRemoval(':mot', ':id'), async (c) => {
    const id = uuidParam(c, 'id')
    const result =
      id === null
        ? undefined
        : await changeTerm(c, (tx, term) => removeSense(tx, maker(c), term.id, id))
    return result?.outcome === 'removed' ? backToTerm(c, 'enleve', '#autres-sens') : notFound(c)
  })

  const agreements = [
    ['examples', lexiconPaths.exampleAgreement(':mot', ':id'), '#exemples'],
    ['senses', lexiconPaths.senseAgreement(':mot', ':id'), '#autres-sens'],
  ] as const
  for (const [kind, path, part] of agreements) {
    app.post(path, async (c) => {
      const id = uuidParam(c, 'id')
      if (id === null) return notFound(c)
      const result = await changeTerm(c, (tx, term) =>
        agreeToAddition(tx, maker(c), kind, { termId: term.id, id }),
      )
      return result?.outcome === 'agreed' ? backToTerm(c, 'accord', part) : notFound(c)
    })
  }

  app.post(lexiconPaths.translations(':mot'), async (c) => {
    const form = await readForm(c, translationForm)
    if (!form.ok) return termPage(c, form, 422)
    const { language, translation } = form.value
    const result = await changeTerm(c, (tx, term) =>
      translate(tx, maker(c), term.id, { language, word: translation }),
    )
    return result ? backToTerm(c, 'traduit', '#langues') : notFound(c)
  })

  app.post(lexiconPaths.relations(':mot'), async (c) => {
    const say = words(c, makingWords)
    const form = await readForm(c, relationForm)
    if (!form.ok) return termPage(c, form, 422)
    const { other: slug, relation: kind } = form.value
    const result = await changeTerm(c, async (tx, term) => {
      const other = await findTerm(tx, 'last', slug)
      if (!other) return { outcome: 'no-other' as const }
      return relateTerms(tx, maker(c), { termId: term.id, otherId: other.id, kind })
    })
    switch (result?.outcome) {
      case undefined:
        return notFound(c)
      case 'no-other':
        return termPage(c, refused(form, 'other', say('relations.otherRequired')), 422)
      case 'itself':
        return termPage(c, refused(form, 'other', say('relations.itself')), 422)
      case 'circle':
        return termPage(c, refused(form, 'relation', say('relations.circle')), 409)
      case 'related':
        return backToTerm(c, 'lie', '#liens')
    }
  })

  app.post(lexiconPaths.relationRemoval(':mot', ':autre'), async (c) => {
    const result = await changeTerm(c, async (tx, term) => {
      const other = await findTerm(tx, 'last', param(c, 'autre'))
      return other && untieTerms(tx, term.id, other.id)
    })
    return result?.outcome === 'untied' ? backToTerm(c, 'enleve', '#liens') : notFound(c)
  })
}

/** What may let someone be known in what was typed, and the same with it hidden; null where nothing shows. */
function namesSomeone(c: SiteContext, typed: string): string | null {
  const places = suggestMasks(typed)
  if (places.length === 0) return null
  return words(c, makingWords)('additions.hide', {
    found: places.map(({ start, end }) => typed.slice(start, end)).join(' · '),
    masked: applyMasks(typed, places),
  })
}

function refused(form: FormState, field: string, message: string): FormState {
  return { ...form, errors: { [field]: message } }
}
