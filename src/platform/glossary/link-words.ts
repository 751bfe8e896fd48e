import { findTerms, type Glossary } from './glossary.ts'
import { saidByOthers } from './said-by-others.ts'
import { type Span, tokensOf } from './tokens.ts'

/** A word that has a page: `path`, the French one, of letters, digits, hyphens and slashes. */
export type LinkedWord = { readonly path: string }

/** What the texts of one language are linked with: the words, and the names to pass over. */
export type WordsOfLanguage = {
  readonly words: Glossary<LinkedWord>
  readonly names: Glossary<unknown>
}

const tags = /<(\/?)([a-z][a-z0-9]*)?(?:[^">]|"[^"]*")*>/g
const entities = /&(?:amp|lt|quot);/g
/** Within a line: words go on through them. */
const inline = new Set(['strong', 'b', 'span', 'small', 'sub', 'sup', 'time', 'bdi', 'wbr'])
/** What is somebody else's words, a title, or leads somewhere already. */
const passed = new Set(
  'a button h1 h2 h3 h4 h5 h6 blockquote q cite em i code kbd mark label legend summary textarea select option figcaption caption th title svg style dfn'.split(
    ' ',
  ),
)

/**
 * Links words to their pages in HTML that Preact wrote: the first occurrence of each, outside quotations, titles, names and links. `met`: the paths
 * that are linked already, added to. Every other byte stays as it was.
 */
export function linkWords(
  html: string,
  { words, names }: WordsOfLanguage,
  met: Set<string>,
): string {
  const { text, skipped } = readable(html)
  const tokens = tokensOf(text)
  const others = inOrder([...skipped, ...saidByOthers(text, names, tokens)])
  let linked = ''
  let last = 0
  for (const { ids, start, end } of findTerms(words, text, others, tokens)) {
    const [word] = ids
    const written = html.slice(start, end)
    if (!word || met.has(word.path) || written.includes('<')) continue
    met.add(word.path)
    linked += `${html.slice(last, start)}<a class="word" href="${word.path}">${written}</a>`
    last = end
  }
  return linked + html.slice(last)
}

/** What is read of HTML, each character where it stands in it, and the places of `passed`. */
function readable(html: string): { text: string; skipped: readonly Span[] } {
  const skipped: Span[] = []
  let text = ''
  let last = 0
  let within: { readonly name: string; readonly start: number; depth: number } | null = null
  for (const { index, 0: tag, 1: slash, 2: name = '' } of html.matchAll(tags)) {
    text += unescaped(html.slice(last, index)) + gapOf(tag, name)
    last = index + tag.length
    if (within) {
      if (name === within.name) within.depth += slash === '' ? 1 : -1
      if (within.depth > 0) continue
      skipped.push({ start: within.start, end: last })
      within = null
    } else if (slash === '' && passed.has(name)) {
      within = { name, start: index, depth: 1 }
    }
  }
  return { text: text + unescaped(html.slice(last)), skipped }
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(entities, (entity) => (entity === '&quot;' ? '"' : ' ').padEnd(entity.length))
}

/** A tag as space: what parts paragraphs parts sentences. */
function gapOf(tag: string, name: string): string {
  return (inline.has(name) || passed.has(name) ? ' ' : '\n\n').padEnd(tag.length)
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}
