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
    postal_code: page.postal_code ?? '',
    ...(page.shows_address ? {} : { hides_address: 'yes' }),
    how_to_come: page.how_to_come,
    telephone: page.telephone ?? '',
    toll_free: page.toll_free ?? '',
    mailbox: page.mailbox ?? '',
    ...(page.shows_mailbox && page.mailbox ? { shows_mailbox: 'yes' } : {}),
    website: page.website ?? '',
    founded_in: page.founded_in === null ? '' : String(page.founded_in),
    audience: page.audience,
  }
}

/** The fields of an offering's form. `placeName` is that of its place, '' for the member's own address. */
export function valuesOfOffering(offering: FormerOffering, placeName: string): Values {
  return {
    practice: offering.practice_code,
    title: offering.title,
    description: offering.description,
    for_whom: offering.for_whom,
    minimum_age: offering.minimum_age === null ? '' : String(offering.minimum_age),
    maximum_age: offering.maximum_age === null ? '' : String(offering.maximum_age),
    languages: offering.languages,
    ways: offering.ways,
    locality: placeName,
    ...(offering.place_id === null ? {} : { place: String(offering.place_id) }),
    how_to_join: offering.how_to_join,
    is_free: offering.is_free ? 'yes' : 'no',
    cost: offering.cost,
    ...weekValues(offering.hours),
  }
}
