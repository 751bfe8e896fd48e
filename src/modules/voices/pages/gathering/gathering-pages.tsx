import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Checkbox, CheckboxGroup, SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextField } from '../../../../design/field/text-fields.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { voicesPaths } from '../../paths.ts'
import type { AskedPrompt } from '../../queries/collections.ts'
import { leadingOn } from '../../rules/leading-on.ts'
import { gatheringWords } from '../../words/gathering.ts'
import { useSaidIn } from '../said-in.ts'
import { WorkPage } from '../work-page.tsx'
import { CollectionsTable, type GatheredCollections } from './collections-table.tsx'

/** Every collection one may gather for. */
export function CollectionsPage(props: GatheredCollections) {
  const say = useWords(gatheringWords)
  return (
    <WorkPage title={say('title')} lead={say('lead')} crumbs={[]} words={gatheringWords}>
      <Buttons>
        <ButtonLink href={voicesPaths.newCollection}>{say('new')}</ButtonLink>
      </Buttons>
      {props.collections.length === 0 ? (
        <EmptyState title={say('none')}>
          <p>{say('noneText')}</p>
        </EmptyState>
      ) : (
        <CollectionsTable {...props} />
      )}
    </WorkPage>
  )
}

type NewCollectionPageProps = {
  form: FormState
  prompts: readonly AskedPrompt[]
  /** Those one may gather for, by name. */
  members: readonly { readonly id: string; readonly name: string }[]
  /** Whether one may gather for the federation itself. */
  mayBeFederation: boolean
}

export function NewCollectionPage(props: NewCollectionPageProps) {
  const { form, prompts, members, mayBeFederation } = props
  const say = useWords(gatheringWords)
  const nouns = useNouns()
  const said = useSaidIn()
  return (
    <WorkPage
      title={say('new')}
      crumbs={[{ href: voicesPaths.gathering, label: say('title') }]}
      words={gatheringWords}
    >
      {prompts.length === 0 ? (
        <p>{say('form.noPrompts')}</p>
      ) : (
        <form method="post" action={voicesPaths.newCollection} class="narrow" novalidate>
          <FormErrors form={form} fields={['title', 'member', 'prompts', 'small', 'read']} />
          <TextField
            name="title"
            label={say('form.title')}
            hint={say('form.titleHint')}
            form={form}
            required
          />
          <SelectField
            name="member"
            label={say('form.member', nouns)}
            {...(mayBeFederation && {
              hint: say('form.memberHint'),
              empty: say('form.memberNone'),
            })}
            form={form}
            choices={members.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <CheckboxGroup
            name="prompts"
            legend={say('form.prompts')}
            form={form}
            choices={prompts.map((prompt) => ({
              value: prompt.id,
              label: leadingOn(said(prompt, 'beginning').text),
            }))}
          />
          <Checkbox
            name="small"
            label={say('form.small')}
            hint={say('form.smallHint')}
            form={form}
          />
          <Checkbox
            name="read"
            label={say('form.read')}
            hint={say('form.readHint')}
            form={form}
            required
          />
          <Buttons>
            <Button>{say('form.submit')}</Button>
          </Buttons>
        </form>
      )}
    </WorkPage>
  )
}
