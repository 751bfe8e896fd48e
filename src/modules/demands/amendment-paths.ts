/** Where amendments are read, proposed and decided. French paths are part of the product. */
export const amendmentPaths = {
  /** `?page=`, `?etat=`: see `rules/amendments/list-filters.ts`. */
  all: (document: string) => `/redaction/${document}/amendements`,
  one: (document: string, number: number | string) =>
    `/redaction/${document}/amendements/${number}`,
  comments: (document: string, number: number | string) =>
    `/redaction/${document}/amendements/${number}/commentaires`,

  /** The booklet: one page to print, and files. */
  booklet: (document: string) => `/redaction/${document}/amendements/cahier`,
  bookletFile: (document: string, format: 'pdf' | 'csv') =>
    `/redaction/${document}/amendements/cahier.${format}`,
  /** The text with what was accepted; `?selon=recommandations` with what is recommended. */
  draft: (document: string) => `/redaction/${document}/amendements/texte`,

  /** For the writers. */
  opening: (document: string) => `/redaction/${document}/amendements/ouverture`,
  closing: (document: string) => `/redaction/${document}/amendements/ouverture/fin`,
  recommendation: (document: string, number: number | string) =>
    `/redaction/${document}/amendements/${number}/recommandation`,
  carrying: (document: string, number: number | string) =>
    `/redaction/${document}/amendements/${number}/report`,
  ballot: (document: string) => `/redaction/${document}/amendements/vote`,
  results: (document: string) => `/redaction/${document}/amendements/resultats`,

  /** In a member's space. */
  own: (member: string) => `/ma-ressource/${member}/amendements`,
  ownDocument: (member: string, document: string) =>
    `/ma-ressource/${member}/amendements/${document}`,
  /** `?geste=`: see `rules/amendments/gestures.ts`. */
  proposal: (member: string, document: string, code: string) =>
    `/ma-ressource/${member}/amendements/${document}/blocs/${code}`,
  support: (member: string, document: string, number: number | string) =>
    `/ma-ressource/${member}/amendements/${document}/${number}/appui`,
  supportEnd: (member: string, document: string, number: number | string) =>
    `/ma-ressource/${member}/amendements/${document}/${number}/appui/fin`,
  revision: (member: string, document: string, number: number | string) =>
    `/ma-ressource/${member}/amendements/${document}/${number}/revision`,
  withdrawal: (member: string, document: string, number: number | string) =>
    `/ma-ressource/${member}/amendements/${document}/${number}/retrait`,
} as const
