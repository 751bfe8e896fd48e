import { fractionOf } from '../identifiers.ts'

/** Why a member does not know, by code of question. */
export const whyUnknown: Readonly<Record<string, readonly string[]>> = {
  'people-reached': [
    'Nous ne comptons pas les personnes : la porte est ouverte, on entre, on sort.',
    'Le cahier de présence a été perdu pendant le déménagement.',
  ],
  'individual-interventions': ['Nous avons cessé de les compter quand le poste a été coupé.'],
  'new-people': ['On ne demande à personne si c’est la première fois.'],
  'crisis-interventions': [
    'On répond, on ne coche pas.',
    'Nous ne distinguons pas les interventions de crise des autres.',
  ],
  'people-turned-away': [
    'Personne ne tient ce compte, et il serait triste à tenir.',
    'Ce sont souvent des appels d’une minute : on ne les note pas.',
  ],
  'people-from-afar': [
    'Nous ne demandons pas d’adresse.',
    'On sait que c’est loin, on ne sait pas combien viennent de là.',
  ],
  'young-people-reached': ['On ne demande pas l’âge.', 'À vue d’œil, nous n’osons pas le dire.'],
  'funding-hours': [
    'Tout le monde s’y met, le soir surtout : impossible à compter.',
    'La personne qui le savait est partie.',
  ],
  'volunteer-hours': [
    'Les bénévoles refusent de pointer, et nous aussi.',
    'Le registre ne couvre que la moitié de l’année.',
  ],
  'training-hours': ['Nous n’avons gardé que les factures, pas les heures.'],
}

/** Why a question does not apply, said as a comment. */
export const whyNotApplicable: Readonly<Record<string, string>> = {
  'kilometres-travelled': 'L’équipe se déplace à pied ou en autobus.',
  'weekend-days': 'Ouvert sur semaine seulement, depuis toujours.',
  'open-evenings': 'Tout se passe de jour.',
  'people-waiting': 'Pas de liste : on entre.',
  'vacant-positions': 'Une seule équipe de deux personnes.',
}

const reasons = {
  over: {
    people: [
      'Le journal local a parlé de nous en octobre.',
      'La ressource d’à côté a fermé, les gens sont venus ici.',
      'Nouveau local, en face de l’arrêt d’autobus.',
    ],
    doings: [
      'Un poste de plus toute l’année.',
      'Les ateliers arrêtés l’an dernier ont repris.',
      'Le comité des activités a pris son élan.',
    ],
    money: ['Un projet de deux ans, versé d’un coup.', 'Un don qu’on n’attendait pas.'],
    days: ['Trois personnes malades en même temps, en février.', 'Poste de soirée resté vacant.'],
    road: ['Nouvelle tournée dans les rangs, deux fois par semaine.'],
  },
  under: {
    people: [
      'Dégât d’eau : fermé de septembre à décembre.',
      'Le groupe du soir n’a pas repris.',
      'On compte mieux qu’avant : chaque personne une seule fois.',
    ],
    doings: [
      'Poste vacant pendant sept mois.',
      'Le local n’était disponible que le matin.',
      'L’animatrice est partie au printemps, on a attendu la suivante.',
    ],
    money: ['Fin d’un projet, rien pour le remplacer.'],
    days: ['Enfin une équipe complète.'],
    road: ['La camionnette est morte en juin.'],
  },
} as const

const kinds: Readonly<Record<string, keyof typeof reasons.over>> = {
  persons: 'people',
  participations: 'doings',
  interventions: 'doings',
  activities: 'doings',
  hours: 'doings',
  evenings: 'doings',
  days: 'days',
  kilometres: 'road',
  dollars: 'money',
  positions: 'doings',
}

/** What a member says of a number far from last year's. */
export function reasonFor(
  side: 'over' | 'under',
  unit: string,
  name: string,
  code: string,
): string {
  const said = reasons[side][kinds[unit] ?? 'doings']
  return said[Math.floor(fractionOf(name, code, 'reason') * 0.9999 * said.length)] ?? said[0]
}

/** What a member says where two of its answers surprise, by code of the check. */
export const whyThough: Readonly<Record<string, string>> = {
  'gam-as-among-participations':
    'Le détail compte les rencontres du calendrier. Ici, ce sont toutes les rencontres GAM, tenues ailleurs aussi.',
  'received-of-what-was-asked': 'Un rattrapage de l’année d’avant est compris.',
  'people-took-part': 'Beaucoup de gens passent sans s’asseoir : on les compte quand même.',
  'activities-have-participants': 'Plusieurs ateliers se font à deux.',
  'departures-of-a-team': 'Le même poste a été rempli trois fois.',
}
