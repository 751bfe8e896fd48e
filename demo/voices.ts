import { createHash } from 'node:crypto'
import { consentVersion } from '../src/modules/voices/rules/consent.ts'
import { weekOf } from '../src/modules/voices/rules/weeks.ts'
import { daysFrom } from '../src/platform/words/days.ts'
import { fractionOf, identifierOf } from './identifiers.ts'
import type { TableRows } from './insert-rows.ts'
import { memberId } from './member-rows.ts'
import {
  type DemonstrationPrompt,
  demonstrationPrompts,
  demonstrationThemes,
  tellingTooMuch,
  testimonyPieces,
} from './voices-pieces.ts'

type DemonstrationCollection = {
  readonly title: string
  /** Null: of the federation. */
  readonly member: string | null
  readonly openedDaysAgo: number
  readonly closedDaysAgo: number | null
  readonly isSmall: boolean
  /** How many voices it received. */
  readonly voices: number
}

/** Twelve collections, several in one region, so that a place may be told without telling a house. */
const collections: readonly DemonstrationCollection[] = [
  {
    title: 'Le café du mardi',
    member: 'La Corde à linge',
    openedDaysAgo: 200,
    closedDaysAgo: null,
    isSmall: false,
    voices: 52,
  },
  {
    title: 'Affiche de l’entrée',
    member: 'Les Berçantes',
    openedDaysAgo: 190,
    closedDaysAgo: null,
    isSmall: false,
    voices: 41,
  },
  {
    title: 'Atelier d’écriture',
    member: 'L’Anse aux voix',
    openedDaysAgo: 180,
    closedDaysAgo: 90,
    isSmall: false,
    voices: 38,
  },
  {
    title: 'Sur le perron',
    member: 'La Lampe du perron',
    openedDaysAgo: 150,
    closedDaysAgo: null,
    isSmall: false,
    voices: 33,
  },
  {
    title: 'Au coin du poêle',
    member: 'Le Poêle à deux ponts',
    openedDaysAgo: 170,
    closedDaysAgo: null,
    isSmall: false,
    voices: 36,
  },
  {
    title: 'La cuisine collective',
    member: 'La Cuisine d’été',
    openedDaysAgo: 160,
    closedDaysAgo: 40,
    isSmall: false,
    voices: 34,
  },
  {
    title: 'Le comité du loyer',
    member: 'La Clé sous le paillasson',
    openedDaysAgo: 120,
    closedDaysAgo: null,
    isSmall: false,
    voices: 31,
  },
  {
    title: 'Le cahier du salon',
    member: 'La Maison Catalogne',
    openedDaysAgo: 140,
    closedDaysAgo: null,
    isSmall: false,
    voices: 37,
  },
  {
    title: 'Le thé de trois heures',
    member: 'Le Thé des bois',
    openedDaysAgo: 100,
    closedDaysAgo: null,
    isSmall: true,
    voices: 4,
  },
  {
    title: 'La soirée de musique',
    member: 'L’Harmonica',
    openedDaysAgo: 110,
    closedDaysAgo: null,
    isSmall: false,
    voices: 29,
  },
  {
    title: 'La journée annuelle',
    member: null,
    openedDaysAgo: 130,
    closedDaysAgo: 126,
    isSmall: false,
    voices: 40,
  },
  {
    title: 'En ligne, toute l’année',
    member: null,
    openedDaysAgo: 210,
    closedDaysAgo: null,
    isSmall: false,
    voices: 29,
  },
]

const consents: readonly (readonly string[])[] = [
  ['internal', 'named', 'press'],
  ['internal', 'named'],
  ['named'],
  ['internal', 'unplaced'],
  ['unplaced'],
  ['internal', 'unplaced', 'press'],
  ['internal'],
]

/** Prompts, collections, invented voices and testimonies. `today`: an ISO day; the same gives the same rows. */
export function voicesRows(today: string): readonly TableRows[] {
  const rows = rowsByDay.get(today) ?? rowsOf(today)
  rowsByDay.set(today, rows)
  return rows
}

/** Each block of a text that quotes voices asks for them. */
const rowsByDay = new Map<string, readonly TableRows[]>()

function rowsOf(today: string): readonly TableRows[] {
  const deal = dealer()
  const told = collections.flatMap((collection, at) => voicesOf(collection, at, { today, deal }))
  return [
    {
      table: 'voices.themes',
      rows: demonstrationThemes.map(({ code, name, nameEn, stems }, position) => ({
        code,
        name,
        name_en: nameEn,
        stems,
        position,
      })),
    },
    {
      table: 'voices.prompts',
      rows: demonstrationPrompts.map((prompt) => promptRow(prompt, today)),
    },
    { table: 'voices.prompt_versions', rows: demonstrationPrompts.map(versionRow) },
    {
      table: 'voices.collections',
      rows: collections.map((one, at) => collectionRow(one, at, today)),
    },
    {
      table: 'voices.collection_prompts',
      rows: collections.flatMap((_, at) =>
        demonstrationPrompts.map(({ slug }, position) => ({
          collection_id: collectionId(at),
          prompt_id: promptId(slug),
          position: (position + at) % demonstrationPrompts.length,
        })),
      ),
    },
    { table: 'voices.voices', rows: told.map(({ row }) => row) },
    {
      table: 'voices.voice_themes',
      rows: told.flatMap(({ row, theme }) =>
        row.state === 'waiting' ? [] : [{ voice_id: row.id, theme }],
      ),
    },
    { table: 'voices.withdrawals', rows: withdrawnRows(today) },
    { table: 'voices.distress_protocols', rows: [protocolRow] },
    ...testimonyRows(today),
  ]
}

