import { Button } from '../../../design/button/button.tsx'
import { HiddenField } from '../../../design/field/text-fields.tsx'
import { Narrow } from '../../../design/layout/layout.tsx'
import { MoreLink } from '../../../design/link/link.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { Apart } from '../../../design/part/part.tsx'
import { Table } from '../../../design/table/table.tsx'
import { nounsOf } from '../../federation/federation.ts'
import { Page } from '../../http/layout.tsx'
import { useReading, useWords } from '../../http/page.tsx'
import { accountPaths } from '../paths.ts'
import { accountWords } from '../words.ts'
import type { Persona } from './personas.ts'

/** Whose place one may take, and what it lets one do. */
export function DemonstrationPage({ personas }: { personas: readonly Persona[] }) {
  const say = useWords(accountWords)
  const { federation, language } = useReading()
  const rows = personas.map(({ slug, name, part }) => ({
    key: slug,
    cells: [
      name,
      part[language],
      <form key="enter" method="post" action={accountPaths.enterDemonstration}>
        <HiddenField name="persona" value={slug} />
        <Button small label={say('demonstration.enterAs', { name })}>
          {say('demonstration.enter')}
        </Button>
      </form>,
    ],
  }))
  return (
    <Page title={say('demonstration.title')} isPrivate>
      <PageHead
        cloth="linen"
        edge="demonstration"
        title={say('demonstration.title')}
        lead={say('demonstration.lead', nounsOf(federation, language))}
      />
      <Narrow>
        <Table
          id="personnes"
          caption={say('demonstration.caption')}
          captionUnseen
          stack
          columns={[
            { label: say('demonstration.who') },
            { label: say('demonstration.can'), plain: true },
            { label: say('demonstration.enterColumn'), unseen: true },
          ]}
          rows={rows}
        />
        <Apart>
          <MoreLink href={accountPaths.outbox}>{say('demonstration.mails')}</MoreLink>
        </Apart>
      </Narrow>
    </Page>
  )
}
