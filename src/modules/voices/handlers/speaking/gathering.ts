import { asPublic, type Transaction } from '../../../../platform/database/database.ts'
import { param, type SiteContext } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { keepLatest } from '../../../../platform/keep-latest.ts'
import {
  type AskedPrompt,
  type Collection,
  findCollection,
  wasOpen,
} from '../../queries/collections.ts'
import { readShownInDistress, type ShownInDistress } from '../../queries/moderation.ts'
import { namesSaid } from '../names-said.ts'

const slug = /^[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{4}$/

/** The address of a poster typed without its dash, or with a space there, as it is printed; null when it is, or is no such address. */
export function withItsDash(typed: string): string | null {
  const letters = typed.toLowerCase().replaceAll(/[\s\u200b._–-]/g, '')
  const address = `${letters.slice(0, 4)}-${letters.slice(4)}`
  return slug.test(address) && address !== typed.toLowerCase() ? address : null
}

export type Gathering = {
  readonly collection: Collection
  readonly resource: string | null
  /** Those open today. */
  readonly prompts: readonly AskedPrompt[]
  /** What the protocol for distress says to everyone, where one of them touches a hard subject. */
  readonly shownInDistress: ShownInDistress | null
}

/** Read as the public, whoever asks: a facilitator sees here what everyone sees. */
export async function readGathering(c: SiteContext): Promise<Gathering | 'closed' | 'none'> {
  const gathering = await asPublic((tx) => gatheringOf(tx, c))
  if (typeof gathering !== 'string') remember(gathering)
  return gathering
}

/** Asks nobody's words: what pages ask, to give someone hers back while the database does not answer. */
const remembered = new Map<string, Gathering>()
const mostRemembered = 200

function remember(gathering: Gathering): void {
  keepLatest(remembered, [gathering.collection.slug, gathering], mostRemembered)
}

/** As this process last read it, which may be over since. */
export function lastGathering(c: SiteContext): Gathering | undefined {
  return remembered.get(param(c, 'collecte').toLowerCase())
}

async function gatheringOf(
  tx: Transaction,
  c: SiteContext,
): Promise<Gathering | 'closed' | 'none'> {
  const asked = param(c, 'collecte').toLowerCase()
  if (!slug.test(asked)) return 'none'
  const today = todayOf(c)
  // Sent together: few sentences are hard, and the answer is short.
  const [collection, shown] = await Promise.all([
    findCollection(tx, asked),
    readShownInDistress(tx),
  ])
  // A poster stays on a wall after its collection: who scans it is told so.
  if (!collection) return (await wasOpen(tx, asked)) ? 'closed' : 'none'
  const names = await namesSaid(tx, c, [collection.member_id])
  const prompts = collection.prompts.filter(
    ({ opens_on, closes_on }) => opens_on <= today && (closes_on === null || closes_on >= today),
  )
  const isHard = prompts.some(({ is_hard }) => is_hard)
  return {
    collection,
    resource: names.get(collection.member_id ?? '') ?? null,
    prompts,
    shownInDistress: isHard ? shown : null,
  }
}

/** The prompt that was read, in the version that was: it may have been reworded since. */
export function askedIn({ prompts }: Gathering, written: string): AskedPrompt | undefined {
  const read = promptRead(written)
  const standing = prompts.find((one) => one.slug === read?.slug)
  if (!standing || !read || read.version > standing.version) return undefined
  return { ...standing, version: read.version }
}

/** Which prompt a form says was read, `slug.version`; null when it says none. */
export function promptRead(written: string): { slug: string; version: number } | null {
  const [, slug = '', version = ''] = /^([a-z0-9-]+)\.([1-9]\d{0,5})$/.exec(written) ?? []
  return slug === '' ? null : { slug, version: Number(version) }
}
