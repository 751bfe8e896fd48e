import type { EnteredStage, Method, Stage } from '../tables.ts'

/** Which stage may follow which: `decisions.moves` says the same, and refuses any other. */
export const moves: Readonly<
  Record<Method, Readonly<Partial<Record<Stage, readonly EnteredStage[]>>>>
> = {
  vote: { '': ['open'], open: ['closed'] },
  consent: {
    '': ['clarify'],
    clarify: ['react'],
    react: ['amend'],
    amend: ['consent'],
    consent: ['closed', 'integrate'],
    integrate: ['consent'],
  },
}

/** The stages that may follow, the usual one first. */
export function nextStages(method: Method, stage: Stage): readonly EnteredStage[] {
  return moves[method][stage] ?? []
}

/** Whether seats say something now, which closes or integrates. */
export function isAnswered(stage: Stage): stage is 'open' | 'consent' {
  return stage === 'open' || stage === 'consent'
}

/** Whether what is proposed may be written. */
export function isRewritten(stage: Stage): boolean {
  return stage === '' || stage === 'amend' || stage === 'integrate'
}
