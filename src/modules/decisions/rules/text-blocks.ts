/** A text as people write it in a box: titles, lists and paragraphs, nothing else. What is not one of these is text. */
export type TextBlock =
  | { readonly kind: 'title'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }

/** Reads a restricted Markdown: `## ` and `### ` begin a title, `- ` an item, an empty line ends a paragraph. */
export function parseText(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  let lines: string[] = []
  let items: string[] = []
  const flush = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', lines })
    if (items.length > 0) blocks.push({ kind: 'list', items })
    lines = []
    items = []
  }
  for (const line of text.split('\n')) {
    const [, marks, title] = /^(#{2,3}) +(.+)$/.exec(line) ?? []
    const [, item] = /^[-*] +(.+)$/.exec(line) ?? []
    if (marks !== undefined && title !== undefined) {
      flush()
      blocks.push({ kind: 'title', level: marks.length === 2 ? 2 : 3, text: title.trim() })
    } else if (item !== undefined) {
      if (lines.length > 0) flush()
      items.push(item.trim())
    } else if (line.trim() === '') flush()
    else {
      if (items.length > 0) flush()
      lines.push(line.trim())
    }
  }
  flush()
  return blocks
}
