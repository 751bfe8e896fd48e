import { asPublic } from '../../../../platform/database/database.ts'
import { type SiteContext, signedIn } from '../../../../platform/http/request.ts'
import {
  type Resolved,
  resolveReferences,
} from '../../../../platform/references/resolve-references.ts'
import { lastOpening } from '../../queries/amendments/openings.ts'
import { listEntries } from '../../queries/amendments/register.ts'
import { listBlocks } from '../../queries/blocks.ts'
import { listCredits } from '../../queries/discussion.ts'
import { knownToChecks } from '../../queries/known-to-checks.ts'
import { listVersionsOf } from '../../queries/published/publications.ts'
import { readDocument } from '../../queries/read-document.ts'
import { countIn } from '../../rules/amendments/entries.ts'
import { isEmbargoed } from '../../rules/audience.ts'
import { examine } from '../../rules/health/examine.ts'
import { freeze } from '../../rules/published/frozen-reference.ts'
import { ownDemands } from '../../rules/published/own-demands.ts'
import { readPublished } from '../../rules/published/read-published.ts'
import { stateOf } from '../../rules/published/state-of.ts'
import type { ToPublish } from '../../rules/published/to-publish.ts'
import { textWords } from '../../words/text.ts'
import { inOwnDocument } from '../guard.ts'

/**
 * The document of the address, read as the public would: what everyone may not read is found missing before it is published.
 * Null for who does not write it, or is not of the team.
 */
export async function readToPublish(c: SiteContext): Promise<ToPublish | null> {
  if (!signedIn(c)?.isTeam) return null
  const own = await inOwnDocument(c, async (tx, document) => {
    const blocks = await listBlocks(tx, document.id)
    const credits = await listCredits(tx, document.id)
    const versions = await listVersionsOf(tx, document.slug)
    const opening = await lastOpening(tx, document.id)
    const entries = await listEntries(tx, document.id)
    return {
      document,
      written: await readDocument(tx, document, c.var, blocks),
      known: await knownToChecks(tx, c.var.versions, document.language),
      versions,
      amending: {
        until: opening?.isOpen ? opening.closesOn : null,
        submitted: countIn(entries, ['submitted']),
        unwritten: countIn(entries, ['accepted', 'partly']),
      },
      seen: stateOf({
        last: versions[0]?.number ?? 0,
        title: document.title,
        blocks,
        credits: credits.filter(({ agreed_on }) => agreed_on !== null),
      }),
    }
  })
  if (!own) return null
  const { document, written, known, versions, amending, seen } = own
  const { composition, language } = written
  const { federation, references: kinds } = c.var
  const resolved = new Map<string, Resolved>([
    ...(await asPublic((tx) =>
      resolveReferences(kinds, composition.references, { tx, language, federation }),
    )),
    ...ownDemands(composition, language),
    // Its sources are published with it.
    ...[...written.resolved].filter(([reference]) => reference.startsWith('source:')),
  ])
  const health = examine({ ...written, resolved, isWriter: false, ...known })
  const references = new Map(
    [...resolved].map(([reference, found]) => [reference, freeze(reference, found)]),
  )
  const read = readPublished(
    { composition, language, credits: written.credits, frozen: references },
    { resolved: wallsOpened(resolved), gone: textWords.in(language)('voiceGone') },
  )
  const held =
    composition.blocks.length === 0 ? 'empty' : isEmbargoed(document) ? 'embargoed' : null
  return { document, read, health, held, amending, references, seen, versions }
}

/** The voices of the walls, each by its own name. */
function wallsOpened(resolved: ReadonlyMap<string, Resolved>): ReadonlyMap<string, Resolved> {
  const opened = [...resolved.values()].flatMap(({ quotations = [], label, href }) =>
    quotations.flatMap((quotation): [string, Resolved][] =>
      quotation.reference === undefined
        ? []
        : [[quotation.reference, { label, href, status: 'living', quotation }]],
    ),
  )
  return new Map([...opened, ...resolved])
}
