import { choice, day, longText, text, wholeNumber } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import type { CompositionRule } from '../rules/composition.ts'
import { bodiesWords } from '../words/bodies.ts'

const name = () => text({ required: 'form.nameRequired', min: 2, max: 120 })
const purpose = () => longText({ max: 600 })

export const addBodyForm = defineForm(bodiesWords, {
  name: name(),
  kind: choice(['assembly', 'board', 'committee'], { required: 'form.kindRequired' }),
  purpose: purpose(),
})

/** The state that the form was drawn from: what someone else saved since is not written over. */
const seen = () => text({ max: 40 })

export const changeBodyForm = defineForm(bodiesWords, {
  seen: seen(),
  name: name(),
  purpose: purpose(),
})

const count = () => wholeNumber({ min: 1, max: 1000 })

/** Each rule is a box; an empty box is a rule the body does not have. */
export const rulesForm = defineForm(bodiesWords, {
  seen: seen(),
  seats: count(),
  fewest: count(),
  most: count(),
  users: wholeNumber({ min: 1, max: 100 }),
  perMember: count(),
  perRegion: count(),
  vacancy: wholeNumber({ min: 1, max: 3660 }),
})
type RulesTyped = {
  readonly [K in 'seats' | 'fewest' | 'most' | 'users' | 'perMember' | 'perRegion' | 'vacancy']:
    | number
    | null
}

export function rulesOf(typed: RulesTyped): CompositionRule[] {
  const { seats, fewest, most, users, perMember, perRegion, vacancy } = typed
  return [
    ...(seats === null ? [] : [{ rule: 'seats' as const, count: seats }]),
    ...(fewest === null ? [] : [{ rule: 'fewest' as const, count: fewest }]),
    ...(most === null ? [] : [{ rule: 'most' as const, count: most }]),
    ...(users === null ? [] : [{ rule: 'users-share' as const, atLeast: users / 100 }]),
    ...(perMember === null ? [] : [{ rule: 'per-member' as const, atMost: perMember }]),
    ...(perRegion === null ? [] : [{ rule: 'per-region' as const, atMost: perRegion }]),
    ...(vacancy === null ? [] : [{ rule: 'vacancy' as const, days: vacancy }]),
  ]
}

/** The boxes as these rules fill them. */
export function typedRules(rules: readonly CompositionRule[]): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const rule of rules) {
    switch (rule.rule) {
      case 'seats':
      case 'fewest':
      case 'most':
        typed[rule.rule] = String(rule.count)
        break
      case 'users-share':
        typed.users = String(Math.round(rule.atLeast * 100))
        break
      case 'per-member':
        typed.perMember = String(rule.atMost)
        break
      case 'per-region':
        typed.perRegion = String(rule.atMost)
        break
      case 'vacancy':
        typed.vacancy = String(rule.days)
    }
  }
  return typed
}

export const termForm = defineForm(bodiesWords, {
  seat: text({ required: 'term.seatRequired', max: 80 }),
  holder: text({ required: 'term.holderRequired', max: 120 }),
  seen: seen(),
  /** Id of someone who has an account, or ''. */
  person: text({ max: 40 }),
  /** Slug of the member that sends the person, or ''. */
  member: text({ max: 90 }),
  startsOn: day({ required: 'term.startsOnRequired' }),
  endsOn: day(),
})

/** To take a term back: the state that was read. */
export const removalForm = defineForm(bodiesWords, { seen: seen() })

export const declarationForm = defineForm(bodiesWords, {
  users: wholeNumber({ required: 'body.usersRequired', min: 0, max: 1000 }),
  declaredOn: day({ required: 'body.dayRequired' }),
})
