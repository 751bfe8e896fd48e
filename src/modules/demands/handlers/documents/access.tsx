import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { page } from '../../../../platform/http/page.tsx'
import {
  param,
  type SiteApp,
  type SiteContext,
  uuidParam,
  words,
} from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { daysFrom } from '../../../../platform/words/days.ts'
import { inLanguage } from '../../../../platform/words/language.ts'
import { shareDocument, withdrawShare } from '../../acts/share-document.ts'
import { shareForm } from '../../forms/access-forms.ts'
import { AccessPage } from '../../pages/access-page.tsx'
import { demandsPaths } from '../../paths.ts'
import { listReadings, listShares } from '../../queries/access.ts'
import { accessWords } from '../../words/access.ts'
import { absent, inOwnDocument, someone } from '../guard.ts'

/** Links for one reader, and who read. */
export function accessRoutes(app: SiteApp): void {
  app.get(demandsPaths.access(':document'), (c) => accessPage(c, blankForm()))

  app.post(demandsPaths.access(':document'), async (c) => {
    const form = await readForm(c, shareForm)
    if (!form.ok) return accessPage(c, form, 422)
    const { reader, expiresOn } = form.value
    const today = todayOf(c)
    if (expiresOn < today || expiresOn > daysFrom(today, 366)) {
      const late = words(c, accessWords)('expiresRequired')
      return accessPage(c, withError(form, 'expiresOn', late), 422)
    }
    const shared = await inOwnDocument(c, (tx, { id }) =>
      shareDocument(tx, someone(c), id, { reader, expiresOn }),
    )
    if (!shared) return absent(c)
    // Not a redirection: an address would keep the link, which nothing else keeps.
    const address = c.var.origin + inLanguage(demandsPaths.shared(shared.token), c.var.language)
    return accessPage(c, blankForm(), 200, { reader, address })
  })

  app.post(demandsPaths.shareWithdrawal(':document', ':id'), async (c) => {
    const id = uuidParam(c, 'id')
    const done = await inOwnDocument(c, async (tx, document) =>
      id === null ? null : withdrawShare(tx, someone(c), { documentId: document.id, id }),
    )
    if (done?.outcome !== 'withdrawn') return absent(c)
    return seeOther(c, `${demandsPaths.access(param(c, 'document'))}?fait=repris`)
  })
}

type Made = { readonly reader: string; readonly address: string }

async function accessPage(c: SiteContext, form: FormState, status: 200 | 422 = 200, made?: Made) {
  const shown = await inOwnDocument(c, async (tx, document) => ({
    document,
    shares: await listShares(tx, document.id),
    readings: await listReadings(tx, document.id),
  }))
  if (!shown) return absent(c)
  return page(c, <AccessPage {...shown} form={form} made={made} />, status)
}
