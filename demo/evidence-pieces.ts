import type { CslItem } from '../src/modules/evidence/rules/csl-item.ts'
import type { FindingKind } from '../src/modules/evidence/rules/strength.ts'
import type { ProjectKind, Stage, Stance } from '../src/modules/evidence/tables.ts'

/*
 * What La Courtepointe read, found and tries. No author, no work, no organisation here exists: DOIs begin by 10.5555, which is kept
 * for examples, addresses lie under example.org, and each reference says that it is invented.
 */

const on = (...parts: number[]) => ({ 'date-parts': [parts] })

/** Shown at the end of each reference, and taken along by every export. */
const invented = {
  status: 'référence inventée',
  abstract: 'Référence inventée pour la démonstration.',
  language: 'fr',
} as const

export type DemonstrationSource = {
  readonly key: string
  readonly csl: CslItem
  /** Days before today someone last read it. */
  readonly verifiedDaysAgo: number | null
  readonly note?: string
}

export const demonstrationSources: readonly DemonstrationSource[] = [
  {
    key: 'berthelet-2024',
    verifiedDaysAgo: 40,
    csl: {
      ...invented,
      type: 'article-journal',
      title: 'Ce que change une porte ouverte : trois ans dans six lieux d’accueil',
      author: [
        { family: 'Berthelet', given: 'Aurélie' },
        { family: 'Sansregret', given: 'Hugo' },
      ],
      issued: on(2024),
      'container-title': 'Revue inventée du voisinage',
      volume: '12',
      issue: '3',
      page: '45-67',
      DOI: '10.5555/riv.2024.12.3.45',
    },
  },
  {
    key: 'berthelet-2024-2',
    verifiedDaysAgo: 38,
    csl: {
      ...invented,
      type: 'article-journal',
      title: 'Attendre, revenir, rester',
      author: [
        { family: 'Berthelet', given: 'Aurélie' },
        { family: 'Sansregret', given: 'Hugo' },
      ],
      issued: on(2024),
      'container-title': 'Cahiers inventés de l’entraide',
      volume: '7',
      page: '5-21',
      DOI: '10.5555/cie.2024.7.5',
    },
  },
  {
    key: 'ladouceur-pintal-2021',
    verifiedDaysAgo: 200,
    csl: {
      ...invented,
      type: 'book',
      title: 'La chaise vide : petite histoire des groupes qui s’attendent',
      author: [{ family: 'Ladouceur-Pintal', given: 'Solange' }],
      issued: on(2021),
      publisher: 'Éditions de la Rallonge',
      'publisher-place': 'Rimouski',
      edition: '2',
      ISBN: '978-0-00-000000-2',
    },
  },
  {
    key: 'vadeboncoeur-2020',
    verifiedDaysAgo: 95,
    csl: {
      ...invented,
      type: 'chapter',
      title: 'Être attendu quelque part',
      author: [{ family: 'Vadeboncoeur', given: 'Théo' }],
      editor: [
        { family: 'Guertin', given: 'Line' },
        { family: 'Okafor', given: 'Ada' },
      ],
      'container-title': 'Les liens ordinaires',
      page: '101-128',
      issued: on(2020),
      publisher: 'Presses du Perron',
    },
  },
  {
    key: 'observatoire-invente-des-voisinages-2023',
    verifiedDaysAgo: 12,
    note: 'Le tableau de la page 8 compte les refus de la même façon que notre portrait.',
    csl: {
      ...invented,
      type: 'report',
      title: 'Revenez demain : les refus faute de place',
      author: [{ literal: 'Observatoire inventé des voisinages' }],
      issued: on(2023),
      number: '14',
      publisher: 'Observatoire inventé des voisinages',
      URL: 'https://observatoire.example.org/revenez-demain',
    },
  },
  {
    key: 'table-inventee-des-rangs-2022',
    verifiedDaysAgo: null,
    csl: {
      ...invented,
      type: 'report',
      title: 'Les soirs sans autobus',
      author: [{ literal: 'Table inventée des rangs' }],
      issued: on(2022),
      publisher: 'Coopérative du Long Chemin',
      URL: 'https://rangs.example.org/soirs',
    },
  },
  {
    key: 'verificatrice-inventee-2024',
    verifiedDaysAgo: 60,
    csl: {
      ...invented,
      type: 'report',
      title: 'Le soutien aux organismes : demandes, réponses, délais',
      author: [{ literal: 'Bureau inventé de la vérification' }],
      issued: on(2024),
      number: 'B-3',
      publisher: 'Bureau inventé de la vérification',
      URL: 'https://verification.example.org/b3',
    },
  },
  {
    key: 'etchegary-2019',
    verifiedDaysAgo: 310,
    csl: {
      ...invented,
      type: 'thesis',
      title: 'Apprendre avec les autres : ce que disent cinq groupes de leurs mardis',
      author: [{ family: 'Etchegary', given: 'Naïma' }],
      issued: on(2019),
      genre: 'mémoire de maîtrise',
      publisher: 'Université inventée du Fleuve',
    },
  },
  {
    key: 'loi-sur-les-perrons-2018',
    verifiedDaysAgo: 150,
    csl: {
      ...invented,
      type: 'legislation',
      title: 'Loi inventée sur les perrons et les bancs publics',
      issued: on(2018),
      'container-title': 'Recueil inventé',
      number: 'c. P-1.1',
    },
  },
  {
    key: 'nantel-2023',
    verifiedDaysAgo: 75,
    csl: {
      ...invented,
      type: 'motion_picture',
      title: 'Le mardi, on jase',
      director: [{ family: 'Nantel', given: 'Joséphine' }],
      issued: on(2023, 5, 1),
      medium: 'vidéo',
      publisher: 'Studio inventé du Quai',
      URL: 'https://quai.example.org/mardi',
    },
  },
  {
    key: 'ville-inventee-de-val-des-aunes-s-d',
    verifiedDaysAgo: 20,
    csl: {
      ...invented,
      type: 'webpage',
      title: 'Prendre l’autobus le soir',
      author: [{ literal: 'Ville inventée de Val-des-Aunes' }],
      accessed: on(2026, 1, 14),
      'container-title': 'Site de la ville',
      URL: 'https://val-des-aunes.example.org/autobus',
    },
  },
  {
    key: 'courrier-invente-du-rang-2025',
    verifiedDaysAgo: null,
    csl: {
      ...invented,
      type: 'article-newspaper',
      title: 'Une salle pleine, un bail d’un an',
      author: [{ family: 'Mongrain', given: 'Édouard' }],
      issued: on(2025, 2, 11),
      'container-title': 'Le Courrier inventé du rang',
      page: 'A4',
    },
  },
  {
    key: 'reseau-invente-des-comptes-2024',
    verifiedDaysAgo: 33,
    csl: {
      ...invented,
      type: 'dataset',
      title: 'Distances jusqu’à un lieu d’accueil, par municipalité',
      author: [{ literal: 'Réseau inventé des comptes' }],
      issued: on(2024),
      version: '1.2',
      publisher: 'Réseau inventé des comptes',
      DOI: '10.5555/ric.distances.2024',
    },
  },
  {
    key: 'lamothe-dion-et-roussel-2022',
    verifiedDaysAgo: 88,
    csl: {
      ...invented,
      type: 'article-journal',
      title: 'La solitude recule-t-elle vraiment ? Relire douze enquêtes',
      author: [
        { family: 'Lamothe', given: 'Inès' },
        { family: 'Dion', given: 'Pascal' },
        { family: 'Roussel', given: 'Maïté' },
      ],
      issued: on(2022),
      'container-title': 'Revue inventée du voisinage',
      volume: '10',
      issue: '1',
      page: '3-30',
      DOI: '10.5555/riv.2022.10.1.3',
    },
  },
  {
    key: 'fauvel-2025',
    verifiedDaysAgo: 5,
    csl: {
      ...invented,
      type: 'personal_communication',
      title: 'Rencontre sur les demandes de financement',
      author: [{ family: 'Fauvel', given: 'Ode' }],
      issued: on(2025, 3, 1),
    },
  },
]

