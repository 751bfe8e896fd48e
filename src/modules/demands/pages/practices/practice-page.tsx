import { Button, Buttons } from '../../../../design/button/button.tsx'
import { CheckboxGroup } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { MemberSpacePage } from '../../../../platform/spaces/member-space-page.tsx'
import { demandsPaths } from '../../paths.ts'
import type { TextWithMeans } from '../../queries/practices/means.ts'
import { practicesWords } from '../../words/practices.ts'

type PracticePageProps = {
  member: ServedMember
  /** Null for a new one. */
  id: string | null
  isShown: boolean
  texts: readonly TextWithMeans[]
  form: FormState
}

/** Two minutes: what one does, in a few words, and what it makes come true already. */
export function PracticePage({ member, id, isShown, texts, form }: PracticePageProps) {
  const say = useWords(practicesWords)
  const nouns = useNouns()
  const { slug } = member
  return (
    <MemberSpacePage
      member={member}
      title={say(id === null ? 'form.new' : 'form.change')}
      lead={say('form.lead', nouns)}
      crumbs={[{ href: demandsPaths.ownPractices(slug), label: say('title') }]}
    >
      <form
        method="post"
        action={id === null ? demandsPaths.ownPractices(slug) : demandsPaths.ownPractice(slug, id)}
        novalidate
      >
        <FormErrors form={form} fields={['title', 'text', 'means']} />
        <TextField
          name="title"
          label={say('form.title')}
          hint={say('form.titleHint')}
          form={form}
          maxLength={120}
          required
        />
        <TextArea
          name="text"
          label={say('form.text')}
          hint={say('form.textHint')}
          optional={say('form.optional')}
          rows={4}
          form={form}
        />
        <CheckboxGroup
          name="means"
          legend={say('form.means')}
          hint={say('form.meansHint')}
          form={form}
          choices={texts.flatMap(({ text, means }) =>
            means.map(({ blockId, number, title }) => ({
              value: blockId,
              label: `${number} ${title}`,
              hint: text.title,
            })),
          )}
        />
        <Buttons>
          <Button name="next" value="show">
            {say(isShown ? 'form.showAgain' : 'form.show')}
          </Button>
          {!isShown && (
            <Button name="next" value="keep" kind="second">
              {say('form.keep')}
            </Button>
          )}
        </Buttons>
        <p>{say('form.whoReads')}</p>
      </form>
    </MemberSpacePage>
  )
}
