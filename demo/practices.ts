import { daysFrom } from '../src/platform/words/days.ts'
import { castPerson } from './cast.ts'
import { blockId, documentId } from './demands.ts'
import { platformBlocks } from './demands-text.ts'
import { identifierOf } from './identifiers.ts'
import type { TableRows } from './insert-rows.ts'
import { letterId, letterMeans } from './letter.ts'
import { memberId, noonOf } from './member-rows.ts'

type DemonstrationPractice = {
  readonly member: string
  readonly title: string
  readonly text: string
  readonly means: readonly string[]
  /** Null: a draft. */
  readonly shownDaysAgo: number | null
}

const demonstrationPractices: readonly DemonstrationPractice[] = [
  {
    member: 'La Corde à linge',
    title: 'Personne ne rentre à pied après le souper du jeudi',
    text: 'Une liste fait le tour de la table avec le café. Qui a une place la donne, qui en cherche une le dit. On note les kilomètres pour savoir, pas pour surveiller.',
    means: ['Le covoiturage assuré', 'Le taxi, sans question'],
    shownDaysAgo: 6,
  },
  {
    member: 'La Lampe du perron',
    title: 'Le tour du rang, à vingt et une heures quinze',
    text: 'Une camionnette prêtée, deux bénévoles, quatre arrêts. Le trajet change avec les gens.',
    means: ['Un départ à vingt et une heures', 'Le covoiturage assuré'],
    shownDaysAgo: 5,
  },
  {
    member: 'Les Vigneaux',
    title: 'Une enveloppe pour le taxi, dans le tiroir de la cuisine',
    text: 'On se sert, on n’explique pas. Le total est lu à voix haute une fois par mois, sans les noms.',
    means: ['Le taxi, sans question', 'Payer le retour'],
    shownDaysAgo: 4,
  },
  {
    member: 'L’Épinette debout',
    title: 'La route a sa ligne dans notre budget',
    text: 'Depuis trois ans, l’assemblée vote d’abord les kilomètres, puis le reste.',
    means: ['Une ligne pour la route', 'Un fonds de transport par région'],
    shownDaysAgo: 4,
  },
  {
    member: 'Le Rang double',
    title: 'On finit quand passe l’autobus',
    text: 'Nos soirées se terminent cinq minutes avant le dernier départ, même si la discussion est bonne. Elle reprend à l’arrêt.',
    means: ['Un départ à vingt et une heures'],
    shownDaysAgo: 3,
  },
  {
    member: 'La Cuisine d’été',
    title: 'Deux sièges d’auto et un carnet d’essence',
    text: '',
    means: ['Le covoiturage assuré', 'Payer le retour'],
    shownDaysAgo: 2,
  },
  {
    member: 'La Lampe du perron',
    title: 'Le comité lit les lettres à voix haute avant de les signer',
    text: 'Ce qui ne se dit pas simplement repart pour une autre semaine. On a cessé d’envoyer des lettres que nous ne comprenions pas.',
    means: ['Des textes qu’on peut lire', 'Des sièges qui comptent'],
    shownDaysAgo: 3,
  },
  {
    member: 'Le Rang double',
    title: 'Le même bilan pour nos trois bailleurs',
    text: 'Nous l’envoyons tel quel, avec une page de concordance. Deux sur trois l’acceptent.',
    means: ['Un seul dossier'],
    shownDaysAgo: 2,
  },
  {
    member: 'La Cuisine d’été',
    title: 'Le mercredi, une personne reste jusqu’à vingt-deux heures',
    text: 'Elle est payée jusqu’à vingt heures. La suite, c’est elle qui l’offre, à tour de rôle avec deux autres.',
    means: ['Une personne de plus, pour le soir'],
    shownDaysAgo: 1,
  },
  {
    member: 'La Corde à linge',
    title: 'La clé du local le dimanche',
    text: 'Trois personnes se relaient. À écrire avec elles.',
    means: ['Un départ à vingt et une heures'],
    shownDaysAgo: null,
  },
]

/** What members of La Courtepointe say that they do of its open letter and of its adopted platform. `today`: an ISO day. */
export function practicesRows(today: string): readonly TableRows[] {
  const author = castPerson('Rosaire Pinçonneau').id
  const practices = demonstrationPractices.map((practice) => ({
    ...practice,
    id: identifierOf('practice', practice.title),
  }))
  return [
    {
      table: 'demands.practices',
      rows: practices.map(({ id, member, title, text, shownDaysAgo }) => ({
        id,
        member_id: memberId(member),
        title,
        text,
        written_at: noonOf(daysFrom(today, -(shownDaysAgo ?? 2))),
        written_by: author,
      })),
    },
    {
      table: 'demands.practice_means',
      rows: practices.flatMap(({ id, means }) =>
        means.map((title) => ({ practice_id: id, ...(platformMeans(title) ?? letterOf(title)) })),
      ),
    },
    {
      table: 'demands.practice_publications',
      rows: practices.flatMap(({ id, shownDaysAgo }) =>
        shownDaysAgo === null
          ? []
          : [
              {
                practice_id: id,
                published_at: noonOf(daysFrom(today, -shownDaysAgo)),
                published_by: author,
              },
            ],
      ),
    },
  ]
}

function letterOf(title: string) {
  return { block_id: letterMeans(title), document_id: letterId }
}

function platformMeans(title: string) {
  const at = platformBlocks.findIndex((block) => block.kind === 'means' && block.title === title)
  return at < 0 ? null : { block_id: blockId(at), document_id: documentId }
}
