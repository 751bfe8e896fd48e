import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { RadioGroup, SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { HiddenField, TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { ChangedSince, SeenField, saidAmong } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { type AmendmentKind, insertedKinds } from '../../amendment-tables.ts'
import type { Offered } from '../../queries/find-references.ts'
import type { OutlinedBlock } from '../../rules/amendments/amendment.ts'
import { isTitled } from '../../rules/amendments/gestures.ts'
import type { BlockKind } from '../../tables.ts'
import { amendingWords } from '../../words/amending.ts'
import { writingWords } from '../../words/writing.ts'
import { Citing } from './citing.tsx'
import { useAmendmentSayer } from './use-amendment-sayer.ts'

export type ProposalFormProps = {
  action: string
  form: FormState
  kind: AmendmentKind
  block: OutlinedBlock
  /** What the hidden fields say of what stands. */
  seen: Readonly<Record<string, string>>
  /** It changed meanwhile, and what stands is on the page: sent again, it has been seen. */
  isChanged?: boolean
  /** The wording someone else kept meanwhile, as the form shows it. */
  stands?: FormState | null
  /** The blocks beside which one may go, in order. */
  standing: readonly OutlinedBlock[]
  /** The language of the document. */
  lang: string
  isRevision?: boolean
  /** What was found to cite; null before one looked. Left out where one does not look. */
  found?: Offered | null
  /** Where one goes without sending. */
  back: string
}

/** What a member proposes on a block: the fields of its gesture, then why. */
export function ProposalForm(props: ProposalFormProps) {
  const { action, form, kind, seen, isChanged = false, isRevision = false, back } = props
  const say = useWords(amendingWords)
  return (
    <form method="post" action={action} novalidate>
      <FormErrors
        form={form}
        fields={['blockKind', 'placed', 'title', 'text', 'destination', 'reason']}
      />
      <OtherWording {...props} />
      <HiddenField name="kind" value={kind} />
      {Object.entries(seen).map(([name, now]) => (
        <SeenField key={name} form={form} name={name} now={now} isChanged={isChanged} />
      ))}
      {kind === 'replace' && <Reworded {...props} />}
      {kind === 'insert' && <Inserted {...props} />}
      {kind === 'move' && <Moved {...props} />}
      {(kind === 'replace' || kind === 'insert') && props.found !== undefined && (
        <Citing form={form} found={props.found} />
      )}
      <TextArea
        name="reason"
        label={say('form.reason')}
        hint={say('form.reasonHint')}
        form={form}
        required
        rows={4}
      />
      <Buttons>
        <Button>{say(isRevision ? 'form.revise' : 'form.send')}</Button>
        <ButtonLink kind="plain" href={back}>
          {say('form.cancel')}
        </ButtonLink>
      </Buttons>
    </form>
  )
}

/** What another wording of the same amendment says otherwise. */
function OtherWording({ form, stands = null, standing }: ProposalFormProps) {
  const say = useWords(amendingWords)
  const sayWriting = useWords(writingWords)
  const sayer = useAmendmentSayer()
  const blockOf = (code: string) => {
    const block = standing.find((one) => one.code === code)
    return block === undefined ? code : sayer.block(block)
  }
  return (
    <ChangedSince
      form={form}
      stands={stands}
      fields={[
        [
          'blockKind',
          say('form.blockKind'),
          saidAmong(insertedKinds, (kind) => sayWriting(`kind.${kind}`)),
        ],
        ['destination', say('form.destination'), blockOf],
        ['title', say('form.title')],
        ['text', say('form.text')],
        ['reason', say('form.reason')],
      ]}
    />
  )
}

function useTitleLabel(): (kind: BlockKind) => string {
  const say = useWords(amendingWords)
  return (kind) => say(kind === 'quotation' ? 'form.attribution' : 'form.title')
}

function Reworded({ form, block, lang }: ProposalFormProps) {
  const say = useWords(amendingWords)
  const titleLabel = useTitleLabel()
  return (
    <>
      {isTitled(block.kind) && (
        <TextField
          name="title"
          label={titleLabel(block.kind)}
          form={form}
          maxLength={300}
          lang={lang}
        />
      )}
      <TextArea
        name="text"
        label={say('form.text')}
        hint={say('form.textHint')}
        form={form}
        rows={8}
        lang={lang}
      />
    </>
  )
}

function Inserted({ form, lang }: ProposalFormProps) {
  const say = useWords(amendingWords)
  const sayWriting = useWords(writingWords)
  return (
    <>
      <SelectField
        name="blockKind"
        label={say('form.blockKind')}
        form={form}
        required
        empty={say('form.choose')}
        choices={insertedKinds.map((value) => ({ value, label: sayWriting(`kind.${value}`) }))}
      />
      <RadioGroup
        name="placed"
        legend={say('form.placed')}
        form={form}
        inline
        choices={[
          { value: 'after', label: say('form.placedAfter') },
          { value: 'before', label: say('form.placedBefore') },
        ]}
      />
      <TextField name="title" label={say('form.title')} form={form} maxLength={300} lang={lang} />
      <TextArea
        name="text"
        label={say('form.newText')}
        hint={say('form.textHint')}
        form={form}
        rows={6}
        lang={lang}
      />
    </>
  )
}

function Moved({ form, block, standing }: ProposalFormProps) {
  const say = useWords(amendingWords)
  const sayer = useAmendmentSayer()
  return (
    <>
      <SelectField
        name="destination"
        label={say('form.destination')}
        form={form}
        required
        empty={say('form.choose')}
        choices={standing
          .filter(({ id }) => id !== block.id)
          .map((one) => ({ value: one.code, label: sayer.block(one) }))}
      />
      <RadioGroup
        name="placed"
        legend={say('form.placed')}
        form={form}
        inline
        choices={[
          { value: 'after', label: say('form.placedAfterThat') },
          { value: 'before', label: say('form.placedBeforeThat') },
        ]}
      />
    </>
  )
}
