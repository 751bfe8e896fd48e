/** Where decisions live. French paths are part of the product; the English twin is added by the platform. */
export const decisionsPaths = {
  register: '/decisions',
  decision: (slug: string) => `/decisions/${slug}`,
  /** For a projector, while a vote or a round of consent is open. */
  screen: (slug: string) => `/decisions/${slug}/ecran`,
  minutes: (slug: string) => `/decisions/${slug}/proces-verbal`,

  /** For who leads: the team, the facilitators, the people of the body that does. */
  newDecision: '/decisions/nouvelle',
  edit: (slug: string) => `/decisions/${slug}/edition`,
  blocks: (slug: string) => `/decisions/${slug}/blocs`,
  blockRemoval: (slug: string, block: string) => `/decisions/${slug}/blocs/${block}/retrait`,
  removal: (slug: string) => `/decisions/${slug}/retrait`,
  stage: (slug: string, stage: string) => `/decisions/${slug}/etape/${stage}`,
  words: (slug: string) => `/decisions/${slug}/mots`,
  notices: (slug: string) => `/decisions/${slug}/avis`,
  review: (slug: string) => `/decisions/${slug}/revision`,
  audience: (slug: string) => `/decisions/${slug}/public`,
  editMinutes: (slug: string) => `/decisions/${slug}/proces-verbal/edition`,
  freezeMinutes: (slug: string) => `/decisions/${slug}/proces-verbal/figement`,

  /** In a member's space: its seat. */
  own: (member: string) => `/ma-ressource/${member}/decisions`,
  ownMails: (member: string) => `/ma-ressource/${member}/decisions/courriels`,
  ownOne: (member: string, slug: string) => `/ma-ressource/${member}/decisions/${slug}`,
  ownBallot: (member: string, slug: string) => `/ma-ressource/${member}/decisions/${slug}/bulletin`,
  ownPosition: (member: string, slug: string) =>
    `/ma-ressource/${member}/decisions/${slug}/position`,
  ownWords: (member: string, slug: string) => `/ma-ressource/${member}/decisions/${slug}/mots`,
  ownConsultation: (member: string, slug: string) =>
    `/ma-ressource/${member}/decisions/${slug}/consultation`,
} as const
