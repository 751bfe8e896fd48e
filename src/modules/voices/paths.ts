/** Where the voices live. French paths are part of the product; the English twin is added by the platform. */
export const voicesPaths = {
  wall: '/paroles',
  random: '/paroles/au-hasard',
  rules: '/paroles/regles',
  prompt: (slug: string) => `/paroles/phrases/${slug}`,
  /** One voice alone, by the code it is cited by. */
  voice: (code: string) => `/paroles/une/${code}`,
  testimonies: '/paroles/temoignages',
  withdrawal: '/paroles/retrait',
  /** Asks once more: the address of `withdrawal` erases. */
  withdrawalAsked: '/paroles/retrait/confirmation',
  narrowing: '/paroles/retrait/choix',
  /** `k7pm-3x9q`: on posters and slips. Its two groups of four never meet a word of the paths above. */
  collection: (slug: string) => `/paroles/${slug}`,
  /** The tablet of a workshop: its page, where it sends, and the scope of its service worker. */
  workshop: (slug: string) => `/paroles/${slug}/atelier`,
  workshopWorker: (slug: string) => `/paroles/${slug}/atelier.js`,
  workshopManifest: (slug: string) => `/paroles/${slug}/atelier.webmanifest`,

  /** Read by the team, and by the committee the federation named. */
  queue: '/lecture',
  reading: (id: string) => `/lecture/${id}`,
  readingThemes: (id: string) => `/lecture/${id}/themes`,
  readingDistress: (id: string) => `/lecture/${id}/detresse`,
  queueProtocol: '/lecture/protocole',

  team: '/equipe/paroles',
  prompts: '/equipe/paroles/phrases',
  newPrompt: '/equipe/paroles/phrases/nouvelle',
  editPrompt: (slug: string) => `/equipe/paroles/phrases/${slug}`,
  themes: '/equipe/paroles/themes',
  editTheme: (code: string) => `/equipe/paroles/themes/${code}`,
  themeRemoval: (code: string) => `/equipe/paroles/themes/${code}/retrait`,
  protocol: '/equipe/paroles/protocole',
  moderation: '/equipe/paroles/facon-de-lire',
  calls: '/equipe/paroles/appels',
  call: (slug: string) => `/equipe/paroles/appels/${slug}`,
  export: '/equipe/paroles/export.csv',

  /** The collections of who gathers for the federation: its team and its facilitators. */
  gathering: '/collectes',
  newCollection: '/collectes/nouvelle',
  gatheredCollection: (slug: string) => `/collectes/${slug}`,
  closing: (slug: string) => `/collectes/${slug}/fermeture`,
  reopening: (slug: string) => `/collectes/${slug}/fermeture/annulation`,
  workshopSteps: (slug: string) => `/collectes/${slug}/atelier`,
  slipTyping: (slug: string) => `/collectes/${slug}/saisie`,
  /** `?phrase=` says which of its prompts, the first one unless told. */
  poster: (slug: string) => `/collectes/${slug}/affiche.pdf`,
  /** `?feuillets=` says how many. */
  slips: (slug: string) => `/collectes/${slug}/feuillets.pdf`,

  gatheredExport: (slug: string) => `/collectes/${slug}/export.csv`,

  ownVoices: (member: string) => `/ma-ressource/${member}/paroles`,
  ownTestimony: (member: string, call: string) =>
    `/ma-ressource/${member}/paroles/temoignages/${call}`,
  ownTestimonyRevocation: (member: string, call: string) =>
    `/ma-ressource/${member}/paroles/temoignages/${call}/retrait`,
} as const
