import type { DefaultPracticeCode } from '../src/modules/directory/default-practices.ts'
import type { AdministrativeKey } from '../src/modules/directory/territory/regions.ts'
import { daysFrom } from '../src/platform/words/days.ts'
import { exercisesAsOf } from './exercises.ts'

/** A member that is one no longer. Its history stays. */
export type FormerMember = {
  name: string
  region: AdministrativeKey
  town: string
  street: string
  postalCode: string
  telephone: string
  domain: string
  foundedIn: number
  joinedOn: string
  summary: string
  description: string
  offering: { practice: DefaultPracticeCode; title: string; description: string }
  /** ISO day, as of the day of the demonstration. */
  leftOn: (today: string) => string
  departure: 'closed' | 'merged'
  reason: string
  /** Name of the member it became a part of. */
  mergedInto?: string
}

/** Two members became one, between two portraits. */
export const merging = {
  into: 'La Chaîne et la Trame',
  on: (today: string) => daysFrom(exercisesAsOf(today).before.closedOn ?? today, 70),
}

export const formerMembers: readonly FormerMember[] = [
  {
    name: 'La Chaîne',
    region: 'ra:16',
    town: 'Saint-Hyacinthe',
    street: '1330, rue des Lisses',
    postalCode: 'J2S 0A3',
    telephone: '450 555-0160',
    domain: 'lachaine',
    foundedIn: 1990,
    joinedOn: '1992-10-27',
    summary: 'Un local en ville, des métiers à tisser et une cafetière de quarante tasses.',
    description:
      'Le local ouvrait le matin à qui le voulait. Il est maintenant celui de La Chaîne et la Trame.',
    offering: {
      practice: 'drop-in',
      title: 'Le local',
      description: 'Métiers, café et conversation, du lundi au vendredi.',
    },
    leftOn: merging.on,
    departure: 'merged',
    reason: 'Réunion avec La Trame, votée par les deux assemblées.',
    mergedInto: merging.into,
  },
  {
    name: 'La Trame',
    region: 'ra:16',
    town: 'Acton Vale',
    street: '18, rue de la Duite',
    postalCode: 'J0H 0A2',
    telephone: '450 555-0161',
    domain: 'latrame',
    foundedIn: 1999,
    joinedOn: '2002-10-29',
    summary: 'Une voiture, deux accompagnateurs et les rangs de la région d’Acton.',
    description:
      'On passait de maison en maison. On y passe encore, sous un nom plus long et avec une voiture de plus.',
    offering: {
      practice: 'follow-up',
      title: 'Visites dans les rangs',
      description: 'Une visite par semaine, chez les gens, d’Upton à Roxton Falls.',
    },
    leftOn: merging.on,
    departure: 'merged',
    reason: 'Réunion avec La Chaîne, votée par les deux assemblées.',
    mergedInto: merging.into,
  },
  {
    name: 'La Bobinette',
    region: 'ra:07',
    town: 'Thurso',
    street: '71, rue de la Chevillette',
    postalCode: 'J0X 0A6',
    telephone: '819 555-0149',
    domain: 'labobinette',
    foundedIn: 2002,
    joinedOn: '2006-06-08',
    summary: 'Un salon de l’après-midi, tenu par des bénévoles, dans la Petite-Nation.',
    description:
      'Il suffisait de tirer sur la corde et la porte s’ouvrait. Le propriétaire a vendu, et nous n’avons trouvé nulle part où la rependre.',
    offering: {
      practice: 'drop-in',
      title: 'Le salon',
      description: 'Trois après-midis par semaine, thé et mots croisés.',
    },
    leftOn: (today) => daysFrom(exercisesAsOf(today).last.endsOn, -75),
    departure: 'closed',
    reason: 'Perte du local. Les membres du salon ont été accueillis au Moulin à paroles.',
  },
]

/** A member that changed its name: the old address still leads to it. */
export const renaming = {
  member: 'Le Balcon arrière',
  formerName: 'Le Deuxième étage',
  daysAgo: 620,
}

/** A member that left one region for another. */
export const moving: {
  member: string
  fromRegion: AdministrativeKey
  fromTown: string
  on: (today: string) => string
} = {
  member: 'La Couverte de laine',
  fromRegion: 'ra:14',
  fromTown: 'Saint-Donat-de-Montcalm',
  on: (today) => daysFrom(exercisesAsOf(today).before.closedOn ?? today, 40),
}
