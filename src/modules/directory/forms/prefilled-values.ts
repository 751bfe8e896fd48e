import type { FormState } from '../../../design/field/form-state.ts'
import type { FormerOffering, FormerPage } from '../history/former-version.ts'
import { weekValues } from '../rules/week-hours.ts'

type Values = FormState['values']

/** The fields of the page's form, filled with what stands. An unticked box is absent, as a browser has it. */
export function valuesOfPage(page: FormerPage): Values {
  return {
    summary: page.summary,
    description: page.description,
    locality: page.locality,
    street: page.street ?? '',
    postalCode: page.postal_code ?? '',
    ...(page.shows_address ? {} : { hidesAddress: 'yes' }),
    howToCome: page.how_to_come,
    telephone: page.telephone ?? '',
    tollFree: page.toll_free ?? '',
    mailbox: page.mailbox ?? '',
    ...(page.shows_mailbox && page.mailbox ? { showsMailbox: 'yes' } : {}),
    website: page.website ?? '',
    foundedIn: page.founded_in === null ? '' : String(page.founded_in),
    audience: page.audience,
  }
}

/** The fields of an offering's form. `placeName` is that of its place, '' for the member's own address. */
export function valuesOfOffering(offering: FormerOffering, placeName: string): Values {
  return {
    practice: offering.practice_code,
    title: offering.title,
    description: offering.description,
    forWhom: offering.for_whom,
    minimumAge: offering.minimum_age === null ? '' : String(offering.minimum_age),
    maximumAge: offering.maximum_age === null ? '' : String(offering.maximum_age),
    languages: offering.languages,
    ways: offering.ways,
    locality: placeName,
    ...(offering.place_id === null ? {} : { place: String(offering.place_id) }),
    howToJoin: offering.how_to_join,
    isFree: offering.is_free ? 'yes' : 'no',
    cost: offering.cost,
    ...weekValues(offering.hours),
  }
}