/** The first reference, typed a second time by someone in a hurry: what the page of duplicates is for. */
export const typedTwice: DemonstrationSource = {
  key: 'berthelet-2024-3',
  verifiedDaysAgo: null,
  csl: {
    ...invented,
    type: 'article-journal',
    title: 'Ce que change une porte ouverte: trois ans dans six lieux d’accueil',
    author: [{ family: 'BERTHELET', given: 'A.' }],
    issued: on(2024),
    DOI: 'https://doi.org/10.5555/RIV.2024.12.3.45',
  },
}

export const demonstrationEvidenceThemes = [
  {
    code: 'accueil',
    name: 'Être accueilli',
    name_en: 'Being welcomed',
    introduction:
      'Une porte, quelqu’un, tout de suite. Ce que nous savons de qui frappe et de qui repart.',
    introduction_en:
      'A door, someone, right away. What we know of who knocks and who leaves again.',
  },
  {
    code: 'entraide',
    name: 'S’entraider',
    name_en: 'Helping each other',
    introduction: 'Ce qui se passe quand des gens s’attendent chaque semaine.',
    introduction_en: 'What happens when people expect each other every week.',
  },
  {
    code: 'financement',
    name: 'Durer',
    name_en: 'Lasting',
    introduction: 'Ce qui est demandé, ce qui est reçu, et ce que l’écart ferme.',
    introduction_en: 'What is asked, what is received, and what the gap closes.',
  },
  {
    code: 'distance',
    name: 'Où que l’on vive',
    name_en: 'Wherever one lives',
    introduction: 'Le chemin, le soir, l’hiver.',
    introduction_en: 'The road, the evening, the winter.',
  },
] as const

