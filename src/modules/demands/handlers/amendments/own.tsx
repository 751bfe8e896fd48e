import {
  blankForm,
  type FormState,
  typedIn,
  withError,
} from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm, readQuery } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import {
  formats,
  param,
  type SiteApp,
  type SiteContext,
  words,
} from '../../../../platform/http/request.ts'
import { servedMember } from '../../../../platform/spaces/guards.ts'
import { todayIn } from '../../../../platform/words/today.ts'
import {
  type ProposeAmendmentResult,
  proposeAmendment,
} from '../../acts/amendments/propose-amendment.ts'
import { endSupport, supportAmendment } from '../../acts/amendments/support-amendment.ts'
import { withdrawAmendment } from '../../acts/amendments/withdraw-amendment.ts'
import { amendmentPaths } from '../../amendment-paths.ts'
import type { AmendmentKind } from '../../amendment-tables.ts'
import { proposalForm, proposalQuery } from '../../forms/amendments/amendment-forms.ts'
import { countLive, OwnAmendmentsPage, OwnDocumentPage } from '../../pages/amendments/own-pages.tsx'
import { ProposalPage, WithdrawalPage } from '../../pages/amendments/proposal-pages.tsx'
import { lastOpening, openDocuments, openedBlocks } from '../../queries/amendments/openings.ts'
import { blockOf, readOutline } from '../../queries/amendments/outline.ts'
import { listOwnAmendments } from '../../queries/amendments/own.ts'
import { listEntries } from '../../queries/amendments/register.ts'
import { findBlock } from '../../queries/blocks.ts'
import type { Offered } from '../../queries/find-references.ts'
import { readDocument } from '../../queries/read-document.ts'
import { type Said, wholeOf } from '../../rules/amendments/amendment.ts'
import { gestureOf } from '../../rules/amendments/gestures.ts'
import type { RefusedWords } from '../../rules/amendments/proposed-words.ts'
import { differenceOf } from '../../rules/difference.ts'
import { amendingWords } from '../../words/amending.ts'
import { blockCode } from '../guard.ts'
import { citingWords } from './citing-words.ts'
import { inSpaceAmendment, inSpaceDocument } from './in-amendment.ts'

/** `/ma-ressource/:slug/amendements`: behind the guard of a member's space. */
export function ownAmendmentRoutes(app: SiteApp): void {
  app.get(amendmentPaths.own(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const shown = await as(person, async (tx) => ({
      documents: await openDocuments(tx),
      own: await listOwnAmendments(tx, member.id),
    }))
    return page(c, <OwnAmendmentsPage member={member} {...shown} />)
  })

  app.get(amendmentPaths.ownDocument(':slug', ':document'), async (c) => {
    const { member } = servedMember(c)
    const shown = await inSpaceDocument(c, async (tx, document) => {
      const opening = await lastOpening(tx, document.id)
      if (!opening) return null
      const opened = await openedBlocks(tx, opening.id)
      const outline = await readOutline(tx, document.id)
      const read = await readDocument(tx, document, c.var)
      const blocks = read.composition.blocks.flatMap((block) => {
        const outlined = outline.get(block.id)
        return outlined && opened.has(block.id) ? [{ ...block, outlined }] : []
      })
      return {
        document,
        opening,
        read,
        blocks,
        counts: countLive(await listEntries(tx, document.id)),
      }
    })
    return shown ? page(c, <OwnDocumentPage member={member} {...shown} />) : notFound(c)
  })

  app.get(amendmentPaths.proposal(':slug', ':document', ':bloc'), (c) => {
    const query = readQuery(c, proposalQuery)
    return proposalPage(c, { gesture: query.ok ? query.value.geste : '' })
  })

  app.post(amendmentPaths.proposal(':slug', ':document', ':bloc'), async (c) => {
    const { person, member } = servedMember(c)
    const form = await readForm(c, proposalForm)
    const citing = await citingWords(c, form)
    if (citing) return proposalPage(c, citing)
    if (!form.ok) return proposalPage(c, { form }, 422)
    const { kind, seen, ...typed } = form.value
    const done = await inSpaceDocument(c, async (tx, document) => {
      const outline = await readOutline(tx, document.id)
      const proposed = {
        documentId: document.id,
        member: member.id,
        outline,
        code: blockCode(c),
        kind,
        seen: seen ?? 0,
        typed,
      }
      return once(tx, form.submission, () => proposeAmendment(tx, person, proposed))
    })
    if (!done || done.outcome === 'not-found') return notFound(c)
    if (done.outcome === 'refused') {
      return proposalPage(c, { form: refusedForm(c, form, done.because) }, 422)
    }
    if (done.outcome !== 'proposed') return proposalPage(c, { form, refusal: done }, 409)
    return seeOther(c, `${amendmentPaths.one(param(c, 'document'), done.number)}?fait=propose`)
  })

  app.post(amendmentPaths.support(':slug', ':document', ':numero'), async (c) => {
    const { person, member } = servedMember(c)
    const done = await inSpaceAmendment(c, async (tx, document, amendment) => {
      const about = { documentId: document.id, amendment, member: member.id }
      const { outcome } = await supportAmendment(tx, person, about)
      return `${amendmentPaths.one(document.slug, amendment.number)}?fait=${outcome === 'supported' ? 'appui' : 'trop-tard'}#appuis`
    })
    return done ? seeOther(c, done) : notFound(c)
  })

  app.post(amendmentPaths.supportEnd(':slug', ':document', ':numero'), async (c) => {
    const { member } = servedMember(c)
    const done = await inSpaceAmendment(c, async (tx, document, amendment) => {
      const { outcome } = await endSupport(tx, { amendment, member: member.id })
      return `${amendmentPaths.one(document.slug, amendment.number)}?fait=${outcome === 'ended' ? 'appui-fin' : 'trop-tard'}#appuis`
    })
    return done ? seeOther(c, done) : notFound(c)
  })

  app.get(amendmentPaths.withdrawal(':slug', ':document', ':numero'), async (c) => {
    const { member } = servedMember(c)
    const shown = await inSpaceAmendment(c, async (_, document, amendment) =>
      amendment.memberId === member.id ? { document, amendment } : null,
    )
    return shown ? page(c, <WithdrawalPage member={member} {...shown} />) : notFound(c)
  })

  app.post(amendmentPaths.withdrawal(':slug', ':document', ':numero'), async (c) => {
    const { person, member } = servedMember(c)
    const done = await inSpaceAmendment(c, async (tx, document, amendment) => {
      if (amendment.memberId !== member.id) return null
      const about = { documentId: document.id, amendment }
      const { outcome } = await withdrawAmendment(tx, person, about)
      return `${amendmentPaths.one(document.slug, amendment.number)}?fait=${outcome === 'withdrawn' ? 'retire' : 'trop-tard'}`
    })
    return done ? seeOther(c, done) : notFound(c)
  })
}

