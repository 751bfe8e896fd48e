import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bodies, type CompositionRule, type DemonstrationTerm } from './bodies.ts'
import { type CastPerson, cast, castPerson, type PersonaSlug } from './cast.ts'
import { members } from './members.ts'

describe('the cast', () => {
  it('has the six personas first, and some thirty people', () => {
    assert.deepEqual(
      cast
        .slice(0, 6)
        .map(({ persona }) => persona)
        .sort(),
      ['administration', 'deleguee', 'equipe', 'facilitatrice', 'ressource', 'voisine'],
    )
    assert.equal(cast.filter(({ persona }) => persona !== undefined).length, 6)
    assert.ok(cast.length >= 28)
  })

  it('puts the worker and the delegate in one member, the neighbour in another of the region', () => {
    assert.equal(persona('ressource').member, persona('deleguee').member)
    assert.notEqual(persona('voisine').member, persona('ressource').member)
    assert.equal(regionOf(persona('voisine').member), regionOf(persona('ressource').member))
    assert.deepEqual(persona('equipe').team, ['team'])
    assert.deepEqual(persona('administration').team, ['administration', 'team'])
    assert.deepEqual(persona('facilitatrice').team, ['facilitation'])
    assert.equal(persona('deleguee').mandate, 'delegate')
  })

  it('belongs to members that exist, each with one delegate at most', () => {
    for (const { member } of cast) if (member !== undefined) assert.ok(regionOf(member))
    const delegates = cast.filter(({ mandate }) => mandate === 'delegate')
    assert.equal(new Set(delegates.map(({ member }) => member)).size, delegates.length)
    assert.equal(new Set(cast.map(({ email }) => email)).size, cast.length)
    assert.equal(new Set(cast.map(({ id }) => id)).size, cast.length)
  })
})

describe('the bodies', () => {
  for (const { name, rules, terms, declaration } of bodies) {
    it(`${name} obeys its rules`, () => {
      const sitting = terms.filter(
        ({ endsDaysAgo }) => endsDaysAgo === undefined || endsDaysAgo < 0,
      )
      const broken = rules.filter((rule) => !isObeyed(rule, sitting, declaration?.users))
      assert.deepEqual(broken, [])
    })
  }

  it('seat people from where the cast says they come', () => {
    for (const { holder, member } of bodies.flatMap(({ terms }) => terms)) {
      if (member !== undefined) assert.ok(regionOf(member))
      if (cast.some(({ name }) => name === holder)) {
        assert.equal(castPerson(holder).member, member, holder)
      }
    }
  })
})

function persona(slug: PersonaSlug): CastPerson {
  const person = cast.find((one) => one.persona === slug)
  assert.ok(person, slug)
  return person
}

function regionOf(name: string | undefined): string {
  const member = members.find((one) => one.name === name)
  assert.ok(member, name)
  return member.region
}

function isObeyed(
  rule: CompositionRule,
  sitting: readonly DemonstrationTerm[],
  users: number | undefined,
): boolean {
  const fromMembers = sitting.flatMap(({ member }) => (member === undefined ? [] : [member]))
  if (rule.rule === 'seats') return sitting.length === rule.count
  if (rule.rule === 'users-share') {
    return users !== undefined && users / sitting.length >= rule.atLeast
  }
  if (rule.rule === 'per-member') return mostOften(fromMembers) <= rule.atMost
  return mostOften(fromMembers.map(regionOf)) <= rule.atMost
}

function mostOften(values: readonly string[]): number {
  return Math.max(0, ...values.map((value) => values.filter((other) => other === value).length))
}
