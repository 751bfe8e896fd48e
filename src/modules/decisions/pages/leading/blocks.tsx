import { Button, Buttons } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { decisionsPaths } from '../../paths.ts'
import type { Decision } from '../../queries/find-decision.ts'
import { leadingWords } from '../../words/leading.ts'

/** What a draft puts to the vote: blocks of one proposition, or of several that exclude each other. */
export function Blocks({ decision, form }: { decision: Decision; form: FormState }) {
  const say = useWords(leadingWords)
  const { slug, blocks } = decision
  return (
    <>
      <h3>{say('blocks.title')}</h3>
      <p>{say('blocks.lead')}</p>
      {blocks.length > 0 && (
        <ul class="decision-blocks">
          {blocks.map(({ id, title, propositions }) => (
            <li key={id}>
              <form method="post" action={decisionsPaths.blockRemoval(slug, id)}>
                <strong>{title}</strong>{' '}
                <Button kind="plain" small label={say('blocks.removeLong', { title })}>
                  {say('blocks.remove')}
                </Button>
              </form>
              <ul>
                {propositions.map((one) => (
                  <li key={one.id}>{one.text}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={decisionsPaths.blocks(slug)} novalidate>
        <TextField name="blockTitle" label={say('blocks.blockTitle')} form={form} required />
        <TextArea
          name="propositions"
          label={say('blocks.propositions')}
          hint={say('blocks.propositionsHint')}
          rows={4}
          form={form}
          required
        />
        <Buttons>
          <Button kind="second">{say('blocks.add')}</Button>
        </Buttons>
      </form>
    </>
  )
}
