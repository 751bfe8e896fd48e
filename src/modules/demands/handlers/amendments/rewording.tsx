import { blankForm, type FormState, typedIn } from '../../../../design/field/form-state.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { servedMember } from '../../../../platform/spaces/guards.ts'
import {
  type ReviseAmendmentResult,
  reviseAmendment,
} from '../../acts/amendments/revise-amendment.ts'
import { amendmentPaths } from '../../amendment-paths.ts'
import { revisionForm } from '../../forms/amendments/amendment-forms.ts'
import { CarryPage } from '../../pages/amendments/carry-page.tsx'
import type { ProposalFormProps } from '../../pages/amendments/proposal-form.tsx'
import { RevisionPage } from '../../pages/amendments/proposal-pages.tsx'
import { readOutline } from '../../queries/amendments/outline.ts'
import { findBlock } from '../../queries/blocks.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import type { Offered } from '../../queries/find-references.ts'
import { readDocument } from '../../queries/read-document.ts'
import { type Amendment, stalenessOf, takenWords } from '../../rules/amendments/amendment.ts'
import { isTitled } from '../../rules/amendments/gestures.ts'
import { mergeWords } from '../../rules/amendments/merge-words.ts'
import { amendingWords } from '../../words/amending.ts'
import { amendmentLeadWords } from '../../words/amendment-lead.ts'
import { absent, someone } from '../guard.ts'
import { citingWords } from './citing-words.ts'
import { inAmendment, inSpaceAmendment } from './in-amendment.ts'
import { refusedForm } from './own.tsx'

type Refusal = Exclude<ReviseAmendmentResult['outcome'], 'revised' | 'refused'>

/** Wording an amendment again on a text that changed: by its member while it is proposed, by the writers once it is adopted. */
export function rewordingRoutes(app: SiteApp): void {
  app.get(amendmentPaths.revision(':slug', ':document', ':numero'), (c) => revisionPage(c))

  app.post(amendmentPaths.revision(':slug', ':document', ':numero'), async (c) => {
    const { person, member } = servedMember(c)
    const form = await readForm(c, revisionForm)
    const citing = await citingWords(c, form)
    if (citing) return revisionPage(c, citing)
    if (!form.ok) return revisionPage(c, { form }, 422)
    const { seen, wordingSeen, ...typed } = form.value
    const done = await inSpaceAmendment(c, async (tx, document, amendment) => {
      if (amendment.memberId !== member.id) return null
      const result =
        amendment.state === 'proposed'
          ? await reviseAmendment(tx, person, {
              documentId: document.id,
              amendment,
              outline: await readOutline(tx, document.id),
              wordingSeen: wordingSeen ?? 0,
              seen: seen ?? 0,
              typed,
            })
          : { outcome: 'not-now' as const }
      return { result, path: amendmentPaths.one(document.slug, amendment.number) }
    })
    if (!done) return notFound(c)
    const { result, path } = done
    if (result.outcome === 'refused') {
      return revisionPage(c, { form: refusedForm(c, form, result.because) }, 422)
    }
    if (result.outcome !== 'revised') {
      return revisionPage(c, { form, refusal: result.outcome }, 409)
    }
    return seeOther(c, `${path}?fait=revise`)
  })

  app.get(amendmentPaths.carrying(':document', ':numero'), (c) => carryPage(c))

  app.post(amendmentPaths.carrying(':document', ':numero'), async (c) => {
    const form = await readForm(c, revisionForm)
    if (!form.ok) return carryPage(c, { form }, 422)
    const { seen, wordingSeen, ...typed } = form.value
    const done = await inAmendment(c, async (tx, document, { amendment }) => {
      if (!document.isWriter || !isCarried(amendment)) return null
      const result = await reviseAmendment(tx, someone(c), {
        documentId: document.id,
        amendment,
        outline: await readOutline(tx, document.id),
        wordingSeen: wordingSeen ?? 0,
        seen: seen ?? 0,
        typed,
      })
      return { result, path: amendmentPaths.one(document.slug, amendment.number) }
    })
    if (!done) return absent(c)
    const { result, path } = done
    if (result.outcome === 'refused') {
      return carryPage(c, { form: refusedForm(c, form, result.because) }, 422)
    }
    if (result.outcome !== 'revised') return carryPage(c, { form, refusal: result.outcome }, 409)
    return seeOther(c, `${path}?fait=reporte`)
  })
}

