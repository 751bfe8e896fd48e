/** Addresses of privacy: the public page, one's own data, the registers. */
export const privacyPaths = {
  privacy: '/vie-privee',
  myData: '/mon-compte/mes-donnees',
  myDataFile: (format: 'json' | 'csv') => `/mon-compte/mes-donnees.${format}`,
  deletion: '/mon-compte/suppression',
  registers: '/equipe/vie-privee',
  retention: '/equipe/vie-privee/conservation',
  incidents: '/equipe/vie-privee/incidents',
  newIncident: '/equipe/vie-privee/incidents/nouveau',
  incident: (id: string) => `/equipe/vie-privee/incidents/${id}`,
  incidentCorrection: (id: string) => `/equipe/vie-privee/incidents/${id}/correction`,
} as const
