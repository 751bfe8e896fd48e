import { createHash } from 'node:crypto'
import { parseText } from '../src/modules/demands/rules/text/parse-text.ts'
import { referencesOf } from '../src/modules/demands/rules/text/references.ts'
import { daysFrom } from '../src/platform/words/days.ts'
import { amendmentRows } from './amendments.ts'
import { changedSince } from './amendments-text.ts'
import { castPerson } from './cast.ts'
import { type DemonstrationBlock, platformBlocks } from './demands-text.ts'
import { exercisesAsOf } from './exercises.ts'
import { identifierOf } from './identifiers.ts'
import type { TableRows } from './insert-rows.ts'
import { noonOf } from './member-rows.ts'
import { voicesRows } from './voices.ts'

export const slug = 'ce-que-la-nuit-demande'
export const title = 'Ce que la nuit demande'
export const documentId = identifierOf('document', slug)
const writers = ['Maude Delisière', 'Jeanne Duruban', 'Widline Lenvers'] as const

/** The working platform of La Courtepointe, in discussion, read and amended by its members. `today`: an ISO day; the same gives the same rows. */
export function demandsRows(today: string): readonly TableRows[] {
  const author = castPerson(writers[0]).id
  const begun = noonOf(daysFrom(today, -640))
  const blocks = platformBlocks.map((block, at) => written(block, at, today))
  return [
    {
      table: 'demands.documents',
      rows: [
        {
          id: documentId,
          slug,
          title,
          kind: 'platform',
          audience: 'members',
          language: 'fr',
          created_at: begun,
          created_by: author,
        },
      ],
    },
    {
      // The database makes its author its first writer, and the document a draft.
      table: 'demands.writers',
      rows: writers.slice(1).map((name) => ({
        id: identifierOf('writer', slug, name),
        document_id: documentId,
        person_id: castPerson(name).id,
        added_at: begun,
        added_by: author,
      })),
    },
    {
      table: 'demands.statuses',
      rows: [
        {
          document_id: documentId,
          status: 'discussion',
          set_at: noonOf(daysFrom(today, -60)),
          set_by: author,
        },
      ],
    },
    {
      table: 'demands.blocks',
      rows: blocks.map(({ id, code, kind, title }, at) => ({
        id,
        document_id: documentId,
        code,
        kind,
        place: at + 1,
        current: title === changedSince.block ? 2 : 1,
        saves: title === changedSince.block ? 2 : 1,
        created_at: begun,
        created_by: author,
      })),
    },
    {
      table: 'demands.block_versions',
      rows: blocks.map(({ id, title, text, options }, at) => ({
        block_id: id,
        document_id: documentId,
        version: 1,
        title,
        text,
        options,
        begun_at: begun,
        written_at: noonOf(daysFrom(today, -90 + at)),
        written_by: castPerson(writers[at % writers.length] ?? writers[0]).id,
      })),
    },
    {
      table: 'demands.block_versions',
      rows: blocks.flatMap((block) => newerVersion(block, today)),
    },
    { table: 'demands.citations', rows: blocks.flatMap(citationsOf) },
    { table: 'demands.comments', rows: [commentRow(blocks, today)] },
    { table: 'demands.credits', rows: creditRows(blocks, today) },
    ...amendmentRows({ documentId, blocks, today }),
  ]
}

type WrittenBlock = ReturnType<typeof written>

export function blockId(at: number): string {
  return identifierOf('block', slug, at)
}

/** A block as it is kept; what is in braces is filled in as of a day. */
export function written(block: DemonstrationBlock, at: number, today: string) {
  const { kind, title = '', text = '', options = {} } = block
  const fill = filling(today)
  return {
    id: blockId(at),
    code: codeOf(at),
    kind,
    title,
    text: fill(text),
    options: Object.fromEntries(
      Object.entries(options).map(([name, value]) => [
        name,
        typeof value === 'string' ? fill(value) : value,
      ]),
    ),
  }
}