/** Adopted, and its block or its place changed since. */
function isCarried(amendment: Amendment): boolean {
  const { state } = amendment
  const staleness = stalenessOf(amendment)
  return (
    (state === 'accepted' || state === 'partly') && staleness !== null && staleness !== 'removed'
  )
}

type Again = {
  readonly form?: FormState
  /** What was found to cite. */
  readonly found?: Offered | null
  readonly refusal?: Refusal
}

async function revisionPage(
  c: SiteContext,
  { form, found = null, refusal }: Again = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { member } = servedMember(c)
  const shown = await inSpaceAmendment(c, async (tx, document, amendment) => {
    if (amendment.memberId !== member.id) return null
    // Once it is elsewhere one does not come to word it; who was writing keeps what she wrote.
    if (!form && (amendment.state !== 'proposed' || amendment.block.isRemoved)) return null
    return readRewording(tx, c, { document, amendment, form, refusal })
  })
  if (!shown) return notFound(c)
  const { document, amendment } = shown
  const fields = { ...shown.form, found }
  const say = words(c, amendingWords)
  return page(
    c,
    <RevisionPage
      {...shown}
      form={fields}
      member={member}
      block={amendment.block}
      refusal={refusal && { sentence: say(`refused.${refusal}`) }}
      document={document}
    />,
    status,
  )
}

async function carryPage(
  c: SiteContext,
  { form, refusal }: Again = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const reason = words(c, amendmentLeadWords)('carry.reason')
  const shown = await inAmendment(c, async (tx, document, { amendment }) =>
    document.isWriter && isCarried(amendment)
      ? readRewording(tx, c, { document, amendment, form, refusal, reason })
      : null,
  )
  if (!shown) return absent(c)
  const say = words(c, amendingWords)
  const sentence = refusal === undefined ? null : say(`refused.${refusal}`)
  return page(c, <CarryPage {...shown} refusal={sentence} />, status)
}

type Rewording = {
  readonly document: WorkingDocument
  readonly amendment: Amendment
  readonly form: FormState | undefined
  readonly refusal: Refusal | undefined
  /** What the form says first; what the amendment says otherwise. */
  readonly reason?: string
}

async function readRewording(tx: Transaction, c: SiteContext, rewording: Rewording) {
  const { document, amendment, form, refusal, reason } = rewording
  const { kind, block, base, current, wording, destination } = amendment
  const outline = await readOutline(tx, document.id)
  const stands = await findBlock(tx, document.id, block.code)
  const taken = takenWords(amendment)
  const hasChanged = stalenessOf(amendment) === 'changed'
  const merged =
    kind === 'replace' && hasChanged ? mergeWords(base.text, taken.text, current.text) : null
  const title = isTitled(block.kind) ? mergeWords(base.title, taken.title, current.title) : null
  const blank = blankForm({
    title: (hasChanged ? title : null) ?? taken.title,
    text: merged ?? taken.text,
    blockKind: wording.blockKind ?? '',
    placed: wording.placed ?? 'after',
    destination: destination?.isRemoved ? '' : (destination?.code ?? ''),
    reason: reason ?? wording.reason,
  })
  const isChanged = refusal === 'changed-since'
  const isWordedAgain = typedIn(form, 'wordingSeen') !== String(wording.number)
  const fields: Omit<ProposalFormProps, 'action' | 'lang' | 'back' | 'isRevision'> = {
    form: form ?? blank,
    kind,
    block,
    seen: { seen: String(stands?.saves ?? 0), wordingSeen: String(wording.number) },
    isChanged,
    stands: isChanged && isWordedAgain ? blank : null,
    standing: [...outline.values()].filter(({ isRemoved }) => !isRemoved),
  }
  return {
    document,
    amendment,
    standing: stands && (await readDocument(tx, document, c.var, [stands])),
    form: fields,
    isMerged: hasChanged && kind === 'replace' ? merged !== null : null,
  }
}