/** The field that each refusal is about. */
const fieldOf: Readonly<Record<RefusedWords, string>> = {
  empty: 'text',
  same: 'text',
  'not-reworded': 'text',
  'no-kind': 'blockKind',
  'no-destination': 'destination',
  'same-place': 'destination',
}

/** What was typed, with the sentence that says what to mend. */
export function refusedForm(c: SiteContext, form: FormState, because: RefusedWords): FormState {
  return withError(form, fieldOf[because], words(c, amendingWords)(`refused.${because}`))
}

type Drawn = {
  readonly gesture?: string
  readonly form?: FormState
  /** What was found to cite. */
  readonly found?: Offered | null
  readonly refusal?: Exclude<
    ProposeAmendmentResult,
    { outcome: 'proposed' | 'refused' | 'not-found' }
  >
}

/** Where one proposes. What was typed stays, whatever happened meanwhile. */
async function proposalPage(
  c: SiteContext,
  { gesture = '', form, found = null, refusal }: Drawn,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { member } = servedMember(c)
  const read = await inSpaceDocument(c, async (tx, document) => {
    const outline = await readOutline(tx, document.id)
    const block = blockOf(outline, blockCode(c))
    const opening = await lastOpening(tx, document.id)
    if (!block || !opening) return null
    const version = (await openedBlocks(tx, opening.id)).get(block.id)
    if (version === undefined) return null
    const stands = await findBlock(tx, document.id, block.code)
    const standing = stands && (await readDocument(tx, document, c.var, [stands]))
    return { document, outline, block, opening, version, stands, standing }
  })
  // A block that was taken out while somebody wrote still has what she wrote.
  if (!read || (!read.stands && !form)) return notFound(c)
  const { document, outline, block, opening, version, stands, standing } = read
  const typedKind = String(form?.values.kind ?? '')
  const kind: AmendmentKind =
    (['replace', 'insert', 'delete', 'move'] as const).find((one) => one === typedKind) ??
    gestureOf(gesture, block.kind)
  const current = { title: stands?.title ?? '', text: stands?.text ?? '' }
  const blank = blankForm(kind === 'replace' ? { ...current } : { placed: 'after', blockKind: '' })
  const isClosed = !opening.isOpen && !refusal
  return page(
    c,
    <ProposalPage
      member={member}
      document={document}
      block={block}
      standing={standing}
      hasChanged={stands !== null && stands.version !== version}
      since={
        refusal?.outcome === 'changed-since' && kind === 'replace'
          ? differenceOf(wholeOf(current), wholeOf(typedWords(form)))
          : undefined
      }
      form={{
        form: form ?? blank,
        found,
        kind,
        block,
        seen: { seen: String(stands?.saves ?? 0) },
        isChanged: refusal?.outcome === 'changed-since',
        standing: [...outline.values()].filter(({ isRemoved }) => !isRemoved),
      }}
      refusal={
        refusal || isClosed ? refusalOf(c, refusal ?? { outcome: 'closed' }, opening) : undefined
      }
    />,
    status,
  )
}

function typedWords(form: FormState | undefined): Said {
  return { title: typedIn(form, 'title') ?? '', text: typedIn(form, 'text') ?? '' }
}

function refusalOf(
  c: SiteContext,
  refusal: NonNullable<Drawn['refusal']>,
  { closesOn, closedAt }: { readonly closesOn: string; readonly closedAt: Date | null },
) {
  const say = words(c, amendingWords)
  switch (refusal.outcome) {
    case 'closed': {
      const day = closedAt === null ? closesOn : todayIn(c.var.federation.timeZone, closedAt)
      return { sentence: say('refused.closed', { date: formats(c).day(day) }) }
    }
    case 'proposed-already':
      return {
        sentence: say('refused.proposed-already', { number: refusal.number }),
        see: amendmentPaths.one(param(c, 'document'), refusal.number),
      }
    default:
      return { sentence: say(`refused.${refusal.outcome}`) }
  }
}
