/** Where the plan lives. French paths are part of the product; the English twin is added by the platform. */
export const planPaths = {
  /** `?annee=` of which year, and of those below that are of a plan. */
  plan: '/plan',
  orientation: (slug: string) => `/plan/orientations/${slug}`,
  outcome: (slug: string) => `/plan/horizons/${slug}`,
  /** Any of them, that of today too. After the addresses above: it takes any word. */
  earlier: (slug: string) => `/plan/${slug}`,

  team: '/equipe/plan',
  teamPlan: (slug: string) => `/equipe/plan/${slug}`,
  title: (slug: string) => `/equipe/plan/${slug}/titre`,
  publication: (slug: string) => `/equipe/plan/${slug}/publication`,
  hiding: (slug: string) => `/equipe/plan/${slug}/publication/annulation`,
  pasting: (slug: string) => `/equipe/plan/${slug}/coller`,
  pastingAcceptance: (slug: string) => `/equipe/plan/${slug}/coller/acceptation`,
  /** `?sorte=` of what kind, `?sous=` under which item. */
  addition: (slug: string) => `/equipe/plan/${slug}/ajout`,
  item: (slug: string, id: string) => `/equipe/plan/${slug}/elements/${id}`,
  itemMove: (slug: string, id: string) => `/equipe/plan/${slug}/elements/${id}/ordre`,
  itemPlace: (slug: string, id: string) => `/equipe/plan/${slug}/elements/${id}/place`,
  itemRemoval: (slug: string, id: string) => `/equipe/plan/${slug}/elements/${id}/retrait`,
  itemReturn: (slug: string, id: string) =>
    `/equipe/plan/${slug}/elements/${id}/retrait/annulation`,
  itemStages: (slug: string, id: string) => `/equipe/plan/${slug}/elements/${id}/etapes`,
  itemTies: (slug: string, id: string) => `/equipe/plan/${slug}/elements/${id}/liens`,
  itemIndicators: (slug: string, id: string) => `/equipe/plan/${slug}/elements/${id}/indicateurs`,
  indicatorRetirement: (slug: string, id: string) =>
    `/equipe/plan/${slug}/indicateurs/${id}/retrait`,
  /** `?exercice=` of which year. */
  readings: (slug: string) => `/equipe/plan/${slug}/lectures`,
  /** Makes the review of a year: a document. */
  review: (slug: string) => `/equipe/plan/${slug}/revue`,
  reading: (slug: string, id: string) => `/equipe/plan/${slug}/lectures/${id}`,

  /** A member's part of it. */
  own: (member: string) => `/ma-ressource/${member}/plan`,
  /** Puts this year in the member's own report, `?exercice=` of which year. */
  ownReport: (member: string) => `/ma-ressource/${member}/plan/bilan`,
  ownReportRemoval: (member: string) => `/ma-ressource/${member}/plan/bilan/retrait`,
  ownJudgement: (member: string, indicator: string) => `/ma-ressource/${member}/plan/${indicator}`,
} as const