export type DemonstrationGround = {
  /** A reference as it is written; `voice:liens.0` is the first public voice on this theme, `testimony.0` the first public one. */
  readonly reference: string
  readonly locator?: string
  readonly stance?: Stance
}

export type DemonstrationFinding = {
  readonly slug: string
  readonly kind: FindingKind
  readonly sentence: string
  readonly sentence_en: string
  readonly context: string
  readonly context_en: string
  readonly themes: readonly string[]
  /** Days before today it was published; null: a draft. */
  readonly publishedDaysAgo: number | null
  readonly grounds: readonly DemonstrationGround[]
}

export const demonstrationFindings: readonly DemonstrationFinding[] = [
  {
    slug: 'des-personnes-repartent-faute-de-place',
    kind: 'fact',
    sentence: 'Des personnes frappent à nos portes et repartent, faute de place.',
    sentence_en: 'People knock at our doors and leave again, for lack of room.',
    context:
      'Chaque ressource compte les personnes qu’elle n’a pas pu accueillir. Elle ne les connaît pas, et ne note rien d’elles.\n\nOn ne sait pas où elles sont allées ensuite.',
    context_en:
      'Each resource counts the people it could not welcome. It does not know them, and writes nothing about them.\n\nNobody knows where they went next.',
    themes: ['accueil'],
    publishedDaysAgo: 120,
    grounds: [
      { reference: 'source:observatoire-invente-des-voisinages-2023', locator: 'p. 8' },
      { reference: 'source:berthelet-2024', locator: 'p. 51' },
      { reference: 'figure:people-turned-away' },
    ],
  },
  {
    slug: 'etre-attendu-change-la-semaine',
    kind: 'experience',
    sentence: 'Être attendu quelque part change toute une semaine.',
    sentence_en: 'Being expected somewhere changes a whole week.',
    context: '',
    context_en: '',
    themes: ['accueil', 'entraide'],
    publishedDaysAgo: 90,
    grounds: [
      { reference: 'voice:liens.0' },
      { reference: 'voice:liens.1' },
      { reference: 'source:vadeboncoeur-2020', locator: 'p. 104' },
      { reference: 'source:nantel-2023' },
    ],
  },
  {
    slug: 'on-y-apprend-en-faisant',
    kind: 'experience',
    sentence: 'On y apprend en faisant, avec les autres.',
    sentence_en: 'One learns there by doing, with others.',
    context: '',
    context_en: '',
    themes: ['entraide'],
    publishedDaysAgo: 60,
    grounds: [
      { reference: 'voice:pouvoir.0' },
      { reference: 'voice:withdrawn.0' },
      { reference: 'source:etchegary-2019', locator: 'chap. 3' },
    ],
  },
  {
    slug: 'la-solitude-recule-dans-les-groupes',
    kind: 'fact',
    sentence: 'La solitude recule chez celles et ceux qui se joignent à un groupe d’entraide.',
    sentence_en: 'Loneliness recedes among those who join a mutual-aid group.',
    context:
      'Plusieurs enquêtes le disent. Une relecture de douze d’entre elles rappelle que les personnes qui partent ne répondent plus.',
    context_en:
      'Several surveys say so. A second look at twelve of them recalls that those who leave no longer answer.',
    themes: ['entraide'],
    publishedDaysAgo: 45,
    grounds: [
      { reference: 'source:berthelet-2024-2', locator: 'p. 12' },
      { reference: 'source:ladouceur-pintal-2021', locator: 'chap. 4' },
      { reference: 'figure:group-participations' },
      {
        reference: 'source:lamothe-dion-et-roussel-2022',
        locator: 'p. 27',
        stance: 'nuances',
      },
    ],
  },
  {
    slug: 'ce-qui-est-recu-est-loin-de-ce-qui-est-demande',
    kind: 'fact',
    sentence: 'Ce qui est reçu est loin de ce qui est demandé.',
    sentence_en: 'What is received is far from what is asked.',
    context: '',
    context_en: '',
    themes: ['financement'],
    publishedDaysAgo: 100,
    grounds: [
      { reference: 'figure:mission-funding-asked' },
      { reference: 'figure:mission-funding-received' },
      { reference: 'source:verificatrice-inventee-2024', locator: 'p. 3' },
    ],
  },
  {
    slug: 'un-an-a-la-fois-empeche-de-prevoir',
    kind: 'judgement',
    sentence: 'Un financement d’un an à la fois empêche de prévoir.',
    sentence_en: 'Funding one year at a time keeps one from planning.',
    context: '',
    context_en: '',
    themes: ['financement'],
    publishedDaysAgo: 30,
    grounds: [
      { reference: 'source:courrier-invente-du-rang-2025', locator: 'p. A4' },
      { reference: 'source:fauvel-2025' },
      { reference: 'testimony.0' },
    ],
  },
  {
    slug: 'loin-des-villes-la-distance-ferme-des-portes',
    kind: 'fact',
    sentence: 'Loin des villes, la distance ferme des portes.',
    sentence_en: 'Far from towns, distance closes doors.',
    context: 'La distance se compte en kilomètres, et aussi en soirs sans autobus.',
    context_en: 'Distance is counted in kilometres, and in evenings without a bus too.',
    themes: ['distance'],
    publishedDaysAgo: 70,
    grounds: [
      { reference: 'figure:kilometres-travelled' },
      { reference: 'source:reseau-invente-des-comptes-2024' },
      { reference: 'source:table-inventee-des-rangs-2022', locator: 'p. 6' },
      { reference: 'source:ville-inventee-de-val-des-aunes-s-d' },
    ],
  },
  {
    slug: 'un-banc-devant-la-porte-invite-a-entrer',
    kind: 'judgement',
    sentence: 'Un banc devant la porte invite à entrer.',
    sentence_en: 'A bench before the door invites one in.',
    context: '',
    context_en: '',
    themes: ['accueil'],
    publishedDaysAgo: null,
    grounds: [{ reference: 'source:loi-sur-les-perrons-2018', locator: 'art. 5' }],
  },
]

