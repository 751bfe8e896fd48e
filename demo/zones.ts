import type { AdministrativeKey } from '../src/modules/directory/territory/regions.ts'
import type { TableRows } from './insert-rows.ts'

type Zone = {
  code: string
  name: string
  nameEn: string
  regions: readonly AdministrativeKey[]
}

/** Neighbouring regions that La Courtepointe reads together. */
export const zones: readonly Zone[] = [
  {
    code: 'fleuve-et-golfe',
    name: 'Fleuve et golfe',
    nameEn: 'River and gulf',
    regions: ['ra:01', 'ra:09', 'ra:11'],
  },
  {
    code: 'nord-et-abitibi',
    name: 'Nord et Abitibi',
    nameEn: 'North and Abitibi',
    regions: ['ra:02', 'ra:08', 'ra:10'],
  },
  {
    code: 'centre',
    name: 'Centre et Capitale',
    nameEn: 'Centre and capital',
    regions: ['ra:03', 'ra:04', 'ra:12', 'ra:17'],
  },
  {
    code: 'metropole',
    name: 'Montréal et Laval',
    nameEn: 'Montréal and Laval',
    regions: ['ra:06', 'ra:13'],
  },
  {
    code: 'sud-et-ouest',
    name: 'Sud et ouest',
    nameEn: 'South and west',
    regions: ['ra:05', 'ra:07', 'ra:14', 'ra:15', 'ra:16'],
  },
]

export function zoneRows(): TableRows[] {
  return [
    {
      table: 'figures.zones',
      rows: zones.map(({ code, name, nameEn }, position) => ({
        code,
        name,
        name_en: nameEn,
        position,
      })),
    },
    {
      table: 'figures.zone_regions',
      rows: zones.flatMap(({ code, regions }) => regions.map((region) => ({ region, zone: code }))),
    },
  ]
}
