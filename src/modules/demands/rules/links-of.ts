import type { Resolved } from '../../../platform/references/resolve-references.ts'
import type { Composition } from './compose.ts'
import type { Flow, Inline } from './text/text.ts'

/** An address that a text leads to, and the first block that does. */
export type LeadsTo = { readonly address: string; readonly code: string }

/** The addresses of the web that a text leads to, each once, in its order: its own links, then those of its sources. Pure. */
export function linksOf(
  { blocks, references }: Composition,
  resolved: ReadonlyMap<string, Resolved>,
): readonly LeadsTo[] {
  const written = blocks.flatMap(({ code, titleLine, parsed }) =>
    [titleLine, ...parsed.flow.flatMap(linesOf), ...parsed.notes.values()]
      .flatMap(hrefsIn)
      .map((address) => ({ address, code })),
  )
  const cited = references.flatMap((reference) => {
    const address = resolved.get(reference)?.citation?.address
    return address ? [{ address, code: '' }] : []
  })
  const found = new Map<string, LeadsTo>()
  for (const one of [...written, ...cited]) {
    if (/^https?:/.test(one.address) && !found.has(one.address)) found.set(one.address, one)
  }
  return [...found.values()]
}

function linesOf(one: Flow): readonly (readonly Inline[])[] {
  return one.kind === 'paragraph'
    ? [one.children]
    : one.items.flatMap((item) => item.flatMap(linesOf))
}

function hrefsIn(line: readonly Inline[]): readonly string[] {
  return line.flatMap((one): readonly string[] => {
    if (one.kind === 'link') return [one.href]
    return one.kind === 'emphasis' || one.kind === 'strong' ? hrefsIn(one.children) : []
  })
}
