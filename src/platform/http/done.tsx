import type { VNode } from 'preact'
import { Note } from '../../design/note/note.tsx'
import type { AnyCatalogue } from '../words/catalogue.ts'
import { useNouns, useReading } from './page.tsx'

export type DoneProps = {
  /** `done.depose` is what `?fait=depose` tells; it may say the nouns of the site, and `{count}` for `&nombre=12`. */
  words: AnyCatalogue
  /** What was asked and could not be done, or changed nothing. */
  care?: readonly string[]
  /** What else its sentences say. */
  values?: Readonly<Record<string, string>>
}

/**
 * What was just done, as the address says it: told without a script and without a session. Null where the address says nothing
 * that `words` know.
 */
export function useDone(given: DoneProps | undefined): VNode | null {
  const { path, language } = useReading()
  const nouns = useNouns()
  const query = new URLSearchParams(path.split('?')[1])
  const done = query.get('fait')
  if (!done || !given) return null
  const { words, care = [], values: others } = given
  const count = Number(query.get('nombre') ?? 0)
  const values = { ...nouns, ...others, count: Number.isSafeInteger(count) ? count : 0 }
  const sentence = words.lookUp(language, `done.${done}`, values)
  if (!sentence) return null
  return (
    <Note kind={care.includes(done) ? 'care' : 'well'} live>
      <p>{sentence}</p>
    </Note>
  )
}