export type DemonstrationProject = {
  readonly slug: string
  readonly kind: ProjectKind
  readonly title: string
  readonly title_en: string
  readonly question: string
  readonly question_en: string
  readonly approach: string
  readonly approach_en: string
  readonly partners: readonly string[]
  readonly results: string
  readonly results_en: string
  /** Each stage, and how many days ago it began. */
  readonly stages: readonly (readonly [Stage, number])[]
  readonly grounds: readonly DemonstrationGround[]
}

export const demonstrationProjects: readonly DemonstrationProject[] = [
  {
    slug: 'deux-soirs-de-plus',
    kind: 'pilot',
    title: 'Deux soirs de plus',
    title_en: 'Two more evenings',
    question: 'Que se passe-t-il quand une ressource ouvre deux soirs de plus ?',
    question_en: 'What happens when a resource opens two more evenings?',
    approach:
      'Quatre ressources ouvrent deux soirs de plus pendant dix mois. Chacune compte ses soirs et ses présences, jamais les personnes.',
    approach_en:
      'Four resources open two more evenings for ten months. Each counts its evenings and attendances, never the people.',
    partners: ['La Corde à linge', 'Les Berçantes', 'La Lampe du perron', 'Le Samovar'],
    results:
      'Les soirs ajoutés se sont remplis au deuxième mois. Les après-midi n’ont pas désempli.\n\nIl a fallu une personne de plus par ressource : sans elle, les soirs ferment.',
    results_en:
      'The added evenings filled in the second month. The afternoons did not empty.\n\nIt took one more person per resource: without her, the evenings close.',
    stages: [
      ['prepared', 520],
      ['underway', 430],
      ['analysed', 120],
      ['finished', 45],
    ],
    grounds: [
      { reference: 'figure:open-evenings' },
      { reference: 'finding:loin-des-villes-la-distance-ferme-des-portes' },
      { reference: 'source:table-inventee-des-rangs-2022' },
    ],
  },
  {
    slug: 'qui-frappe-qui-repart',
    kind: 'research',
    title: 'Qui frappe, qui repart',
    title_en: 'Who knocks, who leaves',
    question: 'Où vont les personnes que nous n’avons pas pu accueillir ?',
    question_en: 'Where do the people we could not welcome go?',
    approach:
      'Des groupes de discussion dans six régions, animés par des personnes qui ont déjà frappé à une porte fermée. Rien n’est enregistré.',
    approach_en:
      'Discussion groups in six regions, led by people who once knocked at a closed door. Nothing is recorded.',
    partners: ['Université inventée du Fleuve', 'Observatoire inventé des voisinages'],
    results: '',
    results_en: '',
    stages: [
      ['prepared', 210],
      ['underway', 80],
    ],
    grounds: [
      { reference: 'finding:des-personnes-repartent-faute-de-place' },
      { reference: 'source:observatoire-invente-des-voisinages-2023' },
    ],
  },
  {
    slug: 'le-covoiturage-du-rang',
    kind: 'pilot',
    title: 'Le covoiturage du rang',
    title_en: 'Carpooling on the back road',
    question: 'Peut-on venir à plusieurs quand il n’y a pas d’autobus ?',
    question_en: 'Can people come together where there is no bus?',
    approach: 'Un tableau dans l’entrée, un téléphone, et l’essence remboursée.',
    approach_en: 'A board in the hall, a telephone, and gas paid back.',
    partners: ['Table inventée des rangs'],
    results: '',
    results_en: '',
    stages: [['prepared', 25]],
    grounds: [{ reference: 'source:ville-inventee-de-val-des-aunes-s-d' }],
  },
]
