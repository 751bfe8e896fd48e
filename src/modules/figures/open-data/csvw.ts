import type { Language } from '../../../platform/words/language.ts'
import { columns } from './columns.ts'
import { namesIn, type OpenRelease } from './open-release.ts'

/**
 * What a program must know to read the CSV beside it: its dialect, and the type and meaning of each column.
 * Source: W3C, Metadata Vocabulary for Tabular Data, 17 December 2015.
 */
export function csvwOf(open: OpenRelease, { url, language }: { url: string; language: Language }) {
  const names = namesIn(language, open)
  const { release, federation } = open
  const isFrench = language === 'fr'
  const decimal = isFrench ? ',' : '.'
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url,
    'dc:title': names.say('title', { federation: federation.name, exercise: release.exercise }),
    'dc:publisher': federation.name,
    'dc:issued': release.frozen_at.toISOString(),
    'dc:license': { '@id': federation.openDataLicence.url },
    dialect: {
      delimiter: isFrench ? ';' : ',',
      encoding: 'utf-8',
      header: true,
      lineTerminators: ['\r\n'],
    },
    tableSchema: {
      columns: columns.map(({ name, type }) => ({
        name,
        titles: names.say(`columns.${name}`),
        'dc:description': names.say(`meanings.${name}`),
        datatype: type === 'number' ? { base: 'number', format: { decimalChar: decimal } } : type,
        required: name === 'question' || name === 'level' || name === 'kind',
      })),
      primaryKey: ['question', 'part', 'level', 'place', 'kind'],
    },
  }
}
