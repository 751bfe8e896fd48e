import { join } from 'node:path'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { fontPrefix, readPrintFonts } from './fonts.ts'
import type { PdfRequest, TypstResult } from './pdf-request.ts'
import { printable } from './printable.ts'

// Nothing lies under a file: what a source names besides what it is given does not exist.
const nowhere = join(process.execPath, 'nothing')
/** Typst would fetch a package from its registry. */
const packageImport = /["']@[\w-]+\//

/**
 * Typst sources and their data as a PDF/UA-1 document. Synchronous, in native memory: for a thread. Same request, same bytes.
 */
export function compileTypst({ sources, main, data }: PdfRequest): TypstResult {
  const reaching = Object.entries(sources).find(([, source]) => packageImport.test(source))
  if (reaching) return refused([`${reaching[0]} names a package: nothing is fetched`])
  const fonts = readPrintFonts()
  const clean = printable(data, fonts.covered)
  const compiler = NodeCompiler.create({
    workspace: nowhere,
    fontArgs: [{ fontBlobs: fonts.blobs }],
  })
  for (const [path, source] of Object.entries(sources)) {
    compiler.mapShadow(join(nowhere, path), Buffer.from(source))
  }
  compiler.mapShadow(join(nowhere, 'data.json'), Buffer.from(JSON.stringify(clean.data)))
  const compilation = compiler.compile({ mainFilePath: join(nowhere, main) })
  const problems = [compilation.takeDiagnostics(), compilation.takeWarnings()].flatMap(messagesOf)
  const document = compilation.result
  if (problems.length > 0 || !document) return refused(problems)
  try {
    const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: 0 })
    const strangers = foreignFonts(pdf)
    if (strangers.length > 0) return refused(strangers.map((name) => `the font ${name} is foreign`))
    const { omitted } = clean
    return { outcome: 'compiled', pdf: new Uint8Array(pdf), pages: document.numOfPages, omitted }
  } catch (error) {
    return refused(standardProblems(error))
  }
}

const refused = (problems: string[]): TypstResult => ({ outcome: 'refused', problems })

function messagesOf(diagnostics: NodeError | null): string[] {
  if (!diagnostics) return []
  const list: unknown[] = diagnostics.shortDiagnostics
  return list.map((one) =>
    typeof one === 'object' && one !== null && 'message' in one
      ? String(one.message).replaceAll(nowhere, '')
      : 'unknown problem',
  )
}

/** The compiler says what the standard refuses as the text of an exception, in the shape of its own structures. */
function standardProblems(error: unknown): string[] {
  const text = error instanceof Error ? error.message : String(error)
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, said]) => said ?? '')
  return messages.length > 0 ? [...new Set(messages)] : [text]
}

// The fonts of the machine are there for a source that names them: two machines would not print the same bytes.
function foreignFonts(pdf: Buffer): string[] {
  const names = [...pdf.toString('latin1').matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?([\w-]+)/g)]
  return [...new Set(names.map(([, name]) => name ?? ''))].filter(
    (name) => !name.startsWith(fontPrefix),
  )
}
