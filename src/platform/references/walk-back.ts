import { parseReference } from './reference.ts'
import {
  type ReferenceKind,
  type ReferenceReader,
  type Resolved,
  resolveReferences,
} from './resolve-references.ts'

/** What something rests on, as its reader knows it. */
export type Origin = { readonly reference: string; readonly resolved: Resolved }

/**
 * One step further back from each of these references: a finding leads to the sources, figures and voices it rests on. What leads
 * no further is left out, and so is what this reader may not see.
 */
export async function walkBack(
  kinds: readonly ReferenceKind[],
  references: readonly string[],
  reader: ReferenceReader,
): Promise<ReadonlyMap<string, readonly Origin[]>> {
  const further = new Map<string, readonly string[]>()
  for (const { kind, restsOn } of kinds) {
    if (!restsOn) continue
    const ids = new Map(
      references.flatMap((written) => {
        const parsed = parseReference(written)
        return parsed?.kind === kind ? [[written, parsed.id] as const] : []
      }),
    )
    if (ids.size === 0) continue
    const found = await restsOn([...new Set(ids.values())], reader)
    for (const [written, id] of ids) further.set(written, found.get(id) ?? [])
  }
  const resolved = await resolveReferences(kinds, [...further.values()].flat(), reader)
  return new Map(
    [...further].map(([written, origins]) => [
      written,
      origins.flatMap((reference) => {
        const one = resolved.get(reference)
        return one && one.status !== 'unknown' ? [{ reference, resolved: one }] : []
      }),
    ]),
  )
}
