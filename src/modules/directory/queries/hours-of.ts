import { type Expression, sql } from 'kysely'

/** ISO weekday (1 = Monday); local times `HH:MM`, `24:00` for the end of the day. */
export type OpeningHour = {
  readonly weekday: number
  readonly opens: string
  readonly closes: string
}

/** The opening hours of an offering, through the week. */
export function hoursOf(offeringId: Expression<string>) {
  return sql<OpeningHour[]>`(
    select coalesce(json_agg(json_build_object(
      'weekday', h.weekday, 'opens', left(h.opens::text, 5), 'closes', left(h.closes::text, 5)
    ) order by h.weekday, h.opens), '[]')
    from directory.opening_hours h where h.offering_id = ${offeringId})`
}
