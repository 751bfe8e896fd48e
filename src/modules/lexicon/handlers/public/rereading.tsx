import { blankForm } from '../../../../design/field/form-state.ts'
import { asPublic } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { page, publicPage } from '../../../../platform/http/page.tsx'
import type { SiteApp } from '../../../../platform/http/request.ts'
import { rereadingForm } from '../../forms/rereading-form.ts'
import { publicGlossary, publicNames } from '../../lexicon-words.ts'
import { RereadingPage } from '../../pages/public/rereading-page.tsx'
import { lexiconPaths } from '../../paths.ts'
import { reread } from '../../rules/reread.ts'
import { inTurns } from './in-turns.ts'

export function rereadingRoutes(app: SiteApp): void {
  const taken = inTurns()
  app.get(lexiconPaths.rereading, (c) =>
    publicPage(c, <RereadingPage form={blankForm()} read={null} />, []),
  )

  // Nothing is written: the answer is the page itself, and what was pasted stands in no address.
  app.post(lexiconPaths.rereading, async (c) => {
    const form = await readForm(c, rereadingForm)
    if (!form.ok) return page(c, <RereadingPage form={form} read={null} />, 422)
    const { language, versions } = c.var
    const { glossary, names } = await asPublic(async (tx) => ({
      glossary: await publicGlossary(tx, versions, language),
      names: await publicNames(tx, versions),
    }))
    const { text } = form.value
    const answer = await taken(async () => {
      const read = { text, reread: reread(text, { language, glossary, names }) }
      return page(c, <RereadingPage form={form} read={read} />)
    })
    answer.headers.set('cache-control', 'private, no-store')
    return answer
  })
}