function promptId(slug: string): string {
  return identifierOf('prompt', slug)
}

function collectionId(at: number): string {
  return identifierOf('collection', at)
}

function promptRow({ slug, isHard, said }: DemonstrationPrompt, today: string) {
  return {
    id: promptId(slug),
    slug,
    opens_on: daysFrom(today, -220),
    closes_on: daysFrom(today, 150),
    is_hard: isHard,
    themes: Object.keys(said),
  }
}

function versionRow({ slug, beginning, beginningEn }: DemonstrationPrompt) {
  return {
    prompt_id: promptId(slug),
    version: 1,
    beginning,
    beginning_en: beginningEn,
    purpose: 'Dire, avec les mots des gens, ce qui se vit dans les ressources.',
    purpose_en: 'To tell, in people’s words, what is lived in the resources.',
    readers: 'Une personne de l’équipe, dans les deux semaines. Puis qui vous aurez permis.',
    readers_en: 'Someone of the team, within two weeks. Then whoever you allowed.',
    what_is_done:
      'Un mur de paroles sur le site, un cahier pour la journée annuelle, des citations dans nos demandes.',
    what_is_done_en:
      'A wall of voices on the site, a booklet for the annual day, quotations in our demands.',
  }
}

function collectionRow(collection: DemonstrationCollection, at: number, today: string) {
  const { title, member, openedDaysAgo, closedDaysAgo, isSmall } = collection
  return {
    id: collectionId(at),
    slug: slugOfCollection(at),
    member_id: member === null ? null : memberId(member),
    title,
    opened_week: weekOf(daysFrom(today, -openedDaysAgo)),
    closed_week: closedDaysAgo === null ? null : weekOf(daysFrom(today, -closedDaysAgo)),
    people_may_be_recognised: isSmall,
  }
}

type Dealt = {
  readonly prompt: DemonstrationPrompt
  readonly theme: string
  readonly words: string
}
type Dealer = {
  /** Words that complete one of the prompts, each once. */
  readonly words: () => Dealt
  /** Words that tell too much of someone, each once; undefined once they are all told. */
  readonly telling: (prompt: string) => (typeof tellingTooMuch)[number] | undefined
}

/** No two voices say the same: every completion is dealt once, the prompts in turn. */
function dealer(): Dealer {
  const decks = demonstrationPrompts.map((prompt) =>
    Object.entries(prompt.said)
      .flatMap(([theme, lines]) =>
        lines
          .trim()
          .split('\n')
          .map((words) => ({ prompt, theme, words, turn: fractionOf('dealt', words) })),
      )
      .sort((a, b) => a.turn - b.turn),
  )
  const telling = [...tellingTooMuch]
  let turn = 0
  return {
    words() {
      const dealt = decks[turn % decks.length]?.pop()
      if (!dealt) throw new Error('more voices than words to give them')
      turn += 1
      return dealt
    },
    telling(prompt) {
      const found = telling.findIndex(({ slug }) => slug === prompt)
      return found < 0 ? undefined : telling.splice(found, 1)[0]
    },
  }
}

type Telling = { readonly today: string; readonly deal: Dealer }

function voicesOf(collection: DemonstrationCollection, at: number, { today, deal }: Telling) {
  return Array.from({ length: collection.voices }, (_, number) => {
    const name = ['voice', String(at), String(number)]
    const chance = (what: string) => fractionOf(...name, what)
    const { prompt, theme, words } = deal.words()
    const end = collection.closedDaysAgo ?? 0
    const daysAgo = Math.floor(end + chance('day') * (collection.openedDaysAgo - end))
    const isWaiting = daysAgo < 12 || (daysAgo < 30 && chance('waiting') < 0.3)
    const isTelling = chance('telling') < (isWaiting ? 0.35 : 0.01)
    const telling = isTelling ? deal.telling(prompt.slug) : undefined
    const uses = pick(consents, chance('uses'))
    // The federation has no name to publish: they let it be published without a place.
    const offered =
      collection.member === null ? uses.map((use) => (use === 'named' ? 'unplaced' : use)) : uses
    const week = weekOf(daysFrom(today, -daysAgo))
    return {
      theme,
      row: {
        id: identifierOf('voice', at, number),
        public_code: shortCode(...name),
        code_hash: hashOf(...name),
        prompt_id: promptId(prompt.slug),
        prompt_version: 1,
        collection_id: collectionId(at),
        words: telling?.words ?? words,
        language: 'fr',
        week,
        consent_version: consentVersion,
        uses: offered,
        ...decision({ isWaiting, masked: telling?.masked, uses: offered, week, today }),
      },
    }
  })
}

