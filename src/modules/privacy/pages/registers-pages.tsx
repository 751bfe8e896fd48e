import { Button } from '../../../design/button/button.tsx'
import { HiddenField } from '../../../design/field/text-fields.tsx'
import { Narrow, Wrap } from '../../../design/layout/layout.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { Piece, Pieces } from '../../../design/piece/piece.tsx'
import { Table } from '../../../design/table/table.tsx'
import { useDone } from '../../../platform/http/done.tsx'
import { Page, useBreadcrumb } from '../../../platform/http/layout.tsx'
import { useFormats, useReading, useWords } from '../../../platform/http/page.tsx'
import type { RetentionRule } from '../../../platform/module.ts'
import { privacyPaths } from '../paths.ts'
import { privacyWords } from '../words.ts'

/** The registers the law asks for. */
export function RegistersPage() {
  const say = useWords(privacyWords)
  return (
    <Page title={say('registers.title')} isPrivate>
      <PageHead cloth="blueberry" title={say('registers.title')} lead={say('registers.lead')} />
      <Narrow>
        <Pieces>
          <Piece
            level={2}
            title={say('registers.retention')}
            href={privacyPaths.retention}
            text={say('registers.retentionText')}
          />
          <Piece
            level={2}
            title={say('registers.incidents')}
            href={privacyPaths.incidents}
            text={say('registers.incidentsText')}
          />
        </Pieces>
      </Narrow>
    </Page>
  )
}

type RetentionPageProps = {
  counted: readonly { rule: RetentionRule; rows: number }[]
  last: readonly { rule: string; rows: number; erased_at: Date }[]
}

/** What is past its time, before anything is erased. */
export function RetentionPage({ counted, last }: RetentionPageProps) {
  const say = useWords(privacyWords)
  const formats = useFormats()
  const { federation } = useReading()
  const lastOf = (name: string) => {
    const found = last.find(({ rule }) => rule === name)
    if (!found) return say('retention.never')
    const date = formats.moment(found.erased_at, federation.timeZone)
    return say('retention.lastErased', { date, rows: found.rows })
  }
  return (
    <Page title={say('retention.title')} isPrivate>
      <PageHead
        cloth="blueberry"
        title={say('retention.title')}
        lead={say('retention.lead')}
        breadcrumb={useBreadcrumb([
          { href: privacyPaths.registers, label: say('registers.title') },
        ])}
      />
      <Wrap>
        <div class="section">
          {useDone({ words: privacyWords })}
          <Table
            id="conservation"
            caption={say('retention.caption')}
            captionUnseen
            stack
            columns={[
              { label: say('retention.rule') },
              { label: say('retention.kept') },
              { label: say('retention.past') },
              { label: say('retention.last') },
              { label: say('retention.act'), unseen: true },
            ]}
            rows={counted.map(({ rule, rows }) => ({
              key: rule.name,
              cells: [
                rule.label(say.language),
                'days' in rule.kept
                  ? say('retention.days', rule.kept)
                  : say('retention.months', rule.kept),
                say('retention.rows', { rows }),
                lastOf(rule.name),
                rows > 0 && <EraseForm rule={rule} rows={rows} />,
              ],
            }))}
          />
        </div>
      </Wrap>
    </Page>
  )
}

function EraseForm({ rule, rows }: { rule: RetentionRule; rows: number }) {
  const say = useWords(privacyWords)
  return (
    <form method="post" action={privacyPaths.retention}>
      <HiddenField name="rule" value={rule.name} />
      <Button
        kind="alert"
        small
        label={say('retention.eraseOf', { rows, rule: rule.label(say.language) })}
      >
        {say('retention.erase', { rows })}
      </Button>
    </form>
  )
}
