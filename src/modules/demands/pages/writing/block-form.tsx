import { h } from 'preact'
import { Button, Buttons } from '../../../../design/button/button.tsx'
import { RadioGroup } from '../../../../design/field/choice-fields.tsx'
import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { NumberField, TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { SeenField } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { demandsPaths } from '../../paths.ts'
import type { Block } from '../../queries/blocks.ts'
import { hasText, hasTitle } from '../../rules/block-content.ts'
import type { BlockKind } from '../../tables.ts'
import { writingWords } from '../../words/writing.ts'

/** What a block says, as its form shows it. */
export function formOf({ title, text, options }: Block): FormState {
  return blankForm({
    title,
    text,
    level: String(options.level),
    reference: options.reference,
    shown: options.shown,
    count: String(options.count),
  })
}

type BlockFormProps = {
  slug: string
  block: Block
  /** What was typed, where it was refused. */
  form?: FormState | undefined
  /** What the button that keeps says. */
  save?: string
  /** It is the only one of its page: its fields have the ids of their names, where an error sends. */
  isAlone?: boolean
  /** What someone else wrote meanwhile is beside it. */
  isChanged?: boolean
}

/** Where one writes a block. It saves by itself where scripts run, and by its buttons everywhere. */
export function BlockForm(props: BlockFormProps) {
  const { slug, block, form = formOf(block), save, isAlone, isChanged = false } = props
  const say = useWords(writingWords)
  const { code, kind } = block
  return h(
    'block-editor',
    {
      'data-saving': say('saving'),
      'data-not-saved': say('notSaved'),
      'data-conflicting': say('conflicting'),
      'data-refused': say('refused'),
      'data-release': demandsPaths.blockRelease(slug, code),
      'data-references': demandsPaths.references(slug),
      'data-close': say('references.close'),
    },
    <form method="post" action={demandsPaths.blockText(slug, code)} novalidate>
      <FormErrors form={form} />
      <SeenField form={form} now={String(block.saves)} isChanged={isChanged} />
      <Fields kind={kind} suffix={isAlone ? '' : `-${code}`} form={form} />
      <Buttons>
        <Button small name="next" value="finish">
          {say('finish')}
        </Button>
        <Button small kind="second" name="next" value="">
          {save ?? say('save')}
        </Button>
        {kind !== 'bibliography' && (
          <Button small kind="second" name="next" value="cite">
            {say('cite')}
          </Button>
        )}
        <Button small kind="plain" formAction={demandsPaths.blockRelease(slug, code)}>
          {say('leave')}
        </Button>
      </Buttons>
      <p class="block__status" role="status" />
    </form>,
  )
}

function Fields({ kind, suffix, form }: { kind: BlockKind; suffix: string; form: FormState }) {
  const say = useWords(writingWords)
  // Several blocks may be open on one page: each field has an id of its own.
  const named = (name: string) => ({ name, id: `${name}${suffix}` })
  return (
    <>
      {kind === 'bibliography' && <p>{say('bibliographyNote')}</p>}
      {kind === 'heading' && (
        <RadioGroup
          {...named('level')}
          legend={say('field.level')}
          form={form}
          inline
          choices={[
            { value: '2', label: say('field.level2') },
            { value: '3', label: say('field.level3') },
          ]}
        />
      )}
      {(kind === 'figure' || kind === 'voices-wall') && (
        <TextField
          {...named('reference')}
          label={say(kind === 'figure' ? 'field.reference' : 'field.prompt')}
          hint={say('field.referenceHint')}
          form={form}
          spellcheck={false}
        />
      )}
      {kind === 'figure' && (
        <RadioGroup
          {...named('shown')}
          legend={say('field.shown')}
          form={form}
          choices={[
            { value: 'sentence', label: say('field.sentence') },
            { value: 'chart', label: say('field.chart') },
          ]}
        />
      )}
      {kind === 'voices-wall' && (
        <NumberField
          {...named('count')}
          label={say('field.count')}
          hint={say('field.countHint')}
          form={form}
        />
      )}
      {hasTitle.has(kind) && <TitleField kind={kind} named={named('title')} form={form} />}
      {hasText.has(kind) && (
        <TextArea
          {...named('text')}
          label={say(kind === 'figure' ? 'field.caption' : 'field.text')}
          hint={say(
            kind === 'list'
              ? 'field.listHint'
              : kind === 'key-figures'
                ? 'field.linesHint'
                : 'field.textHint',
          )}
          form={form}
          rows={kind === 'heading' ? 2 : kind === 'figure' ? 3 : 8}
        />
      )}
    </>
  )
}

type TitleFieldProps = { kind: BlockKind; named: { name: string; id: string }; form: FormState }

function TitleField({ kind, named, form }: TitleFieldProps) {
  const say = useWords(writingWords)
  if (kind === 'quotation') {
    return (
      <TextField
        {...named}
        label={say('field.attribution')}
        hint={say('field.attributionHint')}
        form={form}
        maxLength={300}
      />
    )
  }
  const label = say(
    kind === 'demand' ? 'field.demand' : kind === 'means' ? 'field.means' : 'field.name',
  )
  return <TextField {...named} label={label} form={form} maxLength={300} />
}
