import type { ExportFormat } from './formats/export-formats.ts'

/** Where the evidence lives. French paths are part of the product; the English twin is added by the platform. */
export const evidencePaths = {
  home: '/argumentaire',
  rules: '/argumentaire/regles',
  sources: '/argumentaire/sources',
  source: (key: string) => `/argumentaire/sources/${key}`,
  /** One source, as other software reads it. */
  sourceFile: (key: string, format: ExportFormat) =>
    `/argumentaire/sources/${key}/reference.${format}`,
  sourceFiles: '/argumentaire/sources/:cle/:fichier',
  /** `what`: the code of a theme, or `toutes`. */
  references: (what: string, format: ExportFormat) => `/argumentaire/references/${what}.${format}`,
  referencesFiles: '/argumentaire/references/:fichier',
  finding: (slug: string) => `/argumentaire/constats/${slug}`,
  projects: '/argumentaire/projets',
  project: (slug: string) => `/argumentaire/projets/${slug}`,
  /** After the addresses above: it takes any word. The names of pages are no codes of themes. */
  theme: (code: string) => `/argumentaire/${code}`,

  team: '/equipe/argumentaire',
  newFinding: '/equipe/argumentaire/constats/nouveau',
  editFinding: (slug: string) => `/equipe/argumentaire/constats/${slug}`,
  grounds: (slug: string) => `/equipe/argumentaire/constats/${slug}/appuis`,
  groundRemoval: (slug: string, id: string) =>
    `/equipe/argumentaire/constats/${slug}/appuis/${id}/retrait`,
  findingPublication: (slug: string) => `/equipe/argumentaire/constats/${slug}/publication`,
  findingWithdrawal: (slug: string) =>
    `/equipe/argumentaire/constats/${slug}/publication/annulation`,
  findingRemoval: (slug: string) => `/equipe/argumentaire/constats/${slug}/retrait`,

  teamSources: '/equipe/argumentaire/sources',
  newSource: '/equipe/argumentaire/sources/nouvelle',
  /** Everything the team has, public or not. */
  teamReferences: (format: ExportFormat) => `/equipe/argumentaire/export/sources.${format}`,
  teamReferencesFiles: '/equipe/argumentaire/export/:fichier',
  editSource: (key: string) => `/equipe/argumentaire/sources/${key}`,
  sourceNotes: (key: string) => `/equipe/argumentaire/sources/${key}/notes`,
  sourceNoteRemoval: (key: string, id: string) =>
    `/equipe/argumentaire/sources/${key}/notes/${id}/retrait`,
  sourceVerification: (key: string) => `/equipe/argumentaire/sources/${key}/verification`,
  sourceLink: (key: string) => `/equipe/argumentaire/sources/${key}/lien`,
  sourceCopies: (key: string) => `/equipe/argumentaire/sources/${key}/copies`,
  sourceCopy: (key: string, id: string) => `/equipe/argumentaire/sources/${key}/copies/${id}`,
  sourceCopyRemoval: (key: string, id: string) =>
    `/equipe/argumentaire/sources/${key}/copies/${id}/retrait`,
  sourcePublication: (key: string) => `/equipe/argumentaire/sources/${key}/publication`,
  sourceHiding: (key: string) => `/equipe/argumentaire/sources/${key}/publication/annulation`,
  sourceRemoval: (key: string) => `/equipe/argumentaire/sources/${key}/retrait`,

  duplicates: '/equipe/argumentaire/doublons',
  /** Two sources side by side, and which of the two stays. */
  merge: (key: string, other: string) => `/equipe/argumentaire/doublons/${key}/${other}`,
  apart: (key: string, other: string) => `/equipe/argumentaire/doublons/${key}/${other}/distinctes`,

  imports: '/equipe/argumentaire/imports',
  importPlan: (id: string) => `/equipe/argumentaire/imports/${id}`,
  importAcceptance: (id: string) => `/equipe/argumentaire/imports/${id}/acceptation`,
  importRemoval: (id: string) => `/equipe/argumentaire/imports/${id}/retrait`,

  themes: '/equipe/argumentaire/themes',
  editTheme: (code: string) => `/equipe/argumentaire/themes/${code}`,

  teamProjects: '/equipe/argumentaire/projets',
  newProject: '/equipe/argumentaire/projets/nouveau',
  editProject: (slug: string) => `/equipe/argumentaire/projets/${slug}`,
  projectStages: (slug: string) => `/equipe/argumentaire/projets/${slug}/etapes`,
  projectGrounds: (slug: string) => `/equipe/argumentaire/projets/${slug}/appuis`,
  projectGroundRemoval: (slug: string, id: string) =>
    `/equipe/argumentaire/projets/${slug}/appuis/${id}/retrait`,
  projectPublication: (slug: string) => `/equipe/argumentaire/projets/${slug}/publication`,
  projectHiding: (slug: string) => `/equipe/argumentaire/projets/${slug}/publication/annulation`,
} as const
