import { csvOf, rfc4180 } from '../../../platform/files/csv.ts'
import type { ExportedLexicon } from './exported-term.ts'
import { writeJsonLd, writeTurtle } from './skos.ts'
import { writeCspell, writePrh, writeVale } from './style-rules.ts'
import { tableOf } from './table.ts'
import { writeTbx } from './tbx.ts'

type ExportFile = {
  /** Media type, with its charset. */
  readonly type: string
  readonly write: (lexicon: ExportedLexicon) => string
}

/** The files the lexicon is given in, by their names. */
export const exportFiles = {
  'mots.ttl': { type: 'text/turtle; charset=utf-8', write: writeTurtle },
  'mots.jsonld': { type: 'application/ld+json; charset=utf-8', write: writeJsonLd },
  'mots.csv': {
    type: 'text/csv; charset=utf-8',
    write: (lexicon) => csvOf(tableOf(lexicon), rfc4180),
  },
  'mots.tbx': { type: 'application/x-tbx+xml; charset=utf-8', write: writeTbx },
  'prh.yml': { type: 'application/yaml; charset=utf-8', write: writePrh },
  'vale.yml': { type: 'application/yaml; charset=utf-8', write: writeVale },
  'cspell.txt': { type: 'text/plain; charset=utf-8', write: writeCspell },
} as const satisfies Record<string, ExportFile>

export type ExportFileName = keyof typeof exportFiles
const names: readonly string[] = Object.keys(exportFiles)

export function isExportFile(name: string): name is ExportFileName {
  return names.includes(name)
}
