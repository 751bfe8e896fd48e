import { randomUUID } from 'node:crypto'
import { HiddenField } from '../../../../design/field/text-fields.tsx'

/** The number of one form on one page: sent twice, it writes once. */
export function Press() {
  return <HiddenField name="press" value={randomUUID()} />
}
