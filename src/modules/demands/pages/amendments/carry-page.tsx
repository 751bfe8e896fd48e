import { Note } from '../../../../design/note/note.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { amendmentPaths } from '../../amendment-paths.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import type { Amendment } from '../../rules/amendments/amendment.ts'
import { amendmentLeadWords } from '../../words/amendment-lead.ts'
import { amendmentsWords } from '../../words/amendments.ts'
import { Frame } from '../writing/frame.tsx'
import { ProposalForm, type ProposalFormProps } from './proposal-form.tsx'
import { ThreeTexts } from './three-texts.tsx'

type CarryPageProps = {
  document: WorkingDocument
  amendment: Amendment
  form: Omit<ProposalFormProps, 'action' | 'lang' | 'back' | 'isRevision'>
  refusal: string | null
}

/** Where the writers carry what was adopted onto a text that changed since. */
export function CarryPage({ document, amendment, form, refusal }: CarryPageProps) {
  const say = useWords(amendmentLeadWords)
  const sayOf = useWords(amendmentsWords)
  const { slug, language } = document
  const { number } = amendment
  const back = amendmentPaths.one(slug, number)
  return (
    <Frame
      document={document}
      title={say('carry.title', { number })}
      lead={say('carry.lead')}
      words={amendmentLeadWords}
      crumbs={[
        { href: amendmentPaths.all(slug), label: sayOf('title') },
        { href: back, label: sayOf('one', { number }) },
      ]}
    >
      {refusal !== null && (
        <Note kind="care" live>
          <p>{refusal}</p>
        </Note>
      )}
      <ThreeTexts amendment={amendment} lang={language}>
        <ProposalForm
          {...form}
          action={amendmentPaths.carrying(slug, number)}
          lang={language}
          back={back}
          isRevision
        />
      </ThreeTexts>
    </Frame>
  )
}
