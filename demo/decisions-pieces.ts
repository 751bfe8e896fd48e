import type { EnteredStage, MajorityCode } from '../src/modules/decisions/tables.ts'
import { askedOfTheSeats } from './lexicon.ts'

/** How many of the seats that someone carries say what: the other members have yet to name who does. */
export type DemonstrationCount = {
  /** In favour of each proposition of the block, in order. */
  readonly inFavour: readonly number[]
  readonly against: number
  readonly abstained: number
}
export type DemonstrationBlock = {
  readonly title: string
  readonly propositions: readonly string[]
  readonly count: DemonstrationCount
}
export type DemonstrationText = {
  readonly text: string
  readonly why: string
  readonly daysAgo: number
}
export type DemonstrationWords = {
  readonly stage: 'clarify' | 'react'
  /** Null: who leads the round. */
  readonly member: string | null
  readonly words: string
  readonly daysAgo: number
}
export type DemonstrationRound = {
  readonly consents: number
  readonly objections: readonly { readonly member: string; readonly reason: string }[]
}

/** A decision of La Courtepointe, whose members invent each other as they go. */
export type DemonstrationDecision = {
  readonly key: string
  readonly question: string
  readonly texts: readonly DemonstrationText[]
  /** Null: decided by consent. */
  readonly majority: MajorityCode | null
  readonly isSecret?: boolean
  readonly quorum: number
  readonly endsInDays?: number
  readonly reviewInDays?: number
  readonly isPublic?: boolean
  /** What it is about, as references are written. */
  readonly reference?: string
  readonly stages: readonly {
    readonly stage: EnteredStage
    readonly daysAgo: number
    readonly why?: string
  }[]
  readonly blocks?: readonly DemonstrationBlock[]
  readonly rounds?: readonly DemonstrationRound[]
  readonly words?: readonly DemonstrationWords[]
  readonly consultations?: readonly {
    readonly member: string
    readonly how: string
    readonly mandate: 'for' | 'against' | 'delegate'
    readonly readers: 'own' | 'members'
  }[]
  readonly minutes?: string
}

/** Days since the last one. */
export const assembly = 158

