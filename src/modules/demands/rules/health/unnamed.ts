import type { Examined, Remark } from './remark.ts'

/** Demands and means are cited, followed and linked to by their number and title: one without either is hard to speak of. */
export function unnamed({ composition: { blocks } }: Examined): readonly Remark[] {
  // −1 where there is none: no number is taken for another's.
  const first = blocks.findIndex(({ kind }) => kind === 'demand')
  return blocks.flatMap(({ kind, code, number, titleLine }, at): Remark[] => {
    const isUntitled = titleLine.length === 0
    if (kind === 'demand')
      return isUntitled ? [{ code, check: 'untitled-demand', values: { number } }] : []
    if (kind !== 'means') return []
    return [
      ...(isUntitled ? [{ code, check: 'untitled-means' as const, values: { number } }] : []),
      ...(at < first ? [{ code, check: 'means-alone' as const, values: { number } }] : []),
    ]
  })
}
