import type { ExportFileName } from './formats/export-files.ts'

/** Where the lexicon lives. French paths are part of the product; the English twin is added by the platform. */
export const lexiconPaths = {
  home: '/mots',
  rereading: '/mots/relecture',

  /** How words go together. */
  network: '/mots/reseau',
  /** All of it, to print and fold. */
  booklet: '/mots/livret.pdf',

  /** What was adopted and revised, to follow. */
  feed: '/mots/fil.atom',
  /** The lexicon as other software reads it. */
  file: (name: ExportFileName) => `/mots/export/${name}`,
  files: '/mots/export/:fichier',

  /** Where the network makes its words. */
  making: '/mots/atelier',
  propose: '/mots/proposer',
  /** Words of elsewhere. */
  imports: '/mots/atelier/import',
  importAcceptance: '/mots/atelier/import/acceptation',
  make: (slug: string) => `/mots/atelier/${slug}`,
  wording: (slug: string) => `/mots/atelier/${slug}/edition`,
  remarks: (slug: string) => `/mots/atelier/${slug}/echanges`,
  notes: (slug: string) => `/mots/atelier/${slug}/notes`,
  noteCorrection: (slug: string, id: string) => `/mots/atelier/${slug}/notes/${id}/correction`,
  noteRemoval: (slug: string, id: string) => `/mots/atelier/${slug}/notes/${id}/retrait`,
  senses: (slug: string) => `/mots/atelier/${slug}/sens`,
  senseEnd: (slug: string, id: string) => `/mots/atelier/${slug}/sens/${id}/fin`,
  senseAgreement: (slug: string, id: string) => `/mots/atelier/${slug}/sens/${id}/accord`,
  senseRemoval: (slug: string, id: string) => `/mots/atelier/${slug}/sens/${id}/retrait`,
  examples: (slug: string) => `/mots/atelier/${slug}/exemples`,
  exampleAgreement: (slug: string, id: string) => `/mots/atelier/${slug}/exemples/${id}/accord`,
  exampleRemoval: (slug: string, id: string) => `/mots/atelier/${slug}/exemples/${id}/retrait`,
  translations: (slug: string) => `/mots/atelier/${slug}/traductions`,
  relations: (slug: string) => `/mots/atelier/${slug}/liens`,
  relationRemoval: (slug: string, other: string) => `/mots/atelier/${slug}/liens/${other}/retrait`,
  consent: (slug: string) => `/mots/atelier/${slug}/consentement`,
  result: (slug: string) => `/mots/atelier/${slug}/consentement/resultat`,
  adoption: (slug: string) => `/mots/atelier/${slug}/adoption`,
  settingAside: (slug: string) => `/mots/atelier/${slug}/mise-de-cote`,
  takingUp: (slug: string) => `/mots/atelier/${slug}/mise-de-cote/annulation`,

  /** After the addresses above: it takes any word. The names of pages are no words' addresses. */
  word: (slug: string) => `/mots/${slug}`,
} as const

/** Words that are pages of their own under /mots, or under its workshop. */
export const pagesUnderHome = [
  'atelier',
  'import',
  'proposer',
  'relecture',
  'reseau',
  'livret',
  'export',
  'fil',
]
