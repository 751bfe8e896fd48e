import { foldName } from '../src/modules/directory/territory/fold-name.ts'
import { healthRegionOf } from '../src/modules/directory/territory/health-region-of.ts'
import type { PlaceRow } from '../src/modules/directory/territory/place.ts'
import type { AdministrativeKey } from '../src/modules/directory/territory/regions.ts'
import { daysFrom } from '../src/platform/words/days.ts'
import { slugOf } from '../src/platform/words/slug.ts'
import { type CastPerson, cast, castPerson } from './cast.ts'
import { readHours } from './hours.ts'
import { fractionOf, identifierOf } from './identifiers.ts'
import type { TableRows } from './insert-rows.ts'
import { members as invented, type MemberOfRegion } from './members.ts'
import { formerMembers, merging, moving, renaming } from './past-events.ts'

/** The day of the week varies; a year and a few days is how often a page is looked over. */
const betweenVerifications = 371

export type Place = Pick<PlaceRow, 'geonamesId' | 'name' | 'region' | 'latitude' | 'longitude'>
export type FindPlace = (town: string, region: AdministrativeKey) => Place | undefined

/** The uuid of a member of the demonstration, by its name of today. */
export function memberId(name: string): string {
  return identifierOf('member', name)
}

/** Finds places by name and region, whatever the apostrophes and accents; the first given wins. */
export function placesByName(places: readonly Place[]): FindPlace {
  const byName = new Map<string, Place>()
  for (const place of places) {
    const key = `${place.region} ${foldName(place.name)}`
    if (!byName.has(key)) byName.set(key, place)
  }
  return (town, region) => byName.get(`${region} ${foldName(town)}`)
}

/** The members, their offerings and what they said, as of `today`. Throws on a town that is nowhere. */
export function memberRows(today: string, findPlace: FindPlace): TableRows[] {
  const members = membersAsOf(today)
  return [
    { table: 'directory.members', rows: members.map((one) => memberRow(one, today, findPlace)) },
    { table: 'directory.offerings', rows: members.flatMap((one) => offeringRows(one)) },
    { table: 'directory.opening_hours', rows: members.flatMap(hourRows) },
    {
      table: 'directory.verifications',
      rows: members.flatMap((one) => verificationRows(one, today)),
    },
    {
      table: 'directory.open_data_agreements',
      rows: members.flatMap((one) => agreementRows(one, today)),
    },
    { table: 'directory.former_slugs', rows: [formerSlugRow(today)] },
    { table: 'directory.moves', rows: [moveRow(today)] },
  ]
}

/** The one that two became is a member since that day. */
function membersAsOf(today: string): readonly MemberOfRegion[] {
  return invented.map((member) =>
    member.name === merging.into ? { ...member, joinedOn: merging.on(today) } : member,
  )
}

function memberRow(member: MemberOfRegion, today: string, findPlace: FindPlace) {
  const place = findPlace(member.town, member.region)
  const point = pointOf(member, place)
  if (!point) throw new Error(`${member.town} (${member.region}) is not a place: ${member.name}`)
  const verified = member.verifiedDaysAgo
  return {
    id: memberId(member.name),
    slug: slugOf(member.name),
    name: member.name,
    summary: member.summary,
    description: member.description.join('\n\n'),
    region: member.region,
    health_region: healthRegionOf({
      name: member.town,
      region: member.region,
      latitude: point.latitude,
    }),
    place_id: place?.geonamesId ?? null,
    locality: member.district ? `${member.town} (${member.district})` : member.town,
    street: member.street,
    postal_code: member.postalCode,
    latitude: member.hidesAddress ? null : point.latitude,
    longitude: member.hidesAddress ? null : point.longitude,
    shows_address: !member.hidesAddress,
    telephone: member.telephone,
    toll_free: member.tollFree ?? null,
    mailbox: `${member.mailbox}@${member.domain}.example.org`,
    website: `https://${member.domain}.example.org`,
    how_to_come: member.howToCome,
    founded_in: member.foundedIn,
    joined_on: member.joinedOn,
    created_at: noonOf(member.joinedOn),
    changed_at: noonOf(verified === null ? member.joinedOn : daysFrom(today, -verified)),
    changed_by: workerOf(member.name)?.id ?? null,
  }
}

/** Within about 700 m of the town's own point, so that members of one town do not hide each other. */
function pointOf(member: MemberOfRegion, place: Place | undefined) {
  if (member.coordinates) {
    const [latitude, longitude] = member.coordinates
    return { latitude, longitude }
  }
  if (!place) return undefined
  return {
    latitude: degrees(place.latitude + (fractionOf('latitude', member.name) - 0.5) * 0.012),
    longitude: degrees(place.longitude + (fractionOf('longitude', member.name) - 0.5) * 0.018),
  }
}

function degrees(value: number): number {
  return Math.round(value * 1e5) / 1e5
}

function offeringRows({ name, joinedOn, offerings }: MemberOfRegion) {
  return offerings.map((offering, position) => ({
    id: offeringId(name, position),
    member_id: memberId(name),
    practice_code: offering.practice,
    title: offering.title,
    description: offering.description,
    for_whom: offering.forWhom ?? '',
    minimum_age: offering.ages?.[0] ?? null,
    maximum_age: offering.ages?.[1] ?? null,
    languages: offering.languages ?? ['fr'],
    is_free: offering.cost === undefined,
    cost: offering.cost ?? '',
    ways: offering.ways ?? ['on-site'],
    how_to_join: offering.howToJoin ?? '',
    position,
    created_at: noonOf(joinedOn),
    changed_at: noonOf(joinedOn),
  }))
}

