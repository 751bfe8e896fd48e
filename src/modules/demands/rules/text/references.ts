import { parseReference } from '../../../../platform/references/reference.ts'
import type { Flow, Inline, Text } from './text.ts'

const written = /\[\[([^[\]\n]{3,340})\]\]/g

/** Text and the references in it: `[[figure:participations@2025-2026]]`, `[[source:untel-2023 p. 12]]`. What is no reference stays as it is. */
export function splitReferences(text: string): readonly Inline[] {
  const pieces: Inline[] = []
  let from = 0
  for (const match of text.matchAll(written)) {
    const read = readReference(match[1] ?? '')
    if (!read) continue
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index) })
    pieces.push({ kind: 'reference', ...read })
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) })
  return pieces
}

/** `source:untel-2023 p. 12` in two: what it is, and where in it. Null when it is no reference. */
export function readReference(inside: string): { reference: string; locator: string } | null {
  const [reference = '', ...rest] = inside.trim().split(/\s+/)
  return parseReference(reference) ? { reference, locator: rest.join(' ') } : null
}

export function writtenReference(reference: string, locator = ''): string {
  return `[[${reference}${locator === '' ? '' : ` ${locator}`}]]`
}

/** Every reference of a text, each once, in the order they come; those of notes last. */
export function referencesOf({ flow, notes }: Text): readonly string[] {
  const inFlow = flow.flatMap(referencesInFlow)
  const inNotes = [...notes.values()].flatMap(referencesInLine)
  return [...new Set([...inFlow, ...inNotes])]
}

function referencesInFlow(one: Flow): readonly string[] {
  return one.kind === 'paragraph'
    ? referencesInLine(one.children)
    : one.items.flatMap((item) => item.flatMap(referencesInFlow))
}

export function referencesInLine(inline: readonly Inline[]): readonly string[] {
  return inline.flatMap((one) =>
    one.kind === 'reference'
      ? [one.reference]
      : 'children' in one
        ? referencesInLine(one.children)
        : [],
  )
}
