import type { FormState } from '../../../../design/field/form-state.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { localeOf } from '../../../../platform/words/language.ts'
import { releaseBlock } from '../../acts/hold-block.ts'
import { restoreVersion } from '../../acts/restore-version.ts'
import { type WriteBlockResult, writeBlock } from '../../acts/write-block.ts'
import { blockForm } from '../../forms/writing-forms.ts'
import { ConflictPage, RefusedBlockPage, VersionsPage } from '../../pages/writing/block-pages.tsx'
import { demandsPaths } from '../../paths.ts'
import { findBlock, listVersions } from '../../queries/blocks.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import { readDocument } from '../../queries/read-document.ts'
import { contentOf } from '../../rules/block-content.ts'
import type { ComposedBlock } from '../../rules/compose.ts'
import { writingWords } from '../../words/writing.ts'
import { absent, blockCode, inOwnDocument, someone } from '../guard.ts'
import { toBlock } from './workbench.tsx'

/** Writing a block, and its versions. */
export function blockRoutes(app: SiteApp): void {
  app.post(demandsPaths.blockText(':document', ':bloc'), async (c) => {
    const form = await readForm(c, blockForm)
    const code = blockCode(c)
    if (!form.ok) return refused(c, form)
    const { seen, next, ...typed } = form.value
    const done = await inOwnDocument(c, async (tx, document) => {
      const block = await findBlock(tx, document.id, code)
      if (!block) return null
      const written = contentOf(block.kind, typed)
      const person = someone(c)
      const target = { documentId: document.id, code }
      const result = await writeBlock(tx, person, target, { seen: seen ?? 0, written })
      const isKept = result.outcome === 'written' || result.outcome === 'unchanged'
      if (isKept && next === 'finish') await releaseBlock(tx, person, block.id)
      return result
    })
    if (!done || done.outcome === 'not-found') return absent(c)
    if (isAskedByScript(c)) return told(c, done)
    if (done.outcome === 'held-by-another' || done.outcome === 'changed-since') {
      return conflict(c, form, done)
    }
    if (next === 'cite') {
      return seeOther(c, `${demandsPaths.references(param(c, 'document'))}?bloc=${code}`)
    }
    return toBlock(c, next === 'finish' ? 'termine' : 'garde')
  })

  app.get(demandsPaths.blockVersions(':document', ':bloc'), async (c) => {
    const shown = await inOwnDocument(c, async (tx, document) => {
      const { composition } = await readDocument(tx, document, c.var)
      const block = composition.blocks.find(({ code }) => code === blockCode(c))
      return block && { document, block, versions: await listVersions(tx, block.id) }
    })
    return shown ? page(c, <VersionsPage {...shown} />) : absent(c)
  })

  app.post(demandsPaths.blockVersion(':document', ':bloc', ':version'), async (c) => {
    const version = Number(param(c, 'version'))
    const restored = await inOwnDocument(c, async (tx, { id: documentId }) =>
      Number.isInteger(version) && version > 0 && version < 1_000_000
        ? restoreVersion(tx, someone(c), { documentId, code: blockCode(c) }, version)
        : null,
    )
    if (!restored || restored.outcome === 'not-found') return absent(c)
    return toBlock(c, restored.outcome === 'restored' ? 'repris' : 'pris')
  })
}

function isAskedByScript(c: SiteContext): boolean {
  return c.req.header('accept') === 'application/json'
}

/** What the page's script is told of its save. */
function told(c: SiteContext, done: Exclude<WriteBlockResult, { outcome: 'not-found' }>): Response {
  const { language, federation } = c.var
  if (done.outcome === 'held-by-another' || done.outcome === 'changed-since') {
    return c.json({ outcome: done.outcome }, 409)
  }
  const time = new Intl.DateTimeFormat(localeOf[language], {
    timeStyle: 'medium',
    timeZone: federation.timeZone,
  }).format(new Date())
  const at = words(c, writingWords)('savedAt', { time })
  return c.json({ outcome: done.outcome, saves: done.saves, at })
}

type Conflict = Extract<WriteBlockResult, { outcome: 'held-by-another' | 'changed-since' }>

async function conflict(c: SiteContext, form: FormState, done: Conflict) {
  const shown = await inOwnBlock(c)
  if (!shown) return absent(c)
  const holder = done.outcome === 'held-by-another' ? done.hold.name : null
  return page(c, <ConflictPage {...shown} form={form} holder={holder} />, 409)
}

async function refused(c: SiteContext, form: FormState) {
  const shown = await inOwnBlock(c)
  if (!shown) return absent(c)
  if (isAskedByScript(c)) return c.json({ outcome: 'refused' }, 422)
  return page(c, <RefusedBlockPage {...shown} form={form} />, 422)
}

function inOwnBlock(
  c: SiteContext,
): Promise<{ document: WorkingDocument; block: ComposedBlock } | null> {
  return inOwnDocument(c, async (tx, document) => {
    const { composition } = await readDocument(tx, document, c.var)
    const block = composition.blocks.find(({ code }) => code === blockCode(c))
    return block ? { document, block } : null
  })
}
