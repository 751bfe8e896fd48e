import { z } from 'zod'
import { foldName } from '../territory/fold-name.ts'
import type { ColumnKey } from './columns.ts'
import type { Directory, TableMember } from './current-members.ts'
import type { Reason } from './understand-cell.ts'

type Matched =
  | { readonly ok: true; readonly member: TableMember | null }
  | { readonly ok: false; readonly column: ColumnKey; readonly reason: Reason }

/** Whom a row is about: by its identifier, else by its name. Each member and each name once a file. */
export function memberMatcher({ members, departed }: Directory) {
  const byId = new Map(members.map((member) => [member.id, member]))
  const byName = new Map(members.map((member) => [foldName(member.name), member]))
  const rowOfMember = new Map<string, number>()
  const rowOfName = new Map<string, number>()

  return (texts: ReadonlyMap<ColumnKey, string>, row: number): Matched => {
    const id = texts.get('id')?.toLowerCase() ?? ''
    const name = foldName(texts.get('name') ?? '')
    const homonym = name === '' ? undefined : byName.get(name)
    let member: TableMember | null = null
    if (id !== '') {
      if (departed.has(id)) return refusal('id', 'reason.departed')
      const found = z.uuid().safeParse(id).success ? byId.get(id) : undefined
      if (!found) return refusal('id', 'reason.id', { typed: id.slice(0, 60) })
      if (homonym && homonym.id !== found.id) return refusal('name', 'reason.nameTaken')
      member = found
    } else member = homonym ?? null

    const before =
      (member && rowOfMember.get(member.id)) ?? (name === '' ? undefined : rowOfName.get(name))
    if (before !== undefined) return refusal('name', 'reason.repeated', { before })
    if (member) rowOfMember.set(member.id, row)
    if (name !== '') rowOfName.set(name, row)
    return { ok: true, member }
  }
}

function refusal(column: ColumnKey, key: string, values: Reason['values'] = {}): Matched {
  return { ok: false, column, reason: { key, values } }
}
