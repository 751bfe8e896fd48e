import type { Transaction } from '../../../platform/database/database.ts'
import { recordAct } from '../../../platform/journal/record-act.ts'
import { type PromptText, promptTexts } from '../queries/collections.ts'

export type WordedPrompt = {
  readonly text: PromptText
  readonly opensOn: string
  readonly closesOn: string | null
  readonly isHard: boolean
  readonly themes: readonly string[]
}

export type AddPromptResult = { outcome: 'added' } | { outcome: 'slug-taken' }

/** Adds a prompt under an address of its own. */
export async function addPrompt(
  tx: Transaction,
  person: { readonly id: string },
  slug: string,
  prompt: WordedPrompt,
): Promise<AddPromptResult> {
  const added = await tx
    .insertInto('voices.prompts')
    .values({ slug, ...settingsOf(prompt) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return { outcome: 'slug-taken' }
  await tx
    .insertInto('voices.prompt_versions')
    .values({ prompt_id: added.id, version: 1, ...prompt.text })
    .execute()
  await recordAct(tx, person, 'add-prompt', { prompt: slug })
  return { outcome: 'added' }
}

export type RewordPromptResult = { outcome: 'changed' } | { outcome: 'not-found' }

/** Changes its dates and themes in place; its text, when it differs, as a new version: earlier voices keep what they read. */
export async function rewordPrompt(
  tx: Transaction,
  person: { readonly id: string },
  slug: string,
  prompt: WordedPrompt,
): Promise<RewordPromptResult> {
  const changed = await tx
    .updateTable('voices.prompts')
    .set(settingsOf(prompt))
    .where('slug', '=', slug)
    .returning('id')
    .executeTakeFirst()
  if (!changed) return { outcome: 'not-found' }
  const { version, ...standing } = await tx
    .selectFrom('voices.prompt_versions')
    .select(['version', ...promptTexts])
    .where('prompt_id', '=', changed.id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  if (!isSameText(standing, prompt.text)) {
    await tx
      .insertInto('voices.prompt_versions')
      .values({ prompt_id: changed.id, version: version + 1, ...prompt.text })
      .execute()
  }
  await recordAct(tx, person, 'reword-prompt', { prompt: slug })
  return { outcome: 'changed' }
}

function settingsOf({ opensOn, closesOn, isHard, themes }: WordedPrompt) {
  return { opens_on: opensOn, closes_on: closesOn, is_hard: isHard, themes: [...themes] }
}

function isSameText(a: PromptText, b: PromptText): boolean {
  return promptTexts.every((name) => a[name] === b[name])
}
