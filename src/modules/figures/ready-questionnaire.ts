import { readyChecks } from './ready-questionnaire/checks.ts'
import { opening, territory, waiting } from './ready-questionnaire/doors-and-territory.ts'
import { funding, practices } from './ready-questionnaire/funding-and-practices.ts'
import { activities, oneToOne, people } from './ready-questionnaire/people-and-activities.ts'
import type { ReadyCheck, ReadyGroup } from './ready-questionnaire/ready-question.ts'
import { association, team } from './ready-questionnaire/team-and-association.ts'

/**
 * The questionnaire a federation may start from, and change before it opens the year. It asks for counts and sums a
 * resource already keeps; nothing in it describes a person.
 */
export const readyQuestionnaire: {
  readonly groups: readonly ReadyGroup[]
  readonly checks: readonly ReadyCheck[]
} = {
  groups: [
    people,
    activities,
    oneToOne,
    opening,
    waiting,
    territory,
    team,
    association,
    funding,
    practices,
  ],
  checks: readyChecks,
}
