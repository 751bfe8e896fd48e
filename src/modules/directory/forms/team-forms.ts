import { z } from 'zod'
import {
  choice,
  day,
  email,
  identifier,
  longText,
  several,
  text,
} from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { teamWords } from '../words/team.ts'
import { postalCode } from './postal-code.ts'
import { town } from './town.ts'

/** What the team may submit about members, practices and its own people. */

const name = () => text({ required: 'add.nameRequired', min: 2, max: 120 })

/** In the addresses people share. */
export const teamMembersForm = defineForm(teamWords, {
  mots: text({ max: 200 }),
  region: text({ max: 80 }),
  etat: text({ max: 40 }),
  page: text({ max: 9 }),
})

export const addMemberForm = defineForm(teamWords, {
  name: name(),
  ...town('add.townRequired'),
  joinedOn: day(),
  mailbox: email(),
  workerName: text({ max: 120 }),
  workerEmail: email(),
})

export const renameMemberForm = defineForm(teamWords, { name: name() })

export const moveMemberForm = defineForm(teamWords, {
  ...town('add.townRequired'),
  on: day({ required: 'move.onRequired' }),
  street: text({ max: 160 }),
  postalCode: postalCode('move.postalCodeMistaken'),
})

export const departureForm = defineForm(teamWords, {
  kind: choice(['left', 'closed'], { required: 'leave.kindRequired' }),
  on: day({ required: 'leave.onRequired' }),
  reason: longText({ max: 1000 }),
})

export const inviteWorkerForm = defineForm(teamWords, {
  workerName: text({ required: 'member.workerNameRequired', max: 120 }),
  workerEmail: email({ required: 'member.workerEmailRequired' }),
})

export const practiceForm = defineForm(teamWords, {
  nameFr: text({ required: 'practices.nameRequired', max: 80 }),
  nameEn: text({ required: 'practices.nameRequired', max: 80 }),
  definitionFr: longText({ required: 'practices.definitionRequired', max: 400 }),
  definitionEn: longText({ required: 'practices.definitionRequired', max: 400 }),
})

export const practiceOrderForm = defineForm(teamWords, {
  direction: choice(['up', 'down'], { required: 'forms.forged' }),
})

export const inviteToTeamForm = defineForm(teamWords, {
  workerName: text({ required: 'member.workerNameRequired', max: 120 }),
  workerEmail: email({ required: 'member.workerEmailRequired' }),
  role: choice(['team', 'administration', 'facilitation'], { required: 'people.roleRequired' }),
})

/** Which members merge: slugs, in the address of the second step. */
export const mergeChoiceForm = defineForm(teamWords, {
  avec: several({ max: 90, most: 20 }),
})

export const mergeForm = defineForm(teamWords, {
  /** The slugs of those that merge, apart by a space. */
  members: text({ max: 2000 }),
  /** The slug of the one that stays, or `new`. */
  into: text({ required: 'merge.intoRequired', max: 90 }),
  name: text({ max: 120 }),
  ...town(),
  on: day({ required: 'merge.onRequired' }),
  offerings: z.array(identifier()).max(400),
  workers: z.array(identifier()).max(400),
})

export const partCounts = ['2', '3', '4'] as const

/** As many parts as asked, and one question per offering and per person: `offering-<id>`, `worker-<id>-<part>`. */
export function splitForm(parts: number, offerings: readonly string[], workers: readonly string[]) {
  const numbers = Array.from({ length: parts }, (_, index) => index + 1)
  return defineForm(
    teamWords,
    Object.fromEntries([
      ['on', day({ required: 'split.onRequired' })],
      ...numbers.flatMap((number) => [
        [`name-${number}`, name()],
        ...Object.entries(town('add.townRequired')).map(([field, schema]) => [
          `${field}-${number}`,
          schema,
        ]),
      ]),
      ...offerings.map((id) => [`offering-${id}`, text({ max: 1 })]),
      ...workers.flatMap((id) =>
        numbers.map((number) => [`worker-${id}-${number}`, text({ max: 10 })]),
      ),
    ]),
  )
}
