import type { KnownItem, ProposedLine } from './propose-outline.ts'
import type { PlanItem, Tree } from './tree.ts'

/**
 * Marks the lines that say, word for word, what the plan says already, and proposes to leave them aside: a text that is pasted
 * again adds only what is new. A priority or an activity of another year is another one. Of several that say it, the one under
 * what the lines above repeat.
 */
export function markKnown(lines: readonly ProposedLine[], tree: Tree): readonly ProposedLine[] {
  const above = new Set<string | null>([null])
  const said = tree.items.map((item) => ({ item, text: same(item.text) }))
  let orientation: PlanItem | undefined
  return lines.map((line) => {
    if (line.kind === 'because') {
      const isSaid = orientation?.because.split('\n').some((one) => same(one) === same(line.text))
      return orientation && isSaid ? aside(line, { ...orientation, kind: 'because' }) : line
    }
    const text = same(line.mark === null ? line.text : `${line.mark} ${line.text}`)
    const saying = said
      .filter((one) => one.text === text)
      .map(({ item }) => item)
      .filter(({ kind, exercise }) => kind === line.kind && exercise === line.exercise)
    const known = saying.find(({ parentId }) => above.has(parentId)) ?? saying[0]
    if (line.kind === 'orientation') orientation = known
    if (!known) return line
    above.add(known.id)
    return aside(line, known)
  })
}

function aside(line: ProposedLine, { id, kind, text, because }: KnownItem): ProposedLine {
  return { ...line, kind: 'aside', known: { id, kind, text, because } }
}

/** However spaces and apostrophes were typed. */
function same(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').replaceAll("'", '’').trim()
}
