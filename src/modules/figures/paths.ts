/** Where the figures live. French paths are part of the product; the English twin is added by the platform. */
export const figuresPaths = {
  published: '/en-chiffres',
  publishedExercise: (exercise: string) => `/en-chiffres/${exercise}`,
  publishedQuestion: (exercise: string, question: string) => `/en-chiffres/${exercise}/${question}`,
  funding: '/en-chiffres/financement',
  /** The same page as that release showed it, for ever: what a citation leads to. */
  citedExercise: (exercise: string, release: number) =>
    `/en-chiffres/${exercise}?diffusion=${release}`,
  citedQuestion: (exercise: string, question: string, release: number) =>
    `/en-chiffres/${exercise}/${question}?diffusion=${release}`,
  openData: '/donnees',
  portraits: '/equipe/portraits',
  portrait: (exercise: string) => `/equipe/portraits/${exercise}`,
  questionnaire: (exercise: string) => `/equipe/portraits/${exercise}/questionnaire`,
  portraitOpening: (exercise: string) => `/equipe/portraits/${exercise}/ouverture`,
  portraitOpeningWithdrawal: (exercise: string) =>
    `/equipe/portraits/${exercise}/ouverture/annulation`,
  portraitDueDay: (exercise: string) => `/equipe/portraits/${exercise}/echeance`,
  portraitClosing: (exercise: string) => `/equipe/portraits/${exercise}/fermeture`,
  portraitReopening: (exercise: string) => `/equipe/portraits/${exercise}/fermeture/annulation`,
  portraitRemoval: (exercise: string) => `/equipe/portraits/${exercise}/retrait`,
  preview: (exercise: string) => `/equipe/portraits/${exercise}/questionnaire/apercu`,
  /** `kind`: one of the three things a questionnaire is made of. */
  newPiece: (exercise: string, kind: PieceKind) =>
    `/equipe/portraits/${exercise}/questionnaire/${kind}/nouveau`,
  piece: (exercise: string, kind: PieceKind, code: string) =>
    `/equipe/portraits/${exercise}/questionnaire/${kind}/${code}`,
  pieceOrder: (exercise: string, kind: PieceKind, code: string) =>
    `/equipe/portraits/${exercise}/questionnaire/${kind}/${code}/ordre`,
  pieceRemoval: (exercise: string, kind: PieceKind, code: string) =>
    `/equipe/portraits/${exercise}/questionnaire/${kind}/${code}/retrait`,
  followUp: (exercise: string) => `/equipe/portraits/${exercise}/suivi`,
  followUpReminders: (exercise: string) => `/equipe/portraits/${exercise}/suivi/rappels`,
  /** A request for more time, by its id. */
  extensionDecision: (exercise: string, id: string) =>
    `/equipe/portraits/${exercise}/suivi/demandes/${id}`,
  memberExtension: (exercise: string, member: string) =>
    `/equipe/portraits/${exercise}/suivi/${member}/delai`,
  workbooks: (exercise: string) => `/equipe/portraits/${exercise}/classeurs`,
  /** Workbooks that were sent together, by the id of their import. */
  workbooksOf: (exercise: string, id: string) => `/equipe/portraits/${exercise}/classeurs/${id}`,
  workbooksAcceptance: (exercise: string, id: string) =>
    `/equipe/portraits/${exercise}/classeurs/${id}/acceptation`,
  workbooksRemoval: (exercise: string, id: string) =>
    `/equipe/portraits/${exercise}/classeurs/${id}/retrait`,
  consolidation: (exercise: string) => `/equipe/portraits/${exercise}/ensemble`,
  consolidationStop: (exercise: string) => `/equipe/portraits/${exercise}/ensemble/arret`,
  consolidatedQuestion: (exercise: string, question: string) =>
    `/equipe/portraits/${exercise}/ensemble/${question}`,
  zones: '/equipe/portraits/zones',
  zoneDrawing: '/equipe/portraits/zones/carte',
  zoneRemoval: (code: string) => `/equipe/portraits/zones/${code}/retrait`,
  releases: '/equipe/diffusions',
  newRelease: '/equipe/diffusions/nouvelle',
  release: (id: string) => `/equipe/diffusions/${id}`,
  releaseChoices: (id: string) => `/equipe/diffusions/${id}/choix`,
  releaseBuild: (id: string) => `/equipe/diffusions/${id}/construction`,
  releaseStop: (id: string) => `/equipe/diffusions/${id}/arret`,
  releasePreview: (id: string) => `/equipe/diffusions/${id}/apercu`,
  releasePreviewQuestion: (id: string, question: string) =>
    `/equipe/diffusions/${id}/apercu/${question}`,
  releaseFreeze: (id: string) => `/equipe/diffusions/${id}/figement`,
  releaseRetraction: (id: string) => `/equipe/diffusions/${id}/retraction`,
  releaseDrop: (id: string) => `/equipe/diffusions/${id}/abandon`,
  ownPortraits: (member: string) => `/ma-ressource/${member}/portrait`,
  ownReturn: (member: string, exercise: string) => `/ma-ressource/${member}/portrait/${exercise}`,
  ownGroup: (member: string, exercise: string, group: string) =>
    `/ma-ressource/${member}/portrait/${exercise}/groupes/${group}`,
  ownSummary: (member: string, exercise: string) =>
    `/ma-ressource/${member}/portrait/${exercise}/relecture`,
  ownDeposit: (member: string, exercise: string) =>
    `/ma-ressource/${member}/portrait/${exercise}/depot`,
  ownChoice: (member: string, exercise: string) =>
    `/ma-ressource/${member}/portrait/${exercise}/choix`,
  ownExtension: (member: string, exercise: string) =>
    `/ma-ressource/${member}/portrait/${exercise}/delai`,
  ownReminders: (member: string, exercise: string) =>
    `/ma-ressource/${member}/portrait/${exercise}/rappels`,
  ownRemindersStop: (member: string, exercise: string) =>
    `/ma-ressource/${member}/portrait/${exercise}/rappels/arret`,
  ownRemindersAgain: (member: string, exercise: string) =>
    `/ma-ressource/${member}/portrait/${exercise}/rappels/arret/annulation`,
  ownFiles: (member: string, exercise: string) =>
    `/ma-ressource/${member}/portrait/${exercise}/classeur`,
  ownWorkbook: (member: string, exercise: string) =>
    `/ma-ressource/${member}/portrait/${exercise}/classeur.xlsx`,
  ownPaste: (member: string, exercise: string) =>
    `/ma-ressource/${member}/portrait/${exercise}/collage`,
  ownAcceptance: (member: string, exercise: string) =>
    `/ma-ressource/${member}/portrait/${exercise}/classeur/acceptation`,
  ownReport: (member: string) => `/ma-ressource/${member}/portrait/bilan`,
  ownExport: (member: string, format: 'csv' | 'json') =>
    `/ma-ressource/${member}/portrait/export.${format}`,
} as const

export type PieceKind = 'groupes' | 'questions' | 'controles'
