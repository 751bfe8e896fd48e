import type { Transaction } from '../../../platform/database/database.ts'

export async function recordSuccession(
  tx: Transaction,
  succession: {
    readonly predecessor: string
    readonly successor: string
    readonly kind: 'merge' | 'split'
    readonly on: string
  },
): Promise<void> {
  await tx
    .insertInto('directory.successions')
    .values({
      predecessor_id: succession.predecessor,
      successor_id: succession.successor,
      kind: succession.kind,
      happened_on: succession.on,
    })
    .execute()
}
