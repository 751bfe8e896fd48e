import type { Federation } from '../../../platform/federation/federation.ts'
import type { Language } from '../../../platform/words/language.ts'
import { openDataPaths } from '../../directory/index.ts'
import type { PublishedRelease } from '../rules/releasing/standing-releases.ts'
import { openFiguresWords } from '../words/open-figures.ts'
import { type OpenFormat, openFiguresPaths } from './paths.ts'

export const mediaTypeOf: Readonly<Record<OpenFormat, string>> = {
  frenchCsv: 'text/csv; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonStat: 'application/json; charset=utf-8',
  sdmxCsv: 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
  adx: 'application/adx+xml; charset=utf-8',
  csvw: 'application/csvm+json; charset=utf-8',
  frenchCsvw: 'application/csvm+json; charset=utf-8',
}
/** What is offered as a distribution; the descriptions of a CSV are not one. */
export const offeredFormats = ['frenchCsv', 'xlsx', 'csv', 'jsonStat', 'sdmxCsv', 'adx'] as const

const standards: Partial<Record<OpenFormat, string>> = {
  jsonStat: 'https://json-stat.org/full/',
  sdmxCsv: 'https://github.com/sdmx-twg/sdmx-csv',
  adx: 'urn:ihe:qrph:adx:2015',
  csv: 'http://www.w3.org/ns/csvw',
}

type Published = {
  readonly origin: string
  readonly federation: Federation
  readonly releases: readonly PublishedRelease[]
}

/** Everything that may be copied, as a DCAT 3 catalogue in JSON-LD. A retracted release stays, withdrawn and without a file. */
export function dcatOf({ origin, federation, releases }: Published, language: Language = 'fr') {
  const say = openFiguresWords.in(language)
  const licence = { '@id': federation.openDataLicence.url }
  const publisher = { '@type': 'foaf:Organization', 'foaf:name': federation.name }
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      adms: 'http://www.w3.org/ns/adms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': origin + openFiguresPaths.catalogue,
    '@type': 'dcat:Catalog',
    'dct:title': say('catalogue.title', { federation: federation.name }),
    'dct:language': language,
    'dct:license': licence,
    'dct:publisher': publisher,
    'foaf:homepage': { '@id': origin + openFiguresPaths.home },
    'dcat:dataset': [
      ...releases.map((release) => ({
        '@id': `${origin}${openFiguresPaths.home}#diffusion-${release.number}`,
        '@type': 'dcat:Dataset',
        'dct:identifier': `diffusion-${release.number}`,
        'dct:title': say('title', { federation: federation.name, exercise: release.exercise }),
        'dct:issued': dateTime(release.frozen_at),
        'dct:publisher': publisher,
        'dct:license': licence,
        'dct:temporal': {
          '@type': 'dct:PeriodOfTime',
          'dcat:startDate': { '@value': release.starts_on, '@type': 'xsd:date' },
          'dcat:endDate': { '@value': release.ends_on, '@type': 'xsd:date' },
        },
        ...(release.retracted_at === null
          ? { 'dcat:distribution': distributionsOf(release.number, origin, licence) }
          : {
              'adms:status': { '@id': 'http://purl.org/adms/status/Withdrawn' },
              'dct:modified': dateTime(release.retracted_at),
              'adms:versionNotes': release.retraction_reason ?? '',
            }),
      })),
      {
        '@id': `${origin}${openDataPaths.home}#repertoire`,
        '@type': 'dcat:Dataset',
        'dct:identifier': 'repertoire',
        'dct:title': say('catalogue.directory', { federation: federation.name }),
        'dct:publisher': publisher,
        'dct:license': licence,
        'dcat:landingPage': { '@id': origin + openDataPaths.home },
        'dcat:distribution': [
          [openDataPaths.frenchCsv, 'text/csv'],
          [openDataPaths.csv, 'text/csv'],
          [openDataPaths.geoJson, 'application/geo+json'],
        ].map(([path = '', type = '']) => distribution(origin + path, type, licence)),
      },
    ],
  }
}

function distributionsOf(release: number, origin: string, licence: object) {
  return offeredFormats.map((format) => {
    const url = origin + openFiguresPaths.file({ release, question: null, format })
    const conforms = standards[format]
    return {
      ...distribution(url, mediaTypeOf[format].split(';')[0] ?? '', licence),
      ...(conforms !== undefined && { 'dct:conformsTo': { '@id': conforms } }),
    }
  })
}

function distribution(url: string, type: string, licence: object) {
  return {
    '@type': 'dcat:Distribution',
    'dcat:downloadURL': { '@id': url },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
    'dct:license': licence,
  }
}

function dateTime(instant: Date) {
  return { '@value': instant.toISOString(), '@type': 'xsd:dateTime' }
}
