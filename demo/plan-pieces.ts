import type { Direction, Stage, Stand } from '../src/modules/plan/tables.ts'

/** Readings of the two years that are over: `before`, then `last`. Null: nobody looked that year. */
type Read<T> = { readonly before: T | null; readonly last: T | null }

type Number = {
  /** Null: it was looked for, and not known. */
  readonly value: number | null
  readonly outOf?: number
  readonly source: string
  readonly sentence: string
}
type Metric = { readonly value: number; readonly phrase: string; readonly sentence: string }
type Reached = { readonly reachedDaysIn: number | null; readonly sentence: string }
type Spread = {
  readonly spread: Readonly<Partial<Record<Stand, number>>>
  readonly sentence: string
}

export type DemonstrationIndicator = {
  readonly label: string
  readonly method?: string
} & (
  | {
      readonly kind: 'typed'
      readonly unit?: string
      readonly baseline?: number
      readonly target?: number
      readonly direction?: Direction
      readonly readings: Read<Number>
    }
  | {
      readonly kind: 'metric'
      readonly measure: string
      readonly direction?: Direction
      readonly readings: Read<Metric>
    }
  | { readonly kind: 'milestone'; readonly dueInYear: number; readonly readings: Read<Reached> }
  | { readonly kind: 'judgement'; readonly readings: Read<Spread> }
)

type DemonstrationStrategy = {
  readonly text: string
  readonly outcomes: readonly {
    readonly text: string
    readonly note?: string
    readonly indicators: readonly DemonstrationIndicator[]
  }[]
  /** Of the exercise that runs. */
  readonly priorities: readonly string[]
  readonly activities: readonly {
    readonly text: string
    readonly carriedBy: string
    readonly partners?: string
    readonly members?: readonly string[]
    readonly stage: Stage
  }[]
}

type DemonstrationOrientation = {
  readonly text: string
  readonly because: string
  readonly findings: readonly string[]
  readonly challenges: readonly string[]
  readonly strategies: readonly DemonstrationStrategy[]
}

const unread = { before: null, last: null } as const

