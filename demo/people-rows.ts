import type { Persona } from '../src/platform/accounts/demonstration/personas.ts'
import { daysFrom } from '../src/platform/words/days.ts'
import { bodies, type DemonstrationBody, type DemonstrationTerm } from './bodies.ts'
import { type CastPerson, cast, castPerson } from './cast.ts'
import { federation } from './federation.ts'
import { identifierOf } from './identifiers.ts'
import type { TableRows } from './insert-rows.ts'
import { memberId, noonOf } from './member-rows.ts'

/** The people of the cast, their accounts and what they may do, as of `today`. */
export function peopleRows(today: string): TableRows[] {
  const since = noonOf(daysFrom(today, -700))
  const administration = castPerson('Jeanne Duruban').id
  return [
    {
      table: 'directory.people',
      rows: cast.map(({ id, name, language }) => ({ id, name, language, created_at: since })),
    },
    {
      table: 'accounts.users',
      rows: cast.map(({ id, email }) => ({
        id,
        email,
        email_verified: true,
        created_at: since,
        updated_at: since,
      })),
    },
    {
      table: 'directory.team_roles',
      rows: cast.flatMap(({ id, team }) =>
        team.map((role) => ({
          id: identifierOf('team-role', id, role),
          person_id: id,
          role,
          granted_at: since,
          granted_by: id === administration ? null : administration,
        })),
      ),
    },
  ]
}

/** Whose place one may take, as the mark of the demonstration keeps them. */
export function personaRows(): readonly Persona[] {
  return cast.flatMap(({ persona, id, name, part }) =>
    persona === undefined ? [] : [{ slug: persona, person: id, name, part }],
  )
}

/** Who keeps the space of a member and carries its seat. */
export function mandateRows(today: string): TableRows[] {
  const since = noonOf(daysFrom(today, -700))
  return [
    {
      table: 'directory.member_workers',
      rows: cast.flatMap(({ id, member }) =>
        member === undefined
          ? []
          : [
              {
                id: identifierOf('worker', id, member),
                member_id: memberId(member),
                person_id: id,
                added_at: since,
                added_by: castPerson('Maude Delisière').id,
              },
            ],
      ),
    },
    { table: 'directory.mandates', rows: cast.flatMap((person) => mandateRow(person, today)) },
  ]
}

function mandateRow({ id, member, mandate }: CastPerson, today: string) {
  if (member === undefined || mandate === undefined) return []
  // Named in spring, before the assembly, for two years.
  const starts_on = daysFrom(today, -190)
  return [
    {
      id: identifierOf('mandate', id, member),
      member_id: memberId(member),
      person_id: id,
      kind: mandate,
      starts_on,
      ends_on: daysFrom(starts_on, 730),
      named_at: noonOf(starts_on),
      named_by: id,
    },
  ]
}

/** The assembly, the board and the committees; who sits, and what each declares. */
export function bodyRows(today: string): TableRows[] {
  return [
    {
      table: 'directory.bodies',
      rows: bodies.map(({ slug, name, kind, purpose, rules }) => ({
        id: bodyId(slug),
        slug,
        name,
        kind,
        purpose,
        rules,
        created_at: noonOf(daysFrom(today, -900)),
        changed_at: noonOf(daysFrom(today, -900)),
      })),
    },
    { table: 'directory.body_terms', rows: bodies.flatMap((body) => termRows(body, today)) },
    {
      table: 'directory.body_declarations',
      rows: bodies.flatMap(({ slug, declaration }) =>
        declaration === undefined
          ? []
          : [
              {
                id: identifierOf('declaration', slug),
                body_id: bodyId(slug),
                users: declaration.users,
                declared_on: daysFrom(today, -declaration.daysAgo),
                declared_by: castPerson('Esther Latresse').id,
                recorded_at: noonOf(daysFrom(today, -declaration.daysAgo)),
              },
            ],
      ),
    },
  ]
}

export function bodyId(slug: string): string {
  return identifierOf('body', slug)
}

function termRows({ slug, terms }: DemonstrationBody, today: string) {
  return terms.map((term: DemonstrationTerm) => ({
    id: identifierOf('term', slug, term.holder),
    body_id: bodyId(slug),
    seat: term.seat,
    holder_name: term.holder,
    person_id: cast.find(({ name }) => name === term.holder)?.id ?? null,
    member_id: term.member === undefined ? null : memberId(term.member),
    starts_on: daysFrom(today, -term.startedDaysAgo),
    ends_on: term.endsDaysAgo === undefined ? null : daysFrom(today, -term.endsDaysAgo),
    recorded_by: castPerson('Maude Delisière').id,
    changed_at: noonOf(daysFrom(today, -term.startedDaysAgo)),
  }))
}

/** What the federation chose: a row a setting, as `platform/federation` reads them. */
export function settingRows(today: string): TableRows {
  return {
    table: 'platform.settings',
    rows: Object.entries(federation).map(([key, value]) => ({
      key,
      value,
      changed_at: noonOf(daysFrom(today, -30)),
      changed_by: castPerson('Jeanne Duruban').id,
    })),
  }
}
