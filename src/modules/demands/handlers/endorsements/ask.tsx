import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { asPublic } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { rateLimit } from '../../../../platform/http/rate-limit.ts'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { sendMail } from '../../../../platform/mail/mail.ts'
import { askEndorsement } from '../../acts/endorsements/ask-endorsement.ts'
import { endorsementForm } from '../../forms/endorsement-forms.ts'
import { endorsementMail } from '../../mail/endorsement-mail.ts'
import { EndorsementsPage } from '../../pages/endorsements/endorsements-page.tsx'
import { demandsPaths } from '../../paths.ts'
import { listEndorsements } from '../../queries/endorsements/endorsements.ts'
import { findText } from '../../queries/texts.ts'
import { endorsementsWords } from '../../words/endorsements.ts'

/** A robot asks more than a network of organisations does, and a mailbox is not filled by strangers. In memory alone. */
const asking = rateLimit({ most: 20, within: 600 })
const mailboxes = rateLimit({ most: 3, within: 86_400 })

/** Who stands with a text that everyone reads, and the form to join them. Read and asked as the public, whoever does. */
export function askRoutes(app: SiteApp): void {
  app.get(demandsPaths.endorsements(':document'), (c) => endorsementsPage(c, blankForm()))

  app.post(demandsPaths.endorsements(':document'), async (c) => {
    const say = words(c, endorsementsWords)
    const form = await readForm(c, endorsementForm)
    if (!form.ok) return endorsementsPage(c, form, 422)
    const { organisation, website, email } = form.value
    if (!asking.allows(c.var.clientAddress) || !mailboxes.allows(mailboxOf(email))) {
      c.header('retry-after', '600')
      return endorsementsPage(c, withError(form, 'email', say('form.tooMany')), 429)
    }
    const result = await asPublic(async (tx) => {
      const text = await findText(tx, param(c, 'document'))
      if (!text) return null
      return { text, ...(await askEndorsement(tx, text.id, { organisation, website })) }
    })
    if (!result) return notFound(c)
    if (result.outcome === 'stands-already') {
      const told = withError(form, 'organisation', say('form.standsAlready'))
      return endorsementsPage(c, told, 409)
    }
    const { language, federation, origin } = c.var
    const { title, slug } = result.text
    const asked = { language, federation, origin, organisation, title, token: result.token }
    sendMail(endorsementMail({ ...asked, to: email }))
    return seeOther(c, `${demandsPaths.endorsements(slug)}?fait=envoye`)
  })
}

/** What stands after « + » in an address sorts the mails of one mailbox. */
function mailboxOf(email: string): string {
  return email.toLowerCase().replace(/\+[^@]*@/, '@')
}

async function endorsementsPage(
  c: SiteContext,
  form: FormState,
  status: 200 | 409 | 422 | 429 = 200,
): Promise<Response> {
  const slug = param(c, 'document')
  const read = await asPublic(async (tx) => {
    const text = await findText(tx, slug)
    return text && { text, standing: await listEndorsements(tx, text.id) }
  })
  if (!read) return notFound(c)
  return page(c, <EndorsementsPage {...read} form={form} />, status)
}
