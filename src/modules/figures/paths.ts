/** Where the figures live. French paths are part of the product; the English twin is added by the platform. */
export const figuresPaths = {
  published: '/en-chiffres',
  publishedExercise: (exercise: string) => `/en-chiffres/${exercise}`,
  publishedQuestion: (exercise: string, question: string) => `/en-chiffres/${exercise}/${question}`,
  funding: '/en-chiffres/financement',
  openData: '/donnees',
  portraits: '/equipe/portraits',
  portrait: (exercise: string) => `/equipe/portraits/${exercise}`,
  questionnaire: (exercise: string) => `/equipe/portraits/${exercise}/questionnaire`,
  followUp: (exercise: string) => `/equipe/portraits/${exercise}/suivi`,
  workbooks: (exercise: string) => `/equipe/portraits/${exercise}/classeurs`,
  consolidation: (exercise: string) => `/equipe/portraits/${exercise}/ensemble`,
  releases: '/equipe/diffusions',
  release: (id: string) => `/equipe/diffusions/${id}`,
  ownPortraits: (member: string) => `/ma-ressource/${member}/portrait`,
  ownReturn: (member: string, exercise: string) => `/ma-ressource/${member}/portrait/${exercise}`,
  ownGroup: (member: string, exercise: string, group: string) =>
    `/ma-ressource/${member}/portrait/${exercise}/${group}`,
} as const
