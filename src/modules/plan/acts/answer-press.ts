import type { Transaction } from '../../../platform/database/database.ts'
import { pressNumber } from './press-once.ts'

/** Keeps what a press made, for the one after it. */
export async function answerPress(tx: Transaction, press: string, answer: string): Promise<void> {
  if (!pressNumber.test(press)) return
  await tx.updateTable('plan.presses').set({ answer }).where('press', '=', press).execute()
}
