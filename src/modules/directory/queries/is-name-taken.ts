import type { Transaction } from '../../../platform/database/database.ts'

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
