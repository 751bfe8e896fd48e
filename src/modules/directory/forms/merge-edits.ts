import type { FormState } from '../../../design/field/form-state.ts'

type Values = FormState['values']

/**
 * Two people edited at once. The form of the second proposes what she typed where she changed something, and what stands
 * elsewhere: neither what she typed nor what the first saved is lost.
 *
 * @param seen what the second began from; null when nobody knows any more: then all that was typed is proposed
 */
export function mergeEdits(
  fields: readonly string[],
  { typed, seen, stands }: { typed: Values; seen: Values | null; stands: Values },
): Values {
  const merged: Record<string, string | readonly string[]> = { ...typed }
  if (seen === null) return merged
  for (const field of fields) {
    if (textOf(typed, field) !== textOf(seen, field)) continue
    const value = stands[field]
    if (value === undefined) delete merged[field]
    else merged[field] = value
  }
  return merged
}

/** A browser sends line breaks as CRLF, and a list is the same in any order. */
function textOf(values: Values, field: string): string {
  const value = values[field] ?? ''
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim()
  return [...value].sort().join(', ')
}
