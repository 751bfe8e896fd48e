/* What this part asks of packages that say nothing of their types. */

declare module 'citeproc' {
  type System = {
    retrieveLocale(language: string): string
    retrieveItem(id: string): unknown
  }
  type CitationItem = {
    id: string
    locator?: string
    label?: string
    prefix?: string
    suffix?: string
    'suppress-author'?: boolean
    'author-only'?: boolean
  }
  class Engine {
    constructor(system: System, style: string, language: string, isForced: boolean)
    opt: { development_extensions: { wrap_url_and_doi: boolean } }
    updateItems(ids: readonly string[]): void
    makeCitationCluster(items: readonly CitationItem[]): string
    makeBibliography(): unknown
  }
  const CSL: { Engine: typeof Engine }
  // biome-ignore lint/style/noDefaultExport: so is the package
  export default CSL
}

declare module '@citation-js/core' {
  type Chained = { forceType: string; generateGraph: boolean; strict: boolean }
  export const plugins: {
    input: { chain(data: unknown, options: Chained): unknown; remove(name: string): void }
    output: { format(name: string, data: readonly unknown[], options?: object): unknown }
    config: { get(name: string): Record<string, Record<string, unknown>> }
  }
  export const logger: { level: string }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
