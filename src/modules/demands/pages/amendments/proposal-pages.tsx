import type { ComponentChildren } from 'preact'
import { Button, ButtonLink } from '../../../../design/button/button.tsx'
import { Confirmation } from '../../../../design/confirmation/confirmation.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { TagLinks } from '../../../../design/tag/tag.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useWords } from '../../../../platform/http/page.tsx'
import { MemberSpacePage } from '../../../../platform/spaces/member-space-page.tsx'
import { amendmentPaths } from '../../amendment-paths.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import type { Amendment, OutlinedBlock } from '../../rules/amendments/amendment.ts'
import { gestureInAddress, gesturesOf } from '../../rules/amendments/gestures.ts'
import type { Change } from '../../rules/difference.ts'
import type { ReadDocument } from '../../rules/document-as-read.ts'
import { amendingWords } from '../../words/amending.ts'
import { amendmentsWords } from '../../words/amendments.ts'
import { BlockView } from '../text/block-view.tsx'
import { ReadDocumentContext } from '../text/document-context.ts'
import { DifferenceView } from '../writing/difference-view.tsx'
import { ProposalForm, type ProposalFormProps } from './proposal-form.tsx'
import { useAmendmentSayer } from './use-amendment-sayer.ts'

export type ProposalPageProps = {
  member: ServedMember
  document: WorkingDocument
  block: OutlinedBlock
  /** The block alone, as it reads now; null where it was taken out. */
  standing: ReadDocument | null
  form: Omit<ProposalFormProps, 'action' | 'lang' | 'back' | 'isRevision'>
  /** Why what was sent was not kept, where no single field is the cause. */
  refusal?: { readonly sentence: string; readonly see?: string } | undefined
  /** What changed in the block while it was written. */
  since?: readonly Change[] | undefined
  /** It changed since the version was opened. */
  hasChanged: boolean
}

/** Where a member proposes a change to one block. */
export function ProposalPage(props: ProposalPageProps) {
  const { member, document, block, standing, form, hasChanged } = props
  const say = useWords(amendingWords)
  const sayer = useAmendmentSayer()
  const { slug, title, language } = document
  const here = amendmentPaths.proposal(member.slug, slug, block.code)
  const back = `${amendmentPaths.ownDocument(member.slug, slug)}#b-${block.code}`
  return (
    <MemberSpacePage
      member={member}
      title={say('proposal.title', { what: sayer.block(block) })}
      lead={say('proposal.lead', { name: member.name })}
      crumbs={[
        { href: amendmentPaths.own(member.slug), label: say('title') },
        { href: amendmentPaths.ownDocument(member.slug, slug), label: title },
      ]}
    >
      <Refusal {...props} />
      <TagLinks
        label={say('proposal.gestures')}
        links={gesturesOf(block.kind).map((kind) => ({
          href: `${here}?geste=${gestureInAddress[kind]}`,
          label: say(`gesture.${kind}`),
          current: kind === form.kind,
        }))}
      />
      {hasChanged && <p>{say('proposal.changed')}</p>}
      <StandingText standing={standing} number={block.number} />
      <ProposalForm {...form} action={here} lang={language} back={back} />
    </MemberSpacePage>
  )
}

function StandingText({
  standing,
  number,
}: Pick<ProposalPageProps, 'standing'> & {
  /** Its number in the text: alone, it would begin at 1. */
  number: string
}) {
  const say = useWords(amendingWords)
  const [block] = standing?.composition.blocks ?? []
  if (!standing || !block) return null
  return (
    <Part id="texte" title={say('proposal.stands')} size={4}>
      <ReadDocumentContext.Provider value={standing}>
        <div class="document" lang={standing.language}>
          <BlockView block={{ ...block, number }} />
        </div>
      </ReadDocumentContext.Provider>
    </Part>
  )
}

function Refusal({
  document,
  refusal,
  since,
}: Pick<ProposalPageProps, 'document' | 'refusal' | 'since'>): ComponentChildren {
  const say = useWords(amendingWords)
  if (!refusal) return null
  return (
    <>
      <Note kind="care" live>
        <p>{refusal.sentence}</p>
        {refusal.see !== undefined && (
          <p>
            <a href={refusal.see}>{say('otherText')}</a>
          </p>
        )}
      </Note>
      {since && (
        <Part id="depuis" title={say('sinceTitle')} size={4}>
          <div class="amended" lang={document.language}>
            <DifferenceView changes={since} />
          </div>
        </Part>
      )}
    </>
  )
}

export type RevisionPageProps = Omit<ProposalPageProps, 'hasChanged'> & {
  amendment: Amendment
  /** Whether both changes fit: the text of the form has them then. Null where the block has not changed. */
  isMerged: boolean | null
}

/** Where a member words its amendment again, on the text as it is now. */
export function RevisionPage(props: RevisionPageProps) {
  const { member, document, block, standing, amendment, form, isMerged } = props
  const say = useWords(amendingWords)
  const { slug, language } = document
  const { number, kind } = amendment
  const back = amendmentPaths.one(slug, number)
  const sayOf = useWords(amendmentsWords)
  return (
    <MemberSpacePage
      member={member}
      title={say('revision.title', { number })}
      lead={say('revision.lead', { name: member.name })}
      crumbs={[
        { href: amendmentPaths.own(member.slug), label: say('title') },
        { href: back, label: sayOf('one', { number }) },
      ]}
    >
      <Refusal {...props} />
      {kind === 'replace' && isMerged !== null && (
        <p>{say(isMerged ? 'revision.merged' : 'revision.clash')}</p>
      )}
      <StandingText standing={standing} number={block.number} />
      <ProposalForm
        {...form}
        action={amendmentPaths.revision(member.slug, slug, number)}
        lang={language}
        back={back}
        isRevision
      />
    </MemberSpacePage>
  )
}

type WithdrawalPageProps = {
  member: ServedMember
  document: WorkingDocument
  amendment: Amendment
}

/** Asks before a proposal is taken back. */
export function WithdrawalPage({ member, document, amendment }: WithdrawalPageProps) {
  const say = useWords(amendingWords)
  const sayOf = useWords(amendmentsWords)
  const { number } = amendment
  const back = amendmentPaths.one(document.slug, number)
  return (
    <MemberSpacePage
      member={member}
      title={say('withdrawal.title', { number })}
      crumbs={[
        { href: amendmentPaths.own(member.slug), label: say('title') },
        { href: back, label: sayOf('one', { number }) },
      ]}
    >
      <Confirmation
        id="retirer"
        acts={
          <>
            <form
              method="post"
              action={amendmentPaths.withdrawal(member.slug, document.slug, number)}
            >
              <Button kind="alert">{say('withdrawal.do')}</Button>
            </form>
            <ButtonLink kind="plain" href={back}>
              {say('withdrawal.keep')}
            </ButtonLink>
          </>
        }
      >
        <p>{say('withdrawal.text')}</p>
      </Confirmation>
    </MemberSpacePage>
  )
}
