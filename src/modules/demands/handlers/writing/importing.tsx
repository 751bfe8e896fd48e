import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { insertBlocksLast } from '../../acts/insert-blocks.ts'
import { readFile } from '../../files/in-thread.ts'
import { type ProposedBlock, proposedBlocks } from '../../files/proposed-block.ts'
import { acceptForm, importForm, mostFileBytes } from '../../forms/files-forms.ts'
import { ImportPage, ImportPreviewPage } from '../../pages/writing/import-pages.tsx'
import { demandsPaths } from '../../paths.ts'
import { filesWords } from '../../words/files.ts'
import { absent, inOwnDocument, someone } from '../guard.ts'

/** Bringing a text in: what it becomes is seen before anything is added. */
export function importRoutes(app: SiteApp): void {
  app.get(demandsPaths.importing(':document'), (c) => importPage(c, blankForm()))

  app.post(demandsPaths.importing(':document'), async (c) => {
    const document = await inOwnDocument(c, (_, found) => Promise.resolve(found))
    if (!document) return absent(c)
    const form = await readForm(c, importForm)
    if (!form.ok) return importPage(c, form, 422)
    const say = words(c, filesWords)
    const received = await fileOf(form.value)
    if (!received) return importPage(c, withError(form, 'file', say('fileRequired')), 422)
    if (received.bytes.length > mostFileBytes) {
      return importPage(c, withError(form, 'file', say('refused.swells')), 422)
    }
    const read = await readFile(received)
    if (read.outcome === 'refused') {
      return importPage(c, withError(form, 'file', say(`refused.${read.because}`)), 422)
    }
    const { blocks, left } = read
    return page(c, <ImportPreviewPage {...{ document, blocks, left }} />)
  })

  app.post(demandsPaths.importAcceptance(':document'), async (c) => {
    const form = await readForm(c, acceptForm)
    const blocks = form.ok ? blocksIn(form.value.blocks) : null
    if (!form.ok || !blocks) {
      const forged = words(c, filesWords)('forged')
      return importPage(c, withError(blankForm(), 'file', forged), 422)
    }
    const kept = new Set(form.value.keep.map(Number))
    const chosen = blocks.filter((_, at) => kept.has(at))
    const result = await inOwnDocument(c, async (tx, document) => ({
      document,
      inserted: await once(tx, form.submission, () =>
        insertBlocksLast(tx, someone(c), document.id, chosen),
      ),
    }))
    if (!result) return absent(c)
    const { document, inserted } = result
    if (inserted.outcome === 'full') {
      return page(c, <ImportPreviewPage {...{ document, blocks, kept }} left={[]} isFull />, 409)
    }
    if (inserted.outcome === 'not-found') return absent(c)
    const [first] = inserted.codes
    const path = demandsPaths.workbench(param(c, 'document'))
    return seeOther(c, first === undefined ? path : `${path}?fait=apporte#b-${first}`)
  })
}

type Given = { readonly file?: File | string | undefined; readonly text: string }

async function fileOf({ file, text }: Given): Promise<{ name: string; bytes: Uint8Array } | null> {
  if (file instanceof File && file.size > 0) {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  }
  return text === '' ? null : { name: 'texte.md', bytes: new TextEncoder().encode(text) }
}

/** What the preview sent back; null when it is not what a preview sends. */
function blocksIn(json: string): readonly ProposedBlock[] | null {
  try {
    const parsed = proposedBlocks.safeParse(JSON.parse(json))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

async function importPage(c: SiteContext, form: FormState, status: 200 | 422 = 200) {
  const document = await inOwnDocument(c, (_, found) => Promise.resolve(found))
  return document ? page(c, <ImportPage document={document} form={form} />, status) : absent(c)
}
