import { Button, ButtonLink, Buttons } from '../../../design/button/button.tsx'
import { ErrorSummary } from '../../../design/error-summary/error-summary.tsx'
import { Facts } from '../../../design/facts/facts.tsx'
import { Checkbox } from '../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../design/field/form-state.ts'
import { Narrow, Prose } from '../../../design/layout/layout.tsx'
import { Note } from '../../../design/note/note.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { accountPaths } from '../../../platform/accounts/paths.ts'
import type { SignedInPerson } from '../../../platform/accounts/signed-in-person.ts'
import { nounsOf } from '../../../platform/federation/federation.ts'
import { formWords } from '../../../platform/forms/words.ts'
import { Page } from '../../../platform/http/layout.tsx'
import { useFormats, useReading, useWords } from '../../../platform/http/page.tsx'
import type { PersonalData } from '../../../platform/module.ts'
import { privacyPaths } from '../paths.ts'
import { privacyWords } from '../words.ts'
import { useDataInWords } from './data-in-words.ts'

/** Everything the site keeps about the person who asks. */
export function MyDataPage({ data }: { data: PersonalData }) {
  const say = useWords(privacyWords)
  const inWords = useDataInWords()
  return (
    <Page title={say('myData.title')} isPrivate>
      <PageHead cloth="linen" title={say('myData.title')} lead={say('myData.lead')}>
        <Buttons>
          <ButtonLink href={privacyPaths.myDataFile('json')}>
            {say('myData.download', { format: 'JSON' })}
          </ButtonLink>
          <ButtonLink kind="second" href={privacyPaths.myDataFile('csv')}>
            {say('myData.download', { format: 'CSV' })}
          </ButtonLink>
        </Buttons>
      </PageHead>
      <Narrow>
        {Object.entries(data).map(([table, rows]) => (
          <section key={table}>
            <h2 class="columns__title">
              {say('myData.caption', { table: inWords.table(table), count: rows.length })}
            </h2>
            {rows.length === 0 && <p>{say('myData.empty')}</p>}
            {table === 'signed' ? (
              <Signed rows={rows} />
            ) : (
              rows.map((row) => <Facts key={JSON.stringify(row)} facts={inWords.facts(row)} />)
            )}
          </section>
        ))}
        <Prose>
          <p>{say('myData.recorded', useWhomToAsk())}</p>
          <p>{say('myData.correct')}</p>
        </Prose>
        <Buttons>
          <ButtonLink kind="plain" href={privacyPaths.deletion}>
            {say('myData.delete')}
          </ButtonLink>
        </Buttons>
      </Narrow>
    </Page>
  )
}

function Signed({ rows }: { rows: readonly object[] }) {
  const say = useWords(privacyWords)
  const inWords = useDataInWords()
  if (rows.length === 0) return null
  return (
    <>
      <Facts facts={inWords.signed(rows)} />
      <p>{say('myData.signedDetail')}</p>
    </>
  )
}

/** The person responsible for personal information, where one is named: a real site has one. */
function useWhomToAsk() {
  const responsible = useReading().federation.personResponsible
  return {
    known: responsible ? 'yes' : 'no',
    name: responsible?.name ?? '',
    email: responsible?.email ?? '',
  }
}

type DeletionPageProps = { person: SignedInPerson; form: FormState; isLastAdministration?: boolean }

/** What closing one's account loses, before it is closed. */
export function DeletionPage({ person, form, isLastAdministration }: DeletionPageProps) {
  const say = useWords(privacyWords)
  const sayForms = useWords(formWords)
  const formats = useFormats()
  const { federation, language } = useReading()
  const nouns = nounsOf(federation, language)
  const spaces = formats.list(person.members.map(({ name }) => name))
  return (
    <Page title={say('deletion.title')} isPrivate>
      <PageHead cloth="linen" title={say('deletion.title')} lead={say('deletion.lead')} />
      <Narrow>
        <ErrorSummary
          form={form}
          title={sayForms('forms.summary', { count: Object.keys(form.errors).length })}
          safe={sayForms('forms.safe')}
        />
        {isLastAdministration && (
          <Note kind="alert" title={say('deletion.lastAdministration')} live />
        )}
        <Prose>
          <p>
            {person.members.length > 0
              ? say('deletion.lost', { spaces })
              : say('deletion.lostNothing', nouns)}
          </p>
          <p>{say('deletion.stays', nouns)}</p>
          <p>{say('deletion.recorded', useWhomToAsk())}</p>
        </Prose>
        <form method="post" action={privacyPaths.deletion} novalidate>
          <Checkbox name="understood" label={say('deletion.understood')} form={form} required />
          <Buttons>
            <Button kind="alert">{say('deletion.button')}</Button>
            <ButtonLink kind="second" href={accountPaths.account}>
              {say('deletion.cancel')}
            </ButtonLink>
          </Buttons>
        </form>
      </Narrow>
    </Page>
  )
}

export function AccountClosedPage() {
  const say = useWords(privacyWords)
  return (
    <Page title={say('deletion.doneTitle')} isPrivate>
      <PageHead cloth="linen" title={say('deletion.doneTitle')} lead={say('deletion.done')} />
    </Page>
  )
}
