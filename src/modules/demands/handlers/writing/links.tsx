import { page } from '../../../../platform/http/page.tsx'
import type { SiteApp } from '../../../../platform/http/request.ts'
import { checkLink } from '../../../evidence/index.ts'
import { type CheckedLink, LinksPage, mostAsked } from '../../pages/writing/links-page.tsx'
import { demandsPaths } from '../../paths.ts'
import { readDocument } from '../../queries/read-document.ts'
import { type LeadsTo, linksOf } from '../../rules/links-of.ts'
import { absent, inOwnDocument } from '../guard.ts'

/** So many addresses are asked at once. */
const together = 6

/** Whether the addresses a text leads to still answer: asked when a writer presses the button, kept nowhere. */
export function linksRoutes(app: SiteApp): void {
  app.post(demandsPaths.links(':document'), async (c) => {
    const shown = await inOwnDocument(c, async (tx, document) => {
      const read = await readDocument(tx, document, c.var)
      return { document, read, links: linksOf(read.composition, read.resolved) }
    })
    if (!shown) return absent(c)
    // Outside a transaction: an address may take seconds to answer.
    const checked = await checkAll(shown.links.slice(0, mostAsked))
    return page(c, <LinksPage {...shown} checked={checked} />)
  })
}

async function checkAll(links: readonly LeadsTo[]): Promise<readonly CheckedLink[]> {
  const checked: CheckedLink[] = []
  for (let at = 0; at < links.length; at += together) {
    const some = links.slice(at, at + together).map(async (link) => {
      const { outcome, address } = await checkLink(link.address, { timeout: 5000 })
      return { ...link, outcome, ledTo: address }
    })
    checked.push(...(await Promise.all(some)))
  }
  return checked
}
