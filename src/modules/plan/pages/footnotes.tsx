import { notesBeside } from '../rules/footnotes.ts'
import type { PlanItem, Tree } from '../rules/tree.ts'
import { useFrench } from './use-french.ts'

type NotesProps = {
  tree: Tree
  of: PlanItem
  /** What is read beside it, the item's own text first; that text alone where it is left out. */
  told?: readonly string[]
  /** What may call a note and is read somewhere else, such as the names of its indicators. */
  elsewhere?: readonly string[]
}

/** The footnotes of an item, under it: those that are called there, or nowhere. */
export function Notes({ tree, of, told = [of.text], elsewhere = [] }: NotesProps) {
  return <NoteLines notes={notesBeside(tree.under(of.id, 'note'), told, elsewhere)} />
}

/** Footnotes, one under the other. */
export function NoteLines({ notes }: { notes: readonly PlanItem[] }) {
  const lang = useFrench()
  return (
    <>
      {notes.map((note) => (
        <span key={note.id} class="plan-small" lang={lang}>
          {note.text}
        </span>
      ))}
    </>
  )
}
