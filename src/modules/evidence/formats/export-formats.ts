/** Formats of references, by the ending of their files. */
export const exportFormats = ['bib', 'ris', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const mediaTypeOf: Readonly<Record<ExportFormat, string>> = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json; charset=utf-8',
}

/** `logement.bib` → what and how; null for a name no page gives. */
export function readFileName(
  written: string,
): { readonly what: string; readonly format: ExportFormat } | null {
  const [, what, ending] = /^([a-z0-9-]{1,82})\.([a-z]{3,4})$/.exec(written) ?? []
  const format = exportFormats.find((one) => one === ending)
  return what === undefined || format === undefined ? null : { what, format }
}
