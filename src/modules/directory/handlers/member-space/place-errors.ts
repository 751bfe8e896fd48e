import { type FormState, typedIn, withError } from '../../../../design/field/form-state.ts'
import type { Say } from '../../../../platform/words/catalogue.ts'
import type { ResolvePlaceResult } from '../../town/resolve-place.ts'

type Words = 'page.errors.isRegion' | 'page.errors.chooseLocality' | 'page.errors.chooseRegion'
type Unresolved = Exclude<ResolvePlaceResult, { outcome: 'resolved' }>

/** The form with what to do about a town that is not one place, yet. */
export function placeErrors(form: FormState, town: Unresolved, say: Say<Words>): FormState {
  const typed = typedIn(form, 'locality') ?? ''
  switch (town.outcome) {
    case 'is-a-region':
      return withError(form, 'locality', say('page.errors.isRegion', { typed }))
    case 'choose':
      return withError(form, 'place', say('page.errors.chooseLocality'))
    case 'choose-region':
      return withError(form, 'region', say('page.errors.chooseRegion', { typed }))
  }
}
