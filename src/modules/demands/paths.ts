/** Where documents are written and read while they are worked on. French paths are part of the product. */
export const demandsPaths = {
  writing: '/redaction',
  newDocument: '/redaction/nouveau',
  document: (slug: string) => `/redaction/${slug}`,
  anchor: (code: string) => `#b-${code}`,
  /** The page where its writers write. */
  workbench: (slug: string) => `/redaction/${slug}/ecrire`,
  block: (slug: string, code: string) => `/redaction/${slug}/ecrire#b-${code}`,
  blocks: (slug: string) => `/redaction/${slug}/blocs`,
  blockText: (slug: string, code: string) => `/redaction/${slug}/blocs/${code}`,
  blockHold: (slug: string, code: string) => `/redaction/${slug}/blocs/${code}/prise`,
  blockRelease: (slug: string, code: string) => `/redaction/${slug}/blocs/${code}/liberation`,
  blockMove: (slug: string, code: string) => `/redaction/${slug}/blocs/${code}/deplacement`,
  blockRemoval: (slug: string, code: string) => `/redaction/${slug}/blocs/${code}/retrait`,
  blockReturn: (slug: string, code: string) =>
    `/redaction/${slug}/blocs/${code}/retrait/annulation`,
  blockVersions: (slug: string, code: string) => `/redaction/${slug}/blocs/${code}/versions`,
  blockVersion: (slug: string, code: string, version: number | string) =>
    `/redaction/${slug}/blocs/${code}/versions/${version}`,
  blockComments: (slug: string, code: string) => `/redaction/${slug}/blocs/${code}/commentaires`,
  blockCredits: (slug: string, code: string) => `/redaction/${slug}/blocs/${code}/noms`,
  blockCreditRemoval: (slug: string, code: string, id: string) =>
    `/redaction/${slug}/blocs/${code}/noms/${id}/retrait`,
  /** What one may cite: `?mots=` what of, `?bloc=` in which block. */
  references: (slug: string) => `/redaction/${slug}/references`,
  /** Asks the addresses that it leads to. */
  links: (slug: string) => `/redaction/${slug}/liens`,
  comments: (slug: string) => `/redaction/${slug}/commentaires`,
  blockRenewal: (slug: string, code: string) => `/redaction/${slug}/blocs/${code}/renouvellement`,
  blockCitations: (slug: string, code: string) => `/redaction/${slug}/blocs/${code}/citations`,
  commentResolution: (slug: string, id: string) =>
    `/redaction/${slug}/commentaires/${id}/reglement`,
  settings: (slug: string) => `/redaction/${slug}/reglages`,
  status: (slug: string) => `/redaction/${slug}/statut`,
  writers: (slug: string) => `/redaction/${slug}/redaction`,
  writerLeaving: (slug: string, id: string) => `/redaction/${slug}/redaction/${id}/depart`,
  file: (slug: string, format: 'pdf' | 'docx' | 'md' | 'html') =>
    `/redaction/${slug}/texte.${format}`,
  importing: (slug: string) => `/redaction/${slug}/import`,
  importAcceptance: (slug: string) => `/redaction/${slug}/import/acceptation`,
  access: (slug: string) => `/redaction/${slug}/acces`,
  shareWithdrawal: (slug: string, id: string) => `/redaction/${slug}/acces/${id}/retrait`,
  /** What a link opens, for the one reader it was made for. */
  shared: (token: string) => `/redaction/partage/${token}`,
  /** What the texts that everyone reads rest on; `?fil=` pulls the threads of one block, or of one origin. */
  nets: '/fils',
  net: (slug: string) => `/fils/${slug}`,
  /** Organisations that stand with a text that everyone reads. */
  endorsements: (slug: string) => `/appuis/${slug}`,
  /** What the mail leads to: it confirms, then takes back. */
  endorsementLink: (token: string) => `/appuis/lien/${token}`,
  endorsementWithdrawal: (token: string) => `/appuis/lien/${token}/retrait`,
  teamEndorsements: '/equipe/appuis',
  teamEndorsement: (id: string) => `/equipe/appuis/${id}`,
  /** What members do of a text that one reads, by region. */
  practices: (slug: string) => `/nos-pratiques/${slug}`,
  practicesOf: (slug: string, code: string) => `/nos-pratiques/${slug}#b-${code}`,
  ownPractices: (member: string) => `/ma-ressource/${member}/nos-pratiques`,
  newPractice: (member: string) => `/ma-ressource/${member}/nos-pratiques/nouvelle`,
  ownPractice: (member: string, id: string) => `/ma-ressource/${member}/nos-pratiques/${id}`,
  practiceWithdrawal: (member: string, id: string) =>
    `/ma-ressource/${member}/nos-pratiques/${id}/retrait`,
  practiceRemoval: (member: string, id: string) =>
    `/ma-ressource/${member}/nos-pratiques/${id}/suppression`,
  agreements: '/redaction/accords',
  agreement: (id: string) => `/redaction/accords/${id}`,
} as const

export const documentFormats = ['pdf', 'docx', 'md'] as const
export type DocumentFormat = (typeof documentFormats)[number]

const version = (slug: string, number: number | string) =>
  `/revendications/${slug}/versions/${number}`

/** Where what was adopted is read by everyone, and published by who writes it. */
export const publishedPaths = {
  /** `?mots=` what is looked for in every text. */
  list: '/revendications',
  /** The version that stands; `#b-k7pm3x9` one of its blocks. */
  text: (slug: string) => `/revendications/${slug}`,
  textFile: (slug: string, format: DocumentFormat) => `/revendications/${slug}/texte.${format}`,
  versions: (slug: string) => `/revendications/${slug}/versions`,
  version,
  versionFile: (slug: string, number: number | string, format: DocumentFormat) =>
    `${version(slug, number)}/texte.${format}`,
  cite: (slug: string, number: number | string) => `${version(slug, number)}/citer`,
  citation: (slug: string, number: number | string, format: 'bib' | 'json') =>
    `${version(slug, number)}/citation.${format}`,
  /** What changed from an earlier version to this one. */
  difference: (slug: string, number: number | string, before: number | string) =>
    `${version(slug, number)}/depuis/${before}`,
  /** For the team. */
  retraction: (slug: string, number: number | string) => `${version(slug, number)}/retrait`,

  /** For who writes it and is of the team. */
  publishing: (slug: string) => `/redaction/${slug}/publication`,
  preview: (slug: string) => `/redaction/${slug}/publication/apercu`,
} as const

/** Pages of the writing part stand at these, where a document would. */
export const reservedSlugs: readonly string[] = ['nouveau', 'partage', 'accords']
