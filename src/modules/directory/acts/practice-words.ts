import type { Transaction } from '../../../platform/database/database.ts'

/** A practice as the federation says it, in both languages. */
export type PracticeWords = {
  readonly nameFr: string
  readonly nameEn: string
  readonly definitionFr: string
  readonly definitionEn: string
}

export function columnsOf({ nameFr, nameEn, definitionFr, definitionEn }: PracticeWords) {
  return {
    name_fr: nameFr,
    name_en: nameEn,
    definition_fr: definitionFr,
    definition_en: definitionEn,
  }
}

/** Case and accents do not make another name. `except`: the practice that may keep it. */
export async function isNameTaken(
  tx: Transaction,
  name: string,
  except: string | null,
): Promise<boolean> {
  let query = tx
    .selectFrom('directory.practices')
    .where((eb) =>
      eb(
        eb.fn<string>('platform.fold', ['name_fr']),
        '=',
        eb.fn<string>('platform.fold', [eb.val(name)]),
      ),
    )
  if (except !== null) query = query.where('code', '<>', except)
  return (await query.select('code').executeTakeFirst()) !== undefined
}