export const demonstrationPlan: {
  readonly title: string
  readonly vision: string
  readonly principles: readonly string[]
  readonly orientations: readonly DemonstrationOrientation[]
} = {
  title: 'Ce qui nous tient ensemble',
  vision:
    'Dans chaque région, une porte qui s’ouvre le soir, et des mots à soi pour dire ce qu’on y vit.',
  principles: [
    'Rien ne se décide sur les gens sans eux.',
    'Une ressource, un siège, quelle que soit sa taille.',
    'Ce qui se compte ne vaut pas plus que ce qui se raconte.',
  ],
  orientations: [
    {
      text: 'Dire avec nos mots',
      because:
        'Les formulaires nous demandent de parler de clientèle et de services. Ce vocabulaire finit par changer ce que nous faisons.',
      findings: [
        'Deux ressources voisines nomment le même souper de six façons.',
        'Les mots des autres entrent par les rapports annuels.',
      ],
      challenges: ['Écrire ensemble demande des heures que personne n’a de trop.'],
      strategies: [
        {
          text: 'Faire un lexique à plusieurs mains',
          outcomes: [
            {
              text: 'On a une quarantaine de mots discutés, adoptés et révisés',
              note: '¹ Un mot compte une fois adopté par les sièges, pas avant.',
              indicators: [
                {
                  kind: 'typed',
                  label: 'Mots adoptés¹',
                  unit: 'mots',
                  baseline: 0,
                  target: 40,
                  direction: 'up',
                  readings: {
                    before: {
                      value: 6,
                      source: 'Procès-verbaux de l’assemblée',
                      sentence: 'Six mots, et déjà des soirées entières.',
                    },
                    last: {
                      value: 17,
                      source: 'Procès-verbaux de l’assemblée',
                      sentence: 'Le rythme double depuis que les ateliers voyagent.',
                    },
                  },
                },
              ],
            },
            {
              text: 'On a des ressources qui écrivent leurs rapports avec ces mots',
              indicators: [
                {
                  kind: 'typed',
                  label: 'Rapports annuels où le lexique est cité',
                  direction: 'up',
                  readings: {
                    before: {
                      value: 3,
                      outOf: 90,
                      source: 'Lecture des rapports reçus',
                      sentence: 'Trois pionnières.',
                    },
                    last: {
                      value: 14,
                      outOf: 90,
                      source: 'Lecture des rapports reçus',
                      sentence: 'La page de modèles a aidé.',
                    },
                  },
                },
              ],
            },
            {
              text: 'On a un guide des mots à manier avec soin, lisible par tout le monde',
              indicators: [
                {
                  kind: 'milestone',
                  label: 'Le guide est imprimé et posé dans chaque ressource',
                  dueInYear: 2,
                  readings: {
                    before: { reachedDaysIn: null, sentence: 'Le comité en est à la moitié.' },
                    last: {
                      reachedDaysIn: 210,
                      sentence: 'Imprimé en novembre, redemandé en janvier.',
                    },
                  },
                },
              ],
            },
            {
              text: 'On a des bailleurs de fonds qui acceptent nos mots dans leurs formulaires',
              indicators: [],
            },
          ],
          priorities: [
            'Discuter douze mots dans les régions',
            'Relire les deux premiers formulaires avec un bailleur de fonds',
          ],
          activities: [
            {
              text: 'Six ateliers de mots, un par mois, dans six régions',
              carriedBy: 'le comité des mots',
              members: ['La Corde à linge', 'Les Vigneaux'],
              stage: 'underway',
            },
            {
              text: 'Une page de modèles pour les rapports annuels',
              carriedBy: 'l’équipe',
              stage: 'done',
            },
          ],
        },
        {
          text: 'Faire entendre les paroles recueillies',
          outcomes: [
            {
              text: 'On a des paroles recueillies dans toutes les régions, avec un consentement qui vit',
              indicators: [
                {
                  kind: 'metric',
                  measure: 'voices.resources',
                  label: 'Ressources où des paroles sont recueillies',
                  direction: 'up',
                  readings: unread,
                },
              ],
            },
            {
              text: 'On a des textes publics où chaque affirmation mène à son origine',
              indicators: [
                {
                  kind: 'metric',
                  measure: 'evidence.findings',
                  label: 'Constats publiés dans l’année',
                  direction: 'up',
                  readings: unread,
                },
              ],
            },
            {
              text: 'On a des personnes premières concernées à toutes nos tables',
              indicators: [
                {
                  kind: 'judgement',
                  label: 'Les personnes concernées décident-elles avec nous ?',
                  readings: {
                    before: {
                      spread: { 'not-begun': 7, 'first-steps': 15, 'on-the-way': 9 },
                      sentence:
                        'Beaucoup de sièges en sont aux premiers pas, et sept n’ont pas commencé.',
                    },
                    last: {
                      spread: {
                        'not-begun': 2,
                        'first-steps': 18,
                        'on-the-way': 16,
                        there: 3,
                        'other-way': 2,
                      },
                      sentence:
                        'L’écart reste large. Deux sièges trouvent que nous nous en éloignons.',
                    },
                  },
                },
              ],
            },
          ],
          priorities: ['Aller chercher les paroles du Nord'],
          activities: [
            {
              text: 'Une collecte itinérante au bord du fleuve',
              carriedBy: 'l’équipe',
              partners: 'deux bibliothèques',
              stage: 'planned',
            },
          ],
        },
      ],
    },
    {
      text: 'Garder la porte ouverte',
      because:
        'Quand il fait noir à seize heures, une porte fermée à dix-sept laisse toute la soirée à traverser.',
      findings: ['Le soir et la fin de semaine sont ce qui manque le plus souvent.'],
      challenges: ['Une soirée de plus, c’est du chauffage, un salaire et un retour à payer.'],
      strategies: [
        {
          text: 'Être là le soir',
          outcomes: [
            {
              text: 'On a la moitié des ressources ouvertes au moins deux soirs',
              indicators: [
                {
                  kind: 'typed',
                  label: 'Ressources ouvertes deux soirs ou plus',
                  method: 'Un soir compte s’il va au moins jusqu’à vingt heures, toute l’année.',
                  baseline: 19,
                  target: 45,
                  direction: 'up',
                  readings: {
                    before: {
                      value: 21,
                      outOf: 90,
                      source: 'Tour de table des régions',
                      sentence: 'Deux de plus, les deux en ville.',
                    },
                    last: {
                      value: 21,
                      outOf: 90,
                      source: 'Tour de table des régions',
                      sentence: 'Une a ouvert, une a fermé.',
                    },
                  },
                },
              ],
            },
            {
              text: 'On a plus de monde dans nos activités de groupe',
              indicators: [
                {
                  kind: 'metric',
                  measure: 'figures.group-participations',
                  label: 'Participations à un groupe',
                  direction: 'up',
                  readings: {
                    before: {
                      value: 145_154,
                      phrase: 'plus de 140 000 participations, selon 83 ressources sur 92',
                      sentence: 'Les soupers ramènent du monde.',
                    },
                    last: {
                      value: 161_852,
                      phrase: 'plus de 160 000 participations, selon 82 ressources sur 90',
                      sentence: 'La hausse vient surtout des soirs.',
                    },
                  },
                },
              ],
            },
            {
              text: 'On a un retour payé pour qui vient de loin',
              indicators: [
                {
                  kind: 'typed',
                  label: 'Ressources qui remboursent le retour',
                  direction: 'up',
                  readings: {
                    before: {
                      value: null,
                      source: '',
                      sentence: 'Personne n’a encore posé la question à tout le monde.',
                    },
                    last: {
                      value: 26,
                      outOf: 71,
                      source: 'Questions ajoutées au portrait',
                      sentence: 'Soixante et onze ressources ont répondu.',
                    },
                  },
                },
              ],
            },
            {
              text: 'On a des remplaçantes et des remplaçants pour les soirs de relâche',
              indicators: [],
            },
          ],
          priorities: ['Demander ensemble le financement des soirs'],
          activities: [
            {
              text: 'Un fonds d’essai pour dix soirs de plus',
              carriedBy: 'le conseil',
              members: ['La Lampe du perron'],
              stage: 'underway',
            },
          ],
        },
        {
          text: 'Être partout',
          outcomes: [
            {
              text: 'On a au moins une ressource dans chaque région',
              indicators: [
                {
                  kind: 'metric',
                  measure: 'directory.regions',
                  label: 'Régions où il y a une ressource',
                  direction: 'hold',
                  readings: unread,
                },
              ],
            },
            {
              text: 'On a un répertoire qui dit vrai',
              indicators: [
                {
                  kind: 'metric',
                  measure: 'directory.verified',
                  label: 'Pages vérifiées pendant l’année',
                  direction: 'up',
                  readings: unread,
                },
              ],
            },
            {
              text: 'On a une deuxième porte dans les trois régions les plus grandes',
              indicators: [
                {
                  kind: 'milestone',
                  label: 'Les trois nouvelles portes sont ouvertes',
                  dueInYear: 3,
                  readings: {
                    before: null,
                    last: {
                      reachedDaysIn: null,
                      sentence: 'Une sur trois : les murs sont là, pas le budget.',
                    },
                  },
                },
              ],
            },
          ],
          priorities: [],
          activities: [],
        },
      ],
    },
    {
      text: 'Tenir ensemble',
      because:
        'Seule, chacune de nos maisons est petite. Ensemble, nous sommes la plus longue table du Québec.',
      findings: ['Les mêmes dix ressources viennent à tout.'],
      challenges: [
        'La route coûte plus cher que la rencontre.',
        'Le personnel change avant d’avoir pris sa place.',
      ],
      strategies: [
        {
          text: 'Décider et demander d’une même voix',
          outcomes: [
            {
              text: 'On a des sièges qui répondent, même de loin',
              indicators: [
                {
                  kind: 'metric',
                  measure: 'decisions.participation',
                  label: 'Part des sièges qui répondent aux décisions',
                  direction: 'up',
                  readings: unread,
                },
              ],
            },
            {
              text: 'On a une plateforme que chaque membre porte à sa façon',
              indicators: [
                {
                  kind: 'metric',
                  measure: 'demands.practices',
                  label: 'Membres qui montrent comment ils portent une revendication',
                  direction: 'up',
                  readings: unread,
                },
                {
                  kind: 'judgement',
                  label: 'Nous reconnaissons-nous dans ce que nous demandons ?',
                  readings: {
                    before: null,
                    last: {
                      spread: { 'first-steps': 6, 'on-the-way': 22, there: 11 },
                      sentence: 'Le chapitre des sièges est celui qui rassemble le moins.',
                    },
                  },
                },
              ],
            },
            {
              text: 'On a des alliés qui appuient nos textes en public',
              indicators: [
                {
                  kind: 'metric',
                  measure: 'demands.endorsements',
                  label: 'Organismes qui appuient un texte',
                  direction: 'up',
                  readings: unread,
                },
              ],
            },
            {
              text: 'On a une relève qui sait comment on décide ici',
              indicators: [
                {
                  kind: 'typed',
                  label: 'Heures d’accueil données aux nouvelles personnes déléguées',
                  unit: 'heures',
                  direction: 'up',
                  readings: {
                    before: {
                      value: 64,
                      source: 'Feuille de l’équipe',
                      sentence: 'Deux journées complètes, une par année ne suffit pas.',
                    },
                    last: {
                      value: 40,
                      source: 'Feuille de l’équipe',
                      sentence: 'Une tempête a annulé la journée de février.',
                    },
                  },
                },
              ],
            },
          ],
          priorities: [
            'Accueillir les personnes déléguées dès leur premier mois',
            'Rembourser la route avant la rencontre',
          ],
          activities: [
            {
              text: 'Une trousse d’accueil du siège, en dix pages',
              carriedBy: 'le comité de la vie associative',
              stage: 'planned',
            },
            {
              text: 'Quatre appels à toutes les ressources, un par saison',
              carriedBy: 'la présidence',
              stage: 'done',
            },
          ],
        },
      ],
    },
  ],
}

/** Tied to no strategy: it is told. */
export const untiedActivity = {
  text: 'Repeindre le local de la fédération',
  carriedBy: 'l’équipe',
  stage: 'planned' as const,
}
