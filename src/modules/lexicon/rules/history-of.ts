import type { EnteredStep } from '../queries/around-term.ts'
import type { Round } from '../queries/rounds.ts'

type Entry = EnteredStep & {
  /** Of the decision it is about; null where there is none to read. */
  readonly path: string | null
}

/**
 * What became of a word, the first thing first. It went to the seats the day a round opened; one that nobody can find was a draft that was thrown
 * away: no seat ever saw it, and nothing is told of it, whatever was written then.
 */
export function historyOf(
  steps: readonly EnteredStep[],
  rounds: readonly Pick<Round, 'version' | 'decision' | 'path' | 'openedAt'>[],
): readonly Entry[] {
  const paths = new Map(rounds.map(({ decision, path }) => [decision, path]))
  const entered = steps
    .filter(({ step, decision }) =>
      step === 'returned' ? decision === null || paths.has(decision) : step !== 'submitted',
    )
    .map((one) => ({ ...one, path: paths.get(one.decision ?? '') ?? null }))
  const opened = rounds.flatMap(({ version, decision, path, openedAt }) =>
    openedAt === null
      ? []
      : [
          {
            step: 'submitted' as const,
            version,
            decision,
            adoptedOn: null,
            adoptedBy: null,
            why: '',
            enteredAt: openedAt,
            path,
          },
        ],
  )
  return [...entered, ...opened].sort((a, b) => a.enteredAt.getTime() - b.enteredAt.getTime())
}
