import { createHash } from 'node:crypto'
import { parseText } from '../src/modules/demands/rules/text/parse-text.ts'
import { referencesOf } from '../src/modules/demands/rules/text/references.ts'
import { daysFrom } from '../src/platform/words/days.ts'
import { castPerson } from './cast.ts'
import { filling } from './demands.ts'
import type { DemonstrationBlock } from './demands-text.ts'
import { identifierOf } from './identifiers.ts'
import type { TableRows } from './insert-rows.ts'
import { noonOf } from './member-rows.ts'

const slug = 'le-dernier-autobus'
export const letterId = identifierOf('document', slug)

/** « Le dernier autobus »: an open letter, of our own wording like everything it cites. */
const letterBlocks: readonly DemonstrationBlock[] = [
  { kind: 'heading', text: 'Ce que nous avons compté' },
  {
    kind: 'paragraph',
    text: 'Une porte ouverte ne sert à rien quand on ne peut pas s’y rendre. L’an dernier, [[figure:people-reached@{LAST}]] sont venues dans une ressource de La Courtepointe. Pour les aller et les retours, les équipes et les membres ont roulé [[figure:kilometres-travelled@{LAST}]].',
  },
  {
    kind: 'paragraph',
    text: 'Le dernier départ avance d’année en année [[source:table-inventee-des-rangs-2022 p. 6]]. Dans les rangs, on s’arrange entre voisins, jusqu’au jour où l’auto lâche [[source:reseau-invente-des-comptes-2024]]. [[finding:loin-des-villes-la-distance-ferme-des-portes]]',
  },
  { kind: 'quotation', text: '[[voice:{VOICE:quand-ca-va-mal-ce-qui-maide:1}]]' },
  {
    kind: 'demand',
    title: 'Un retour pour chaque aller',
    text: 'Nous demandons que personne n’ait à choisir entre venir et rentrer.',
  },
  {
    kind: 'paragraph',
    text: 'Nos portes sont restées ouvertes [[figure:open-evenings@{LAST}]] en un an. Ces soirs-là, on part avant la fin pour ne pas manquer l’autobus. D’autres ne viennent plus : [[figure:people-turned-away@{LAST}]], faute de place ou de route [[source:observatoire-invente-des-voisinages-2023 p. 8]].',
  },
  {
    kind: 'means',
    title: 'Un départ à vingt et une heures',
    text: 'Ajouter un autobus les soirs de semaine là où une ressource ouvre le soir [[source:ville-inventee-de-val-des-aunes-s-d]].',
  },
  {
    kind: 'means',
    title: 'Le taxi, sans question',
    text: 'Rembourser le retour quand il n’y a plus d’autobus, sans demander d’où l’on vient.',
  },
  {
    kind: 'means',
    title: 'Le covoiturage assuré',
    text: 'Payer l’assurance et l’essence des personnes qui en reconduisent d’autres. Elles donnent déjà leur temps : [[figure:volunteer-hours@{LAST}]].',
  },
  {
    kind: 'demand',
    title: 'La route dans le budget',
    text: 'Nous demandons que la distance soit comptée dans le soutien à la mission.',
  },
  {
    kind: 'paragraph',
    text: 'Les ressources ont demandé [[figure:mission-funding-asked@{LAST}]] pour leur mission, et reçu [[figure:mission-funding-received@{LAST}]]. Rien n’y est prévu pour la route. [[finding:ce-qui-est-recu-est-loin-de-ce-qui-est-demande]]',
  },
  { kind: 'quotation', text: '[[testimony:{TESTIMONY}]]' },
  {
    kind: 'means',
    title: 'Une ligne pour la route',
    text: 'Ajouter au soutien un montant par kilomètre, selon le territoire. [[finding:un-an-a-la-fois-empeche-de-prevoir]]',
  },
  { kind: 'voices-wall', options: { reference: 'prompt:ici-je-viens-chercher', count: 3 } },
  { kind: 'bibliography' },
]

const author = castPerson('Maude Delisière').id

/** An open letter that everyone reads. `today`: an ISO day; the same gives the same rows. */
export function letterRows(today: string): readonly TableRows[] {
  const begun = noonOf(daysFrom(today, -34))
  const fill = filling(today)
  const blocks = letterBlocks.map(({ kind, title = '', text = '', options = {} }, at) => ({
    id: identifierOf('block', slug, at),
    code: letterCode(at),
    kind,
    title,
    text: fill(text),
    options,
  }))
  return [
    {
      table: 'demands.documents',
      rows: [
        {
          id: letterId,
          slug,
          title: 'Le dernier autobus',
          kind: 'letter',
          audience: 'public',
          language: 'fr',
          created_at: begun,
          created_by: author,
        },
      ],
    },
    {
      table: 'demands.statuses',
      rows: [
        {
          document_id: letterId,
          status: 'ready',
          set_at: noonOf(daysFrom(today, -9)),
          set_by: author,
        },
      ],
    },
    {
      table: 'demands.blocks',
      rows: blocks.map(({ id, code, kind }, at) => ({
        id,
        document_id: letterId,
        code,
        kind,
        place: at + 1,
        current: 1,
        saves: 1,
        created_at: begun,
        created_by: author,
      })),
    },
    {
      table: 'demands.block_versions',
      rows: blocks.map(({ id, title, text, options }, at) => ({
        block_id: id,
        document_id: letterId,
        version: 1,
        title,
        text,
        options,
        begun_at: begun,
        written_at: noonOf(daysFrom(today, -30 + at)),
        written_by: author,
      })),
    },
    {
      table: 'demands.citations',
      rows: blocks.flatMap(({ id, text, options: { reference } }) =>
        [
          ...referencesOf(parseText(text)),
          ...(typeof reference === 'string' ? [reference] : []),
        ].map((one) => ({ block_id: id, document_id: letterId, reference: one })),
      ),
    },
  ]
}

/** The block of a means of the letter, by its title. */
export function letterMeans(title: string): string {
  const at = letterBlocks.findIndex((block) => block.kind === 'means' && block.title === title)
  if (at < 0) throw new Error(`the letter has no means « ${title} »`)
  return identifierOf('block', slug, at)
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

function letterCode(at: number): string {
  const digest = createHash('sha256').update(`${slug} ${at}`).digest()
  return Array.from(digest.subarray(0, 7), (byte) => alphabet[byte & 31]).join('')
}
