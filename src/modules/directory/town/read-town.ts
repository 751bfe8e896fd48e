import { type FormState, typedIn, withError } from '../../../design/field/form-state.ts'
import { type SiteContext, words } from '../../../platform/http/request.ts'
import type { PlaceRow } from '../territory/place.ts'
import { townWords } from '../words/town.ts'
import { resolveTown } from './resolve-town.ts'
import type { Town } from './town.ts'

type Asking = {
  /** After the names of the fields, where a form asks several towns. */
  readonly suffix?: string
  /** A place that is not in the list has nothing to be kept by. */
  readonly onlyRecorded?: boolean
}

export type ReadTown =
  | { readonly ok: true; readonly town: Town }
  /** The form with what to do about a town that is not one place, yet, and the places it may be. */
  | { readonly ok: false; readonly form: FormState; readonly among: readonly PlaceRow[] }

/** The town of a form that `TownFields` drew. Only a whole name is taken at its word: a guess is a question back. */
export async function readTown(
  c: SiteContext,
  form: FormState,
  { suffix = '', onlyRecorded = false }: Asking = {},
): Promise<ReadTown> {
  const typedFor = (name: string) => (typedIn(form, `${name}${suffix}`) ?? '').trim()
  const typed = typedFor('locality')
  const region = onlyRecorded ? '' : typedFor('region')
  const result = await resolveTown({ locality: typed, place: typedFor('place'), region })
  if (result.outcome === 'resolved') return { ok: true, town: result.town }

  const say = words(c, townWords)
  const refuse = (name: string, sentence: string, among: readonly PlaceRow[] = []) => ({
    ok: false as const,
    form: withError(form, `${name}${suffix}`, sentence),
    among,
  })
  switch (result.outcome) {
    case 'is-a-region':
      return refuse('locality', say('errors.isRegion', { typed }))
    case 'choose':
      return refuse('place', say('errors.choose'), result.among)
    case 'choose-region':
      if (onlyRecorded) return refuse('locality', say('errors.notRecorded', { typed }))
      return refuse('region', say('errors.region', { typed }), result.among)
  }
}
