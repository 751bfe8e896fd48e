import type { z } from 'zod'
import type { federationSchema } from '../src/platform/federation/federation.ts'

/** A federation that does not exist. Its telephones are 555-01xx, its addresses under example.org. */
export const federation = {
  name: 'La Courtepointe',
  tagline: {
    fr: 'Ressources communautaires en santé mentale',
    en: 'Community mental health resources',
  },
  introduction: {
    fr: 'On y vient pour parler, créer, manger ensemble, dormir en sécurité, traverser une crise. Sans dossier, sans étiquette. Chaque ressource est autonome ; ensemble, nous comptons, nous écrivons et nous demandons ce qui manque.',
    en: 'People come to talk, to create, to eat together, to sleep in safety, to get through a crisis. No file, no label. Each resource is autonomous; together we count, we write and we ask for what is missing.',
  },
  contact: {
    street: '212, rue des Tisserands, bureau 3',
    locality: 'Trois-Rivières (Québec) G9A 0A9',
    telephone: '819 555-0190',
    email: 'bonjour@lacourtepointe.example.org',
  },
  personResponsible: {
    name: 'Jeanne Duruban',
    email: 'vieprivee@lacourtepointe.example.org',
    telephone: '819 555-0191',
  },
  pressContact: {
    name: 'Octave Bellaiguille',
    email: 'presse@lacourtepointe.example.org',
    telephone: '819 555-0192',
  },
  memberNoun: {
    fr: { one: 'ressource', other: 'ressources', gender: 'f' },
    en: { one: 'resource', other: 'resources' },
  },
  regionScheme: 'ra',
  fiscalYearStart: '04-01',
  timeZone: 'America/Toronto',
  // The one thing here that is real: someone in distress may read it.
  crisisLines: {
    verifiedOn: '2026-11-03',
    lines: [
      {
        label: { fr: 'Quelqu’un répond jour et nuit', en: 'Someone answers day and night' },
        shown: '9-8-8',
        dialled: '988',
      },
      {
        label: { fr: 'Info-Social, option 2', en: 'Info-Social, option 2' },
        shown: '811',
        dialled: '811',
      },
      {
        label: { fr: 'Prévention du suicide', en: 'Suicide prevention' },
        shown: '1 866 APPELLE (277-3553)',
        dialled: '18662773553',
      },
    ],
  },
  openDataLicence: {
    name: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/deed.fr',
  },
} as const satisfies z.input<typeof federationSchema>
