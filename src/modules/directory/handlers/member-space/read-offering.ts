import { type FormState, withError } from '../../../../design/field/form-state.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { type SiteContext, words } from '../../../../platform/http/request.ts'
import { hoursForm, offeringForm } from '../../forms/member-forms.ts'
import { timeName, weekdayName } from '../../pages/opening-words.ts'
import type { Practice } from '../../queries/list-practices.ts'
import { costOf, offeringMistakes } from '../../rules/offering-mistakes.ts'
import type { OfferingText } from '../../rules/offering-text.ts'
import { type HoursMistake, readWeek, whens } from '../../rules/week-hours.ts'
import type { PlaceRow } from '../../territory/place.ts'
import { readTown } from '../../town/read-town.ts'
import { directoryWords } from '../../words/directory.ts'
import { memberSpaceWords } from '../../words/member-space.ts'

type ReadOffering =
  | {
      readonly ok: true
      readonly offering: OfferingText
      readonly version: string
      readonly submission: string | null
      readonly form: FormState
    }
  | { readonly ok: false; readonly form: FormState; readonly among: readonly PlaceRow[] }

/** Reads the form of an offering whole: its fields, then its hours and its place, every mistake told at once. */
export async function readOffering(
  c: SiteContext,
  practices: readonly Practice[],
): Promise<ReadOffering> {
  const say = words(c, memberSpaceWords)
  const read = await readForm(c, offeringForm)
  const hours = await readForm(c, hoursForm)
  let form: FormState = {
    values: { ...read.values, ...hours.values },
    errors: { ...read.errors, ...hours.errors },
  }

  const when = whens.find((one) => one === form.values.when)
  const week = when ? readWeek(when, form.values) : null
  if (week?.outcome === 'mistaken') form = hoursErrors(c, form, week.mistakes)
  if (!read.ok) return { ok: false, form, among: [] }

  const { value } = read
  if (!practices.some(({ code }) => code === value.practice)) {
    form = withError(form, 'practice', say('offering.errors.practice'))
  }
  const said = { ...value, isFree: value.isFree === 'yes' }
  for (const { field, what } of offeringMistakes(said)) {
    form = withError(form, field, say(`offering.errors.${what}`))
  }
  const town = value.locality === '' ? null : await readTown(c, form, { onlyRecorded: true })
  if (town && !town.ok) form = town.form
  const among = town && !town.ok ? town.among : []
  if (Object.keys(form.errors).length > 0 || week?.outcome !== 'read') {
    return { ok: false, form, among }
  }

  const offering: OfferingText = {
    practice_code: value.practice,
    title: value.title,
    description: value.description,
    for_whom: value.forWhom,
    minimum_age: value.minimumAge,
    maximum_age: value.maximumAge,
    languages: value.languages,
    is_free: said.isFree,
    cost: costOf(said),
    ways: value.ways,
    how_to_join: value.howToJoin,
    place_id: town?.ok ? town.town.placeId : null,
    hours: week.hours,
  }
  return { ok: true, offering, version: value.seen, submission: read.submission, form }
}

function hoursErrors(
  c: SiteContext,
  form: FormState,
  mistakes: readonly HoursMistake[],
): FormState {
  const say = words(c, memberSpaceWords)
  const sayPublic = words(c, directoryWords)
  const { language } = c.var
  return mistakes.reduce((mended, { field, weekday, what, opens = '', closes = '' }) => {
    const day = weekdayName(sayPublic, weekday)
    const times = { opens: timeName(opens, language), closes: timeName(closes, language) }
    return withError(mended, field, say(`hours.mistakes.${what}`, { day, ...times }))
  }, form)
}
