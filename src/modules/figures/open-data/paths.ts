/** How each format ends the address of its file. The longer endings come first: `.fr.csv` is not a question named « fr ». */
const endings = {
  frenchCsvw: '.fr.csv-metadata.json',
  csvw: '.csv-metadata.json',
  frenchCsv: '.fr.csv',
  sdmxCsv: '.sdmx.csv',
  csv: '.csv',
  xlsx: '.xlsx',
  jsonStat: '.json',
  adx: '.xml',
} as const
export type OpenFormat = keyof typeof endings
export const openFormats: readonly OpenFormat[] = [
  'frenchCsvw',
  'csvw',
  'frenchCsv',
  'sdmxCsv',
  'csv',
  'xlsx',
  'jsonStat',
  'adx',
]

type OpenFile = {
  readonly release: number
  /** A release whole when null. */
  readonly question: string | null
  readonly format: OpenFormat
}

/** Addresses of the open figures. Programs keep them: they name the release and the question, and never change what they give. */
export const openFiguresPaths = {
  home: '/donnees',
  catalogue: '/donnees/catalogue.jsonld',
  wholeFile: (name: string) => `/donnees/${name}`,
  questionFile: (release: string, name: string) => `/donnees/${release}/${name}`,
  file: ({ release, question, format }: OpenFile) =>
    question === null
      ? `/donnees/diffusion-${release}${endings[format]}`
      : `/donnees/diffusion-${release}/${question}${endings[format]}`,
} as const

/** Reads the end of an address: `diffusion-3.fr.csv`, or `diffusion-3` and `group-participations.fr.csv`. */
export function openFileNamed(name: string, folder: string | null = null): OpenFile | null {
  const format = openFormats.find((one) => name.endsWith(endings[one]))
  if (!format) return null
  const base = name.slice(0, -endings[format].length)
  const number = (folder ?? base).match(/^diffusion-(\d{1,6})$/)?.[1]
  if (number === undefined) return null
  if (folder === null) return { release: Number(number), question: null, format }
  return base === '' ? null : { release: Number(number), question: base, format }
}

/** The name under which a browser saves it. */
export function savedName({ release, question, format }: OpenFile): string {
  return `diffusion-${release}${question === null ? '' : `-${question}`}${endings[format]}`
}
