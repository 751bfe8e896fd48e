import { once } from '../../../../platform/forms/once.ts'
import { readForm, readQuery } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext } from '../../../../platform/http/request.ts'
import { namesOfBodies } from '../../../directory/index.ts'
import { holdBlock, releaseBlock } from '../../acts/hold-block.ts'
import { insertBlocks } from '../../acts/insert-blocks.ts'
import { moveBlock } from '../../acts/move-block.ts'
import { removeBlock } from '../../acts/remove-block.ts'
import { returnBlock } from '../../acts/return-block.ts'
import { insertForm, moveForm, workbenchQuery } from '../../forms/writing-forms.ts'
import { AroundText } from '../../pages/text/document-text.tsx'
import { HealthAside } from '../../pages/writing/health-aside.tsx'
import { WorkbenchPage } from '../../pages/writing/workbench-page.tsx'
import { demandsPaths } from '../../paths.ts'
import { findBlock, listRemoved, listWorkedBlocks } from '../../queries/blocks.ts'
import { knownToChecks } from '../../queries/known-to-checks.ts'
import { hasRoomFor } from '../../queries/order-of-blocks.ts'
import { readDocument } from '../../queries/read-document.ts'
import { examine } from '../../rules/health/examine.ts'
import { blockOptions } from '../../tables.ts'
import { absent, blockCode, inOwnDocument, someone } from '../guard.ts'

/** The page where a document is written, and what arranges its blocks. */
export function workbenchRoutes(app: SiteApp): void {
  app.get(demandsPaths.workbench(':document'), async (c) => {
    const query = readQuery(c, workbenchQuery)
    const shown = await inOwnDocument(c, async (tx, document) => {
      const worked = await listWorkedBlocks(tx, document.id)
      return {
        document,
        worked,
        read: await readDocument(tx, document, c.var, worked),
        removed: await listRemoved(tx, document.id),
        known: await knownToChecks(tx, c.var.versions, document.language),
        bodies: await namesOfBodies(tx),
      }
    })
    if (!shown) return absent(c)
    const { known, ...drawn } = shown
    return page(
      c,
      <WorkbenchPage
        {...drawn}
        me={someone(c)}
        addAfter={query.ok ? query.value.apres : ''}
        aside={
          <>
            <HealthAside
              slug={shown.document.slug}
              read={shown.read}
              health={examine({ ...shown.read, ...known })}
            />
            <AroundText read={shown.read} />
          </>
        }
      />,
    )
  })

  app.post(demandsPaths.blocks(':document'), async (c) => {
    const form = await readForm(c, insertForm)
    const inserted = await inOwnDocument(c, async (tx, document) => {
      if (!form.ok) return { outcome: 'refused' as const }
      const { kind, after } = form.value
      const block = { kind, title: '', text: '', options: blockOptions.parse({}) }
      const where = { documentId: document.id, after: after || null }
      const result = await once(tx, form.submission, async () =>
        (await hasRoomFor(tx, document.id, 1))
          ? insertBlocks(tx, someone(c), where, [block])
          : { outcome: 'full' as const },
      )
      const [code] = result.outcome === 'inserted' ? result.codes : []
      const added = code === undefined ? null : await findBlock(tx, document.id, code)
      if (added) await holdBlock(tx, someone(c), { id: added.id, documentId: document.id })
      return result
    })
    if (!inserted || inserted.outcome === 'not-found') return absent(c)
    if (inserted.outcome === 'full') {
      return seeOther(c, `${demandsPaths.workbench(param(c, 'document'))}?fait=plein`)
    }
    const [code = ''] = inserted.outcome === 'inserted' ? inserted.codes : []
    return seeOther(c, demandsPaths.block(param(c, 'document'), code))
  })

  app.post(demandsPaths.blockHold(':document', ':bloc'), async (c) => {
    const held = await inOwnDocument(c, async (tx, { id: documentId }) => {
      const block = await findBlock(tx, documentId, blockCode(c))
      return block && holdBlock(tx, someone(c), { id: block.id, documentId })
    })
    if (!held) return absent(c)
    return toBlock(c, held.outcome === 'held' ? null : 'pris')
  })

  // Also asked by a page that goes away: what it sends has no time to wait for an answer.
  app.post(demandsPaths.blockRelease(':document', ':bloc'), async (c) => {
    const released = await inOwnDocument(c, async (tx, { id: documentId }) => {
      const block = await findBlock(tx, documentId, blockCode(c))
      return block && releaseBlock(tx, someone(c), block.id)
    })
    return released ? toBlock(c, null) : absent(c)
  })

  app.post(demandsPaths.blockMove(':document', ':bloc'), async (c) => {
    const form = await readForm(c, moveForm)
    const moved = await inOwnDocument(c, async (tx, { id: documentId }) => {
      if (!form.ok) return { outcome: 'refused' as const }
      const { direction, after } = form.value
      return moveBlock(
        tx,
        { documentId, code: blockCode(c) },
        direction || { after: after || null },
      )
    })
    if (!moved || moved.outcome === 'not-found') return absent(c)
    return toBlock(c, moved.outcome === 'moved' ? 'deplace' : null)
  })

  app.post(demandsPaths.blockRemoval(':document', ':bloc'), async (c) => {
    const removed = await inOwnDocument(c, (tx, { id: documentId }) =>
      removeBlock(tx, someone(c), { documentId, code: blockCode(c) }),
    )
    if (!removed || removed.outcome === 'not-found') return absent(c)
    const done = removed.outcome === 'removed' ? 'enleve' : 'pris'
    return seeOther(c, `${demandsPaths.workbench(param(c, 'document'))}?fait=${done}`)
  })

  app.post(demandsPaths.blockReturn(':document', ':bloc'), async (c) => {
    const returned = await inOwnDocument(c, (tx, { id: documentId }) =>
      returnBlock(tx, { documentId, code: blockCode(c) }),
    )
    if (!returned || returned.outcome === 'not-found') return absent(c)
    return toBlock(c, 'remis')
  })
}

/** Back to the block, and what was done told at the head of the page. */
export function toBlock(c: SiteContext, done: string | null): Response {
  const path = demandsPaths.workbench(param(c, 'document'))
  return seeOther(c, `${path}${done === null ? '' : `?fait=${done}`}#b-${blockCode(c)}`)
}
