import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { packageRoot } from '../package-root.ts'

/** The build copies every `.typ` of the sources there, under the same path. */
const folder = join(packageRoot, import.meta.url.endsWith('.ts') ? 'src' : 'dist/typst')

/** Every template of the site by its path from `src/`, as they import each other: `/platform/pdf/document.typ`. */
export function readTemplates(): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.typ'))
    .sort()
  return Object.fromEntries(
    paths.map((path) => [
      `/${path.split(sep).join('/')}`,
      readFileSync(join(folder, path), 'utf8'),
    ]),
  )
}
