import { Button, Buttons } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { Narrow } from '../../../design/layout/layout.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { useDone } from '../../../platform/http/done.tsx'
import { Page, useBreadcrumb } from '../../../platform/http/layout.tsx'
import { useFormats, useWords } from '../../../platform/http/page.tsx'
import { demandsPaths } from '../paths.ts'
import type { OwnCredit } from '../queries/discussion.ts'
import { documentsWords } from '../words/documents.ts'

/** Where one's own name would stand: yes or no, and otherwise again. */
export function AgreementsPage({ credits }: { credits: readonly OwnCredit[] }) {
  const say = useWords(documentsWords)
  const formats = useFormats()
  const told = useDone({ words: documentsWords })
  const breadcrumb = useBreadcrumb([{ href: demandsPaths.writing, label: say('title') }])
  return (
    <Page title={say('agreements.title')} part={demandsPaths.writing} isPrivate>
      <PageHead
        cloth="bloodroot"
        title={say('agreements.title')}
        lead={say('agreements.lead')}
        breadcrumb={breadcrumb}
      />
      <Narrow>
        {told}
        {credits.length === 0 && (
          <EmptyState title={say('agreements.none')}>
            <p>{say('agreements.noneText')}</p>
          </EmptyState>
        )}
        {credits.map(({ id, document, name, part, agreed_on }) => (
          <form class="comment" key={id} method="post" action={demandsPaths.agreement(id)}>
            <p>
              {part === ''
                ? say('agreements.asked', { document, name })
                : say('agreements.askedPart', { document, name, part })}
            </p>
            <p>
              {agreed_on === null
                ? say('agreements.no')
                : say('agreements.yes', { date: formats.day(agreed_on) })}
            </p>
            <Buttons>
              {agreed_on === null ? (
                <Button small name="agreed" value="on">
                  {say('agreements.agree')}
                </Button>
              ) : (
                <Button small kind="second">
                  {say('agreements.refuse')}
                </Button>
              )}
            </Buttons>
          </form>
        ))}
      </Narrow>
    </Page>
  )
}
