import { Button, Buttons } from '../../../../design/button/button.tsx'
import { Checkbox } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { EmailField, TextField, UrlField } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useDone } from '../../../../platform/http/done.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { demandsPaths } from '../../paths.ts'
import type { ShownEndorsement } from '../../queries/endorsements/endorsements.ts'
import { pathOfText, type ReadText } from '../../queries/texts.ts'
import { endorsementsWords } from '../../words/endorsements.ts'
import { Organisations } from './organisations.tsx'

type EndorsementsPageProps = {
  text: ReadText
  standing: readonly ShownEndorsement[]
  form: FormState
}

/** Who stands with a text, and the form to stand with it. */
export function EndorsementsPage({ text, standing, form }: EndorsementsPageProps) {
  const say = useWords(endorsementsWords)
  const told = useDone({ words: endorsementsWords })
  const { slug, title } = text
  const path = pathOfText(text)
  return (
    <Page title={say('page.title', { title })} part={path}>
      <PageHead
        cloth="bloodroot"
        edge={`appuis-${slug}`}
        title={say('page.title', { title })}
        lead={say('page.lead', { count: standing.length })}
        breadcrumb={useBreadcrumb([{ href: path, label: title }])}
      />
      <Narrow>
        {told}
        {standing.length > 0 && (
          <>
            <h2>{say('page.standing')}</h2>
            <Organisations standing={standing} />
          </>
        )}
        <h2 id="appuyer">{say('form.legend')}</h2>
        <p>{say('form.how')}</p>
        <form method="post" action={demandsPaths.endorsements(slug)} novalidate>
          <FormErrors form={form} fields={['organisation', 'website', 'email', 'mandated']} />
          <TextField
            name="organisation"
            label={say('form.organisation')}
            autocomplete="organization"
            maxLength={160}
            form={form}
            required
          />
          <UrlField
            name="website"
            label={say('form.website')}
            optional={say('form.optional')}
            form={form}
          />
          <EmailField
            name="email"
            label={say('form.email')}
            hint={say('form.emailHint')}
            form={form}
            required
          />
          <Checkbox name="mandated" label={say('form.mandated')} form={form} />
          <Buttons>
            <Button>{say('form.send')}</Button>
          </Buttons>
        </form>
      </Narrow>
    </Page>
  )
}
