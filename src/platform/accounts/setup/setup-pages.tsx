import { Button, ButtonLink, Buttons } from '../../../design/button/button.tsx'
import { Fieldset } from '../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../design/field/form-state.ts'
import { EmailField, TelephoneField, TextField } from '../../../design/field/text-fields.tsx'
import { Narrow, Prose } from '../../../design/layout/layout.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { FormErrors } from '../../forms/form-errors.tsx'
import { formWords } from '../../forms/words.ts'
import { Page } from '../../http/layout.tsx'
import { useWords } from '../../http/page.tsx'
import { accountPaths } from '../paths.ts'
import { accountWords } from '../words.ts'

/** Whom the site serves, who administers it, who watches over personal information. */
export function SetupPage({ form }: { form: FormState }) {
  const say = useWords(accountWords)
  const sayForm = useWords(formWords)
  return (
    <Page title={say('setup.title')} isPrivate>
      <PageHead
        cloth="goldenrod"
        edge="installation"
        title={say('setup.title')}
        lead={say('setup.lead')}
      />
      <Narrow>
        <FormErrors form={form} />
        <form method="post" action={accountPaths.setup} noValidate>
          <TextField
            name="token"
            label={say('setup.token')}
            hint={say('setup.tokenHint')}
            form={form}
            required
            width="medium"
            autocomplete="off"
            spellcheck={false}
          />
          <Fieldset part legend={say('setup.federation')}>
            <TextField
              name="federation"
              label={say('setup.federationName')}
              form={form}
              required
              autocomplete="organization"
              maxLength={120}
            />
          </Fieldset>
          <Fieldset part legend={say('setup.administration')}>
            <TextField
              name="name"
              label={say('setup.name')}
              form={form}
              required
              autocomplete="name"
              maxLength={120}
            />
            <EmailField
              name="email"
              label={say('setup.email')}
              hint={say('setup.emailHint')}
              form={form}
              required
            />
          </Fieldset>
          <Fieldset part legend={say('setup.responsible')} hint={say('setup.responsibleHint')}>
            <TextField
              name="responsibleName"
              label={say('setup.responsibleName')}
              form={form}
              required
              autocomplete="off"
              maxLength={120}
            />
            <EmailField
              name="responsibleEmail"
              label={say('setup.responsibleEmail')}
              form={form}
              required
              autocomplete="off"
            />
            <TelephoneField
              name="responsibleTelephone"
              label={say('setup.responsibleTelephone')}
              optional={`(${sayForm('forms.optional')})`}
              form={form}
              autocomplete="off"
            />
          </Fieldset>
          <Buttons>
            <Button>{say('setup.found')}</Button>
          </Buttons>
        </form>
      </Narrow>
    </Page>
  )
}

/** The home page of a site nobody administers yet. */
export function EmptySitePage() {
  const say = useWords(accountWords)
  return (
    <Page title={say('setup.emptyTitle')} isPrivate>
      <PageHead
        cloth="goldenrod"
        edge="installation"
        title={say('setup.emptyTitle')}
        lead={say('setup.empty')}
      />
      <Narrow>
        <Prose>
          <p>{say('setup.emptyTodo')}</p>
        </Prose>
        <Buttons>
          <ButtonLink href={accountPaths.setup}>{say('setup.open')}</ButtonLink>
        </Buttons>
      </Narrow>
    </Page>
  )
}
