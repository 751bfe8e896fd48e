/**
 * The 17 administrative regions of Québec. A census division is the first two digits of the
 * geographic code of a municipality; 46 (Brome-Missisquoi) and 47 (La Haute-Yamaska) left region
 * 16 for region 05 on 8 July 2021.
 * Source: Décret concernant la révision des limites des régions administratives du Québec
 * (RLRQ, c. D-11, r. 1).
 */
export const administrativeRegions = [
  {
    code: '01',
    name: 'Bas-Saint-Laurent',
    locative: 'dans le Bas-Saint-Laurent',
    censusDivisions: ['07', '08', '09', '10', '11', '12', '13', '14'],
    tile: { column: 4, row: 2 },
  },
  {
    code: '02',
    name: 'Saguenay–Lac-Saint-Jean',
    locative: 'au Saguenay–Lac-Saint-Jean',
    censusDivisions: ['91', '92', '93', '94'],
    tile: { column: 2, row: 1 },
  },
  {
    code: '03',
    name: 'Capitale-Nationale',
    locative: 'dans la Capitale-Nationale',
    censusDivisions: ['15', '16', '20', '21', '22', '23', '34'],
    tile: { column: 3, row: 2 },
  },
  {
    code: '04',
    name: 'Mauricie',
    locative: 'en Mauricie',
    censusDivisions: ['35', '36', '37', '51', '90'],
    tile: { column: 2, row: 2 },
  },
  {
    code: '05',
    name: 'Estrie',
    locative: 'en Estrie',
    censusDivisions: ['30', '40', '41', '42', '43', '44', '45', '46', '47'],
    tile: { column: 3, row: 4 },
  },
  {
    code: '06',
    name: 'Montréal',
    locative: 'à Montréal',
    censusDivisions: ['66'],
    tile: { column: 1, row: 4 },
  },
  {
    code: '07',
    name: 'Outaouais',
    locative: 'en Outaouais',
    censusDivisions: ['80', '81', '82', '83', '84'],
    tile: { column: 0, row: 2 },
  },
  {
    code: '08',
    name: 'Abitibi-Témiscamingue',
    locative: 'en Abitibi-Témiscamingue',
    censusDivisions: ['85', '86', '87', '88', '89'],
    tile: { column: 0, row: 1 },
  },
  {
    code: '09',
    name: 'Côte-Nord',
    locative: 'sur la Côte-Nord',
    censusDivisions: ['95', '96', '97', '98'],
    tile: { column: 4, row: 1 },
  },
  {
    code: '10',
    name: 'Nord-du-Québec',
    locative: 'dans le Nord-du-Québec',
    censusDivisions: ['99'],
    tile: { column: 1, row: 0 },
  },
  {
    code: '11',
    name: 'Gaspésie–Îles-de-la-Madeleine',
    locative: 'en Gaspésie–Îles-de-la-Madeleine',
    censusDivisions: ['01', '02', '03', '04', '05', '06'],
    tile: { column: 5, row: 2 },
  },
  {
    code: '12',
    name: 'Chaudière-Appalaches',
    locative: 'en Chaudière-Appalaches',
    censusDivisions: ['17', '18', '19', '25', '26', '27', '28', '29', '31', '33'],
    tile: { column: 3, row: 3 },
  },
  {
    code: '13',
    name: 'Laval',
    locative: 'à Laval',
    censusDivisions: ['65'],
    tile: { column: 1, row: 3 },
  },
  {
    code: '14',
    name: 'Lanaudière',
    locative: 'dans Lanaudière',
    censusDivisions: ['52', '60', '61', '62', '63', '64'],
    tile: { column: 1, row: 2 },
  },
  {
    code: '15',
    name: 'Laurentides',
    locative: 'dans les Laurentides',
    censusDivisions: ['72', '73', '74', '75', '76', '77', '78', '79'],
    tile: { column: 0, row: 3 },
  },
  {
    code: '16',
    name: 'Montérégie',
    locative: 'en Montérégie',
    censusDivisions: ['48', '53', '54', '55', '56', '57', '58', '59', '67', '68', '69', '70', '71'],
    tile: { column: 2, row: 4 },
  },
  {
    code: '17',
    name: 'Centre-du-Québec',
    locative: 'dans le Centre-du-Québec',
    censusDivisions: ['32', '38', '39', '49', '50'],
    tile: { column: 2, row: 3 },
  },
] as const
