import { Button, Buttons } from '../../../../design/button/button.tsx'
import { RadioGroup } from '../../../../design/field/choice-fields.tsx'
import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { SeenField } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { amendmentPaths } from '../../amendment-paths.ts'
import { recommendations } from '../../amendment-tables.ts'
import type { Amendment } from '../../rules/amendments/amendment.ts'
import { isTitled } from '../../rules/amendments/gestures.ts'
import { amendmentLeadWords } from '../../words/amendment-lead.ts'

type RecommendationFormProps = {
  slug: string
  amendment: Amendment
  form?: FormState | undefined
  /** It was worded again meanwhile, as the page says above. */
  isChanged: boolean
}

/** Where the writers say what they recommend. It has its own part of the page: it decides nothing. */
export function RecommendationForm(props: RecommendationFormProps) {
  const { slug, amendment, form, isChanged } = props
  const say = useWords(amendmentLeadWords)
  const { number, kind, block, wording, recommendation } = amendment
  const hasWords = kind === 'replace' || kind === 'insert'
  const words = recommendation?.recommendation === 'part' ? recommendation : wording
  const shown =
    form ??
    blankForm({
      title: words.title,
      text: words.text,
      reason: recommendation?.reason ?? '',
      recommendation: recommendation?.recommendation ?? '',
    })
  const titled = isTitled(kind === 'insert' ? (wording.blockKind ?? 'paragraph') : block.kind)
  return (
    <form
      class="no-print"
      method="post"
      action={amendmentPaths.recommendation(slug, number)}
      novalidate
    >
      <FormErrors form={shown} fields={['recommendation', 'title', 'text', 'reason']} />
      <SeenField form={shown} now={String(wording.number)} isChanged={isChanged} />
      <RadioGroup
        name="recommendation"
        legend={say('recommend.legend')}
        form={shown}
        required
        choices={recommendations
          .filter((one) => one !== 'part' || hasWords)
          .map((value) => ({ value, label: say(`recommend.${value}`) }))}
      />
      {hasWords && (
        <>
          {titled && (
            <TextField
              name="title"
              label={say('recommend.partTitle')}
              hint={say('recommend.partHint')}
              form={shown}
              maxLength={300}
            />
          )}
          <TextArea
            name="text"
            label={say('recommend.partText')}
            hint={say('recommend.partHint')}
            form={shown}
            rows={5}
          />
        </>
      )}
      <TextArea name="reason" label={say('recommend.reason')} form={shown} required rows={3} />
      <Buttons>
        <Button kind="second">{say('recommend.send')}</Button>
      </Buttons>
    </form>
  )
}
