const hsds = '/api/hsds'

/** Addresses of the open data. Programs keep them: they are part of the product. They are the same in every language. */
export const openDataPaths = {
  home: '/api',
  openApi: '/api/openapi.json',
  geoJson: '/api/ressources.geojson',
  /** For a French spreadsheet: semicolons, decimal commas. */
  frenchCsv: '/api/ressources.csv',
  /** For programs: commas, decimal points, English headings. */
  csv: '/api/resources.csv',

  hsds,
  lists: {
    services: `${hsds}/services`,
    organizations: `${hsds}/organizations`,
    serviceAtLocations: `${hsds}/service_at_locations`,
    taxonomies: `${hsds}/taxonomies`,
    taxonomyTerms: `${hsds}/taxonomy_terms`,
  },
} as const

export type ListPath = (typeof openDataPaths.lists)[keyof typeof openDataPaths.lists]