type Decided = {
  readonly isWaiting: boolean
  readonly masked: string | undefined
  readonly uses: readonly string[]
  readonly week: string
  readonly today: string
}

function decision({ isWaiting, masked, uses, week, today }: Decided) {
  const later = weekOf(daysFrom(week, 10))
  const decided_week = later < today ? later : weekOf(today)
  if (isWaiting) return { state: 'waiting', rule: null, masked_words: null, decided_week: null }
  if (masked !== undefined) {
    return { state: 'masked', rule: 'names-someone', masked_words: masked, decided_week }
  }
  return uses.includes('unplaced') || uses.includes('named')
    ? { state: 'published', rule: 'nothing-stands-against', masked_words: null, decided_week }
    : { state: 'internal', rule: 'consent-is-internal', masked_words: null, decided_week }
}

/** Nine people took their words back: nothing is left of them but this. */
function withdrawnRows(today: string) {
  return Array.from({ length: 9 }, (_, at) => ({
    code_hash: hashOf('withdrawn', String(at)),
    public_code: shortCode('withdrawn', String(at)),
    week: weekOf(daysFrom(today, -9 * (at + 1))),
  }))
}

const protocolRow = {
  version: 1,
  who_is_called:
    'La direction de la fédération, puis la personne qui anime la collecte. Jamais la police pour une phrase.',
  what_is_shown:
    'Vous n’avez pas à passer ce moment sans personne. Appelez, ou demandez à quelqu’un près de vous d’appeler avec vous.',
  what_is_shown_en:
    'You do not have to get through this moment alone. Call, or ask someone near you to call with you.',
  steps:
    '1. Lire la phrase à deux.\n2. Appeler la ressource qui tient la collecte, sans répéter la phrase.\n3. Afficher les lignes d’aide sur place et en parler au groupe.\n4. Garder la phrase : la personne peut la reprendre, nous non.',
}

const answering = [
  'La Corde à linge',
  'Les Berçantes',
  'L’Anse aux voix',
  'La Lampe du perron',
  'Le Rang d’à côté',
  'Le Poêle à deux ponts',
  'La Cuisine d’été',
  'La Clé sous le paillasson',
  'La Maison Catalogne',
  'Le Thé des bois',
  'L’Harmonica',
  'Le Samovar',
  'La Pelote',
  'Le Moulin à paroles',
  'La Chaloupe verte',
  'La Gare aux pantoufles',
  'Le Rez-de-jardin',
  'La Tresse',
  'Les Galets',
  'Le Veilloir',
] as const

const call = { id: identifierOf('testimony-call', 'ce-que-ca-change'), slug: 'ce-que-ca-change' }

function testimonyRows(today: string): readonly TableRows[] {
  const testimonyId = (member: string) => identifierOf('testimony', member)
  return [
    {
      table: 'voices.testimony_calls',
      rows: [
        {
          ...call,
          question: 'Qu’est-ce que votre ressource change, qu’aucun chiffre ne dit ?',
          question_en: 'What does your resource change that no figure tells?',
          purpose: 'Pour le cahier de la journée annuelle et nos rencontres avec les élus.',
          purpose_en: 'For the booklet of the annual day and our meetings with elected people.',
          opens_on: daysFrom(today, -90),
          closes_on: daysFrom(today, 60),
        },
      ],
    },
    {
      table: 'voices.testimonies',
      rows: answering.map((member) => ({
        id: testimonyId(member),
        public_code: shortCode('testimony', member),
        call_id: call.id,
        member_id: memberId(member),
      })),
    },
    {
      table: 'voices.testimony_versions',
      rows: answering.map((member, at) => ({
        testimony_id: testimonyId(member),
        version: 1,
        words: testimonyPieces[at] ?? '',
        uses:
          at % 5 === 4
            ? ['internal']
            : at % 3 === 0
              ? ['internal', 'published', 'press']
              : ['internal', 'published'],
        written_at: `${daysFrom(today, -60 + at)}T16:00:00Z`,
      })),
    },
  ]
}

function pick<T>(list: readonly T[], fraction: number): T {
  const one = list[Math.min(list.length - 1, Math.floor(fraction * list.length))]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

/** Nobody holds these codes: a digest stands where an HMAC would. */
function hashOf(...names: readonly string[]): string {
  return `\\x${createHash('sha256').update(names.join('\u001f')).digest('hex')}`
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

export function shortCode(...names: readonly string[]): string {
  return Array.from({ length: 7 }, (_, at) =>
    alphabet.charAt(Math.floor(fractionOf(...names, String(at)) * 31.99)),
  ).join('')
}

/** The address of one of the twelve, in their order. */
export function slugOfCollection(at: number): string {
  const letters = shortCode('collection', String(at)) + alphabet.charAt(at)
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}