function hourRows({ name, offerings }: MemberOfRegion) {
  return offerings.flatMap(({ hours }, position) =>
    readHours(hours).map((hour) => ({ offering_id: offeringId(name, position), ...hour })),
  )
}

function offeringId(member: string, position: number): string {
  return identifierOf('offering', member, position)
}

/** The last two times the page was said to be right. */
function verificationRows({ name, joinedOn, verifiedDaysAgo }: MemberOfRegion, today: string) {
  if (verifiedDaysAgo === null) return []
  const worker = workerOf(name)
  return [verifiedDaysAgo, verifiedDaysAgo + betweenVerifications]
    .map((daysAgo) => daysFrom(today, -daysAgo))
    .filter((day) => day > joinedOn)
    .map((verified_on, index) => ({
      id: identifierOf('verification', name, index),
      member_id: memberId(name),
      verified_on,
      ...(worker
        ? { verified_by: worker.id, through: 'space' }
        : verifiedDaysAgo % 4 === 0
          ? { verified_by: castPerson('Maude Delisière').id, through: 'team' }
          : { verified_by: null, through: 'mailbox' }),
    }))
}

function agreementRows({ name, joinedOn, refusesOpenData }: MemberOfRegion, today: string) {
  if (refusesOpenData) return []
  const agreed = laterOf(joinedOn, daysFrom(today, -(200 + Math.floor(fractionOf(name) * 200))))
  return [
    {
      id: identifierOf('open-data', name),
      member_id: memberId(name),
      agreed_on: agreed,
      agreed_by: workerOf(name)?.id ?? null,
      recorded_at: noonOf(agreed),
    },
  ]
}

function formerSlugRow(today: string) {
  return {
    slug: slugOf(renaming.formerName),
    member_id: memberId(renaming.member),
    name: renaming.formerName,
    until_on: daysFrom(today, -renaming.daysAgo),
  }
}

function moveRow(today: string) {
  const member = invented.find(({ name }) => name === moving.member)
  if (!member) throw new Error(`No member is called ${moving.member}`)
  return {
    id: identifierOf('move', moving.member),
    member_id: memberId(moving.member),
    from_region: moving.fromRegion,
    to_region: member.region,
    moved_on: moving.on(today),
    recorded_by: castPerson('Maude Delisière').id,
  }
}

/** The members that left, with what they offered until then. */
export function formerMemberRows(today: string, findPlace: FindPlace): TableRows[] {
  const recorded_by = castPerson('Jeanne Duruban').id
  return [
    {
      table: 'directory.members',
      rows: formerMembers.map((one) => {
        const place = findPlace(one.town, one.region)
        if (!place) throw new Error(`${one.town} (${one.region}) is not a place: ${one.name}`)
        return {
          id: memberId(one.name),
          slug: slugOf(one.name),
          name: one.name,
          summary: one.summary,
          description: one.description,
          region: one.region,
          health_region: healthRegionOf(place),
          place_id: place.geonamesId,
          locality: one.town,
          street: one.street,
          postal_code: one.postalCode,
          telephone: one.telephone,
          mailbox: `bonjour@${one.domain}.example.org`,
          website: `https://${one.domain}.example.org`,
          founded_in: one.foundedIn,
          joined_on: one.joinedOn,
          left_on: one.leftOn(today),
          created_at: noonOf(one.joinedOn),
          changed_at: noonOf(one.leftOn(today)),
        }
      }),
    },
    {
      table: 'directory.offerings',
      rows: formerMembers.map((one) => ({
        id: offeringId(one.name, 0),
        member_id: memberId(one.name),
        practice_code: one.offering.practice,
        title: one.offering.title,
        description: one.offering.description,
        created_at: noonOf(one.joinedOn),
        changed_at: noonOf(one.leftOn(today)),
        ended_on: one.leftOn(today),
      })),
    },
    {
      table: 'directory.departures',
      rows: formerMembers.map((one) => ({
        member_id: memberId(one.name),
        left_on: one.leftOn(today),
        kind: one.departure,
        reason: one.reason,
        recorded_at: noonOf(one.leftOn(today)),
        recorded_by,
      })),
    },
    {
      table: 'directory.successions',
      rows: formerMembers
        .filter(({ mergedInto }) => mergedInto !== undefined)
        .map((one) => ({
          predecessor_id: memberId(one.name),
          successor_id: memberId(one.mergedInto ?? ''),
          kind: 'merge',
          happened_on: one.leftOn(today),
        })),
    },
  ]
}

/** The first of the cast who keeps a member's space. */
function workerOf(member: string): CastPerson | undefined {
  return cast.find((person) => person.member === member)
}

/** An instant within a day, whatever the time zone of Québec. */
export function noonOf(day: string): string {
  return `${day}T17:00:00Z`
}

/** The later of two ISO days. */
function laterOf(one: string, other: string): string {
  return one > other ? one : other
}
