import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { z } from 'zod'
import type { CslItem } from '../rules/csl-item.ts'
import type { ExportFormat } from './export-formats.ts'
import { withLostLines } from './mend-ris.ts'

export type Kept = { readonly key: string; readonly csl: CslItem }

// Letters as they are written, not their names in LaTeX: what reads BibTeX today reads UTF-8.
plugins.config.get('@bibtex').format = {
  ...plugins.config.get('@bibtex').format,
  asciiOnly: false,
  useIdAsLabel: true,
}

/** References as other software reads them. A source keeps its key as its label. */
export function writeReferences(sources: readonly Kept[], format: ExportFormat): string {
  const items = sources.map(({ key, csl }) => ({ ...csl, id: key }))
  if (format === 'json') return `${JSON.stringify(items, null, 2)}\n`
  const name = format === 'bib' ? 'biblatex' : 'ris'
  // Neither format knows who directed a film: they know authors.
  const authored = items.map(({ director, ...item }) => ({
    ...item,
    ...(director && { author: item.author ?? director }),
  }))
  const text = (list: typeof authored) =>
    z.string().parse(plugins.output.format(name, list, { format: 'text' }))
  if (format === 'bib') return text(authored)
  return authored.map((item) => `${withLostLines(text([item]).trim(), item)}\n`).join('\n')
}
