import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import type { ReleaseChoices } from '../rules/releasing/release-choices.ts'
import { askForBuild } from './ask-for-build.ts'

type Person = { readonly id: string }
type Prepared = {
  readonly exercise: string
  readonly title: string
  readonly note: string
  readonly choices: ReleaseChoices
}

export type PrepareReleaseResult =
  | { outcome: 'prepared'; id: string }
  /** No such year, or it is not open yet. */
  | { outcome: 'not-open' }

/** Begins a release for the public, and has it built. */
export async function prepareRelease(
  tx: Transaction,
  person: Person,
  { exercise, title, note, choices }: Prepared,
): Promise<PrepareReleaseResult> {
  const open = await tx
    .selectFrom('figures.exercises')
    .where('key', '=', exercise)
    .where('opened_at', 'is not', null)
    .select('key')
    .executeTakeFirst()
  if (!open) return { outcome: 'not-open' }
  const { id } = await tx
    .insertInto('figures.releases')
    .values({
      exercise,
      audience: 'public',
      title,
      note,
      choices: JSON.stringify(choices),
      created_by: person.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordAct(tx, person, 'prepare-release', { exercise })
  await askForBuild(tx, person, id)
  return { outcome: 'prepared', id }
}