export const demonstrationDecisions: readonly DemonstrationDecision[] = [
  {
    key: 'ailleurs',
    question: 'Tenons-nous l’assemblée une année sur deux loin des grands centres ?',
    texts: [
      {
        daysAgo: assembly + 30,
        why: '',
        text: 'Une année sur deux, l’assemblée se tient dans une région qui ne l’a pas reçue depuis cinq ans.\n\nLe covoiturage part de chaque région, et les frais de route sont partagés également entre tous les sièges.',
      },
    ],
    majority: 'simple',
    quorum: 12,
    reviewInDays: 207,
    isPublic: true,
    stages: [
      { stage: 'open', daysAgo: assembly + 14 },
      { stage: 'closed', daysAgo: assembly, why: 'Compté à voix haute à l’assemblée.' },
    ],
    blocks: [
      {
        title: 'Tenons-nous l’assemblée une année sur deux loin des grands centres ?',
        propositions: ['Tenons-nous l’assemblée une année sur deux loin des grands centres ?'],
        count: { inFavour: [12], against: 4, abstained: 1 },
      },
    ],
    minutes:
      '## Question\n\nTenons-nous l’assemblée une année sur deux loin des grands centres ?\n\n## Déroulement\n\nLe vote était ouvert. Plus de la moitié des voix exprimées. Quorum demandé : 12. 90 sièges pouvaient répondre, 17 ont répondu.\n\n- Des ressources de la Côte-Nord et de l’Abitibi ont raconté leurs heures de route.\n- Une ressource de Montréal a demandé que le covoiturage parte aussi des villes.\n\n## Résultat\n\nAdoptée. La majorité demandée est atteinte : pour 12, contre 4, 1 abstention.',
  },
  {
    key: 'visite',
    question: 'Accueillons-nous chaque nouvelle ressource par une visite de deux jours ?',
    texts: [
      {
        daysAgo: 125,
        why: '',
        text: 'Quand une ressource se joint à nous, deux personnes d’une autre ressource vont passer deux jours chez elle.',
      },
      {
        daysAgo: 90,
        why: 'La visite se fait à deux voix : une personne qui travaille, une personne qui fréquente.',
        text: 'Quand une ressource se joint à nous, deux personnes d’une autre ressource vont passer deux jours chez elle : une qui y travaille, une qui la fréquente.',
      },
      {
        daysAgo: 60,
        why: 'Objection de La Butte ronde : les îles ne peuvent pas recevoir en hiver. La ressource accueillie choisit le moment, et la visite peut se faire à distance.',
        text: 'Quand une ressource se joint à nous, deux personnes d’une autre ressource vont passer deux jours chez elle : une qui y travaille, une qui la fréquente.\n\nLa ressource accueillie choisit le moment. Si la route est trop longue, la visite se fait à distance, en quatre demi-journées.',
      },
    ],
    majority: null,
    quorum: 12,
    reviewInDays: -3,
    stages: [
      { stage: 'clarify', daysAgo: 120 },
      { stage: 'react', daysAgo: 106 },
      { stage: 'amend', daysAgo: 92 },
      { stage: 'consent', daysAgo: 80 },
      { stage: 'integrate', daysAgo: 66, why: 'Une objection à travailler avec La Butte ronde.' },
      { stage: 'consent', daysAgo: 52 },
      { stage: 'closed', daysAgo: 38 },
    ],
    rounds: [
      {
        consents: 13,
        objections: [
          {
            member: 'La Butte ronde',
            reason:
              'De décembre à avril, personne ne peut venir chez nous ni en repartir à jour fixe : nous serions la seule ressource à ne pas être accueillie.',
          },
        ],
      },
      { consents: 16, objections: [] },
    ],
    words: [
      {
        stage: 'clarify',
        member: 'La Babiche',
        words: 'Qui paie la route, la ressource qui visite ou nous toutes ?',
        daysAgo: 117,
      },
      {
        stage: 'clarify',
        member: null,
        words: 'Nous toutes : c’est compris dans ce que nous mettons en commun.',
        daysAgo: 115,
      },
      {
        stage: 'react',
        member: 'Le Tabouret',
        words:
          'Nous aurions aimé cette visite à notre arrivée. Une inquiétude : deux jours, c’est long pour une petite équipe.',
        daysAgo: 101,
      },
      {
        stage: 'react',
        member: 'La Ruelle aux chats',
        words:
          'Que ce ne soit pas une inspection. Venir à deux, dont une personne qui fréquente, change tout.',
        daysAgo: 99,
      },
    ],
  },
  {
    key: 'journee',
    question: 'Que faisons-nous ensemble à la journée annuelle ?',
    texts: [
      {
        daysAgo: 12,
        why: '',
        text: 'L’an dernier, chaque ressource a marqué la journée de son côté. Le comité propose un geste commun, et un peu d’argent pour le faire.\n\n- Un seul geste, le même partout.\n- Chaque ressource le fait à sa façon.',
      },
    ],
    majority: 'simple',
    quorum: 14,
    endsInDays: 8,
    stages: [{ stage: 'open', daysAgo: 6 }],
    blocks: [
      {
        title: 'Le geste commun',
        propositions: [
          'Une soirée de portes ouvertes',
          'Une marche dans chaque région',
          'Une lettre lue partout à la même heure',
        ],
        count: { inFavour: [6, 2, 1], against: 1, abstained: 1 },
      },
      {
        title: 'Mettre 12 000 $ en commun pour l’affiche et les salles',
        propositions: ['Mettre 12 000 $ en commun pour l’affiche et les salles'],
        count: { inFavour: [8], against: 2, abstained: 1 },
      },
    ],
    consultations: [
      {
        member: 'Les Berçantes',
        how: 'Autour de la table du mercredi, onze personnes, deux tours de parole.',
        mandate: 'delegate',
        readers: 'members',
      },
      {
        member: 'La Corde à linge',
        how: 'À l’assemblée du mardi, quatorze personnes. La soirée l’emporte de peu.',
        mandate: 'for',
        readers: 'own',
      },
    ],
  },
  {
    key: 'pret',
    question: 'Nous prêtons-nous du matériel et des véhicules ?',
    texts: [
      {
        daysAgo: 24,
        why: '',
        text: 'Une liste commune dit ce que chaque ressource peut prêter, à qui et pour combien de jours. Qui emprunte va chercher et ramène.',
      },
    ],
    majority: null,
    quorum: 12,
    endsInDays: 20,
    stages: [
      { stage: 'clarify', daysAgo: 22 },
      { stage: 'react', daysAgo: 8, why: 'Les questions sur les assurances ont leur réponse.' },
    ],
    words: [
      {
        stage: 'clarify',
        member: 'La Pelote',
        words: 'Nos assurances couvrent-elles une conductrice d’une autre ressource ?',
        daysAgo: 20,
      },
      {
        stage: 'clarify',
        member: null,
        words: 'Oui, si son nom est donné la veille. Nous joindrons la marche à suivre.',
        daysAgo: 16,
      },
      {
        stage: 'react',
        member: 'Les Vigneaux',
        words: 'Notre fourgonnette dort du vendredi au lundi : elle pourrait servir.',
        daysAgo: 6,
      },
      {
        stage: 'react',
        member: 'Le Samovar',
        words: 'Bonne idée. Nous craignons de toujours prêter sans jamais emprunter.',
        daysAgo: 3,
      },
    ],
  },
  {
    key: 'presidence',
    question: 'Confions-nous la présidence de l’assemblée à quelqu’un de l’extérieur ?',
    texts: [
      {
        daysAgo: assembly + 30,
        why: '',
        text: 'La personne qui préside l’assemblée ne vient ni de l’équipe, ni du conseil, ni d’une ressource.',
      },
    ],
    majority: 'two-thirds',
    isSecret: true,
    quorum: 12,
    stages: [
      { stage: 'open', daysAgo: assembly + 1 },
      { stage: 'closed', daysAgo: assembly },
    ],
    blocks: [
      {
        title: 'Confions-nous la présidence de l’assemblée à quelqu’un de l’extérieur ?',
        propositions: ['Confions-nous la présidence de l’assemblée à quelqu’un de l’extérieur ?'],
        count: { inFavour: [10], against: 6, abstained: 2 },
      },
    ],
    minutes:
      '## Question\n\nConfions-nous la présidence de l’assemblée à quelqu’un de l’extérieur ?\n\n## Déroulement\n\nLe vote était secret. Au moins les deux tiers des voix exprimées. Quorum demandé : 12. 90 sièges pouvaient répondre, 18 ont répondu.\n\n## Résultat\n\nNon adoptée. Pour 10, contre 6, 2 abstentions : les deux tiers ne sont pas atteints.',
  },
  {
    key: 'table',
    question: 'Quittons-nous la table de concertation cette année ?',
    texts: [
      {
        daysAgo: 5,
        why: '',
        text: 'Nous y siégeons depuis neuf ans. Le conseil propose de laisser la chaise vide pendant un an, et d’écrire pourquoi.',
      },
    ],
    majority: 'two-thirds',
    isSecret: true,
    quorum: 12,
    endsInDays: 10,
    stages: [{ stage: 'open', daysAgo: 3 }],
    blocks: [
      {
        title: 'Quittons-nous la table de concertation cette année ?',
        propositions: ['Quittons-nous la table de concertation cette année ?'],
        count: { inFavour: [4], against: 2, abstained: 1 },
      },
    ],
  },
  {
    key: 'plateforme-deuxieme',
    reference: 'document:ce-que-la-nuit-demande',
    question: 'Adoptons-nous la deuxième version de « Ce que la nuit demande » ?',
    texts: [
      {
        daysAgo: assembly + 30,
        why: '',
        text: 'Le comité présente le texte tel qu’il a été relu dans les régions. Chaque siège le prend en entier, ou le renvoie au comité.',
      },
    ],
    majority: 'two-thirds',
    quorum: 12,
    isPublic: true,
    stages: [
      { stage: 'open', daysAgo: assembly + 14 },
      { stage: 'closed', daysAgo: assembly, why: 'Compté à voix haute à l’assemblée.' },
    ],
    blocks: [
      {
        title: 'Adoptons-nous la deuxième version de « Ce que la nuit demande » ?',
        propositions: ['Adoptons-nous la deuxième version de « Ce que la nuit demande » ?'],
        count: { inFavour: [14], against: 1, abstained: 2 },
      },
    ],
  },
  {
    key: 'plateforme',
    reference: 'document:ce-que-la-nuit-demande',
    question: 'Adoptons-nous la plateforme de revendications ?',
    texts: [
      {
        daysAgo: 2,
        why: '',
        text: 'Le comité des revendications présente le texte amendé. Chaque siège le lit avec les siens, puis vote.',
      },
    ],
    majority: 'two-thirds',
    quorum: 14,
    stages: [],
  },
  {
    key: 'chez-soi',
    question: 'Consentons-nous à ce sens de « chez-soi » ?',
    texts: [{ daysAgo: 5, why: '', text: askedOfTheSeats('chez-soi') }],
    majority: null,
    quorum: 0,
    reference: 'term:chez-soi@1',
    stages: [{ stage: 'clarify', daysAgo: 4 }],
  },
]
