import type { Transaction } from '../../../platform/database/database.ts'
import type { ReleaseChoices } from '../rules/releasing/release-choices.ts'
import { askForBuild } from './ask-for-build.ts'

type Chosen = { readonly title: string; readonly note: string; readonly choices: ReleaseChoices }

export type ChooseForReleaseResult =
  | { outcome: 'chosen' }
  | { outcome: 'under-way' }
  | { outcome: 'already-passed' }
  | { outcome: 'not-found' }

/** Asks something else of a release that did not pass, and has it built again. */
export async function chooseForRelease(
  tx: Transaction,
  person: { readonly id: string },
  release: string,
  { title, note, choices }: Chosen,
): Promise<ChooseForReleaseResult> {
  const asked = await askForBuild(tx, person, release)
  if (asked.outcome !== 'asked') return asked
  await tx
    .updateTable('figures.releases')
    .set({ title, note, choices: JSON.stringify(choices) })
    .where('id', '=', release)
    .execute()
  return { outcome: 'chosen' }
}
