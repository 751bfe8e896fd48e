import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { page } from '../../../../platform/http/page.tsx'
import {
  param,
  type SiteApp,
  type SiteContext,
  signedIn,
  uuidParam,
} from '../../../../platform/http/request.ts'
import { namesOfBodies } from '../../../directory/index.ts'
import { comment, settleComment } from '../../acts/comment.ts'
import { recordReading } from '../../acts/record-reading.ts'
import { commentForm, settleForm } from '../../forms/writing-forms.ts'
import { Standing } from '../../pages/endorsements/organisations.tsx'
import { Carried } from '../../pages/practices/carried.tsx'
import { AsideLinks } from '../../pages/reading/aside-links.tsx'
import { CommentsIndex } from '../../pages/reading/comments-index.tsx'
import { ReadingPage } from '../../pages/reading/reading-page.tsx'
import { CommentsPage } from '../../pages/writing/block-pages.tsx'
import { demandsPaths } from '../../paths.ts'
import { countComments, listComments } from '../../queries/discussion.ts'
import { listWriters } from '../../queries/documents.ts'
import { listEndorsements } from '../../queries/endorsements/endorsements.ts'
import { readPractices } from '../../queries/practices/read-practices.ts'
import { readDocument } from '../../queries/read-document.ts'
import { ofDocument } from '../../queries/texts.ts'
import { isOpenToAll } from '../../rules/audience.ts'
import { absent, blockCode, inDocument } from '../guard.ts'

/** Reading a working document, and saying something of it. */
export function readRoutes(app: SiteApp): void {
  app.get(demandsPaths.document(':document'), async (c) => {
    const person = signedIn(c)
    const shown = await inDocument(c, async (tx, document) => {
      await recordReading(tx, document.id, 'page')
      return {
        document,
        read: await readDocument(tx, document, c.var),
        bodies: person ? await namesOfBodies(tx) : new Map<string, string>(),
        writers: person ? await listWriters(tx, document.id) : [],
        carried: await readPractices(tx, ofDocument(document)),
        standing: await listEndorsements(tx, document.id),
      }
    })
    if (!shown) return absent(c)
    const { document, carried, standing } = shown
    return page(
      c,
      <ReadingPage
        {...shown}
        reader={person?.name ?? null}
        below={
          <>
            <Carried slug={document.slug} carried={carried} />
            {isOpenToAll(document) && (
              <Standing slug={document.slug} standing={standing} isTeam={person?.isTeam ?? false} />
            )}
          </>
        }
      >
        <AsideLinks document={shown.document} mayComment={person !== null} />
      </ReadingPage>,
    )
  })

  app.get(demandsPaths.comments(':document'), async (c) => {
    const shown = signedIn(c)
      ? await inDocument(c, async (tx, document) => ({
          document,
          read: await readDocument(tx, document, c.var),
          counts: await countComments(tx, document.id),
        }))
      : null
    return shown ? page(c, <CommentsIndex {...shown} />) : absent(c)
  })

  app.get(demandsPaths.blockComments(':document', ':bloc'), (c) => commentsPage(c, blankForm()))

  app.post(demandsPaths.blockComments(':document', ':bloc'), async (c) => {
    const person = signedIn(c)
    const form = await readForm(c, commentForm)
    if (!form.ok) return commentsPage(c, form, 422)
    const said = await inDocument(c, async (tx, document) => {
      const { composition } = await readDocument(tx, document, c.var)
      const block = composition.blocks.find(({ code }) => code === blockCode(c))
      if (!block || !person) return null
      const about = { documentId: document.id, blockId: block.id }
      return once(tx, form.submission, () => comment(tx, person, about, form.value.text))
    })
    if (!said) return absent(c)
    const path = demandsPaths.blockComments(param(c, 'document'), blockCode(c))
    return seeOther(c, `${path}?fait=commente`)
  })

  app.post(demandsPaths.commentResolution(':document', ':id'), async (c) => {
    const person = signedIn(c)
    const id = uuidParam(c, 'id')
    const form = await readForm(c, settleForm)
    const settled = await inDocument(c, async (tx, document) => {
      if (!person || id === null || !form.ok) return null
      return settleComment(tx, person, { documentId: document.id, id }, form.value.settled)
    })
    if (!settled || settled.outcome === 'not-found' || !form.ok) return absent(c)
    const slug = param(c, 'document')
    const { block } = form.value
    const path =
      block === '' ? demandsPaths.comments(slug) : demandsPaths.blockComments(slug, block)
    return seeOther(c, `${path}?fait=regle`)
  })
}

async function commentsPage(c: SiteContext, form: FormState, status: 200 | 422 = 200) {
  const person = signedIn(c)
  const shown = await inDocument(c, async (tx, document) => {
    const { composition } = await readDocument(tx, document, c.var)
    const block = composition.blocks.find(({ code }) => code === blockCode(c))
    if (!block || !person) return null
    return { document, block, comments: await listComments(tx, block.id), me: person.id }
  })
  return shown ? page(c, <CommentsPage {...shown} form={form} />, status) : absent(c)
}