/** Puts in a text what depends on the day: exercises, codes of voices. */
export function filling(today: string): (text: string) => string {
  const exercises = exercisesAsOf(today)
  const rows = new Map(voicesRows(today).map((table) => [table.table, table.rows]))
  const codesOf = (prompt: string) =>
    (rows.get('voices.voices') ?? []).flatMap(({ prompt_id, state, uses, public_code }) =>
      prompt_id === identifierOf('prompt', prompt) &&
      state === 'published' &&
      Array.isArray(uses) &&
      uses.includes('unplaced')
        ? [String(public_code)]
        : [],
    )
  const testimony = rows.get('voices.testimonies')?.find(({ revoked_at }) => !revoked_at)
  const gone = rows.get('voices.withdrawals')?.[0]
  const first = platformBlocks.findIndex(({ kind }) => kind === 'demand')
  return (text) =>
    text
      .replaceAll('{LAST}', exercises.last.key)
      .replaceAll('{BEFORE}', exercises.before.key)
      .replace(/\{VOICE:([a-z-]+):(\d+)\}/g, (_, prompt, n) => codesOf(prompt)[Number(n)] ?? '')
      .replaceAll('{GONE}', String(gone?.public_code ?? ''))
      .replaceAll('{TESTIMONY}', String(testimony?.public_code ?? ''))
      .replaceAll('{FIRST}', codeOf(first))
}

/** What a writer changed while members were amending. */
function newerVersion({ id, title, options }: WrittenBlock, today: string) {
  if (title !== changedSince.block) return []
  return [
    {
      block_id: id,
      document_id: documentId,
      version: 2,
      title,
      text: changedSince.text,
      options,
      begun_at: noonOf(daysFrom(today, -6)),
      written_at: noonOf(daysFrom(today, -6)),
      written_by: castPerson(writers[2]).id,
    },
  ]
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

function codeOf(at: number): string {
  const digest = createHash('sha256').update(`${slug} ${at}`).digest()
  return Array.from(digest.subarray(0, 7), (byte) => alphabet[byte & 31]).join('')
}

function citationsOf({ id, text, options }: WrittenBlock) {
  const chosen = typeof options.reference === 'string' ? [options.reference] : []
  return [...new Set([...referencesOf(parseText(text)), ...chosen])].map((reference) => ({
    block_id: id,
    document_id: documentId,
    reference,
  }))
}

function commentRow(blocks: readonly WrittenBlock[], today: string) {
  const about = blocks.find(({ title }) => title === 'Payer le retour')
  return {
    id: identifierOf('comment', slug),
    block_id: about?.id,
    document_id: documentId,
    text: 'Chez nous, le dernier autobus part à 18 h 10. Peut-on dire « quand il n’y a plus d’autobus, ou pas encore » ?',
    written_at: noonOf(daysFrom(today, -12)),
    written_by: castPerson('Nour Delatrame').id,
  }
}

/** Those who are thanked and agreed. */
export const thanked = ['Widline Lenvers', 'Maude Delisière'] as const

export function creditId(name: string): string {
  return identifierOf('credit', slug, name)
}

function creditRows(blocks: readonly WrittenBlock[], today: string) {
  const block = blocks.find(({ kind }) => kind === 'credits')
  return [...thanked, 'Colette Fuseau'].map((name, at) => {
    // Colette was asked, and has not said yet.
    const agrees = at < thanked.length
    return {
      id: creditId(name),
      block_id: block?.id,
      document_id: documentId,
      person_id: castPerson(name).id,
      name,
      part: ['Animation du comité', 'Rédaction', 'Relecture à voix haute'][at] ?? '',
      added_at: noonOf(daysFrom(today, -560 + at)),
      added_by: castPerson(writers[0]).id,
      agreed_on: agrees ? daysFrom(today, -540) : null,
      agreed_by: agrees ? castPerson(name).id : null,
    }
  })
}
