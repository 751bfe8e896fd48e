import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { localeOf } from '../../../../platform/words/language.ts'
import { notesBeside } from '../../rules/footnotes.ts'
import type { PlanItem, Tree } from '../../rules/tree.ts'
import { readingWords } from '../../words/reading.ts'
import { activityFacts } from '../../words/said.ts'

/** A plan is written in French: read in English, its words say so. */
export function useFrench(): string | undefined {
  return useReading().language === 'en' ? localeOf.fr : undefined
}

/** Why an orientation was taken, with its line breaks. */
export function Because({ text, lang }: { text: string; lang?: string | undefined }) {
  return (
    <p lang={lang}>
      {text.split('\n').map((line, at) => (
        <>
          {at > 0 && <br />}
          {line}
        </>
      ))}
    </p>
  )
}

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

type ActivityListProps = {
  tree: Tree
  activities: readonly PlanItem[]
  /** They are of several years: each says its own. */
  withYears?: boolean
}

/** Activities: what, who, with whom, when, where it stands. */
export function ActivityList({ tree, activities, withYears }: ActivityListProps) {
  const say = useWords(readingWords)
  const formats = useFormats()
  const lang = useFrench()
  return (
    <ul class="spaced">
      {activities.map((activity) => {
        return (
          <li key={activity.id}>
            <span lang={lang}>{activity.text}</span>
            <Notes tree={tree} of={activity} />
            <span class="plan-small">
              {withYears && `${activity.exercise}, `}
              {activityFacts(activity, { say, formats })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
