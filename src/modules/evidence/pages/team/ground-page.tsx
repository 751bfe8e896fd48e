import { Button, Buttons } from '../../../../design/button/button.tsx'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { RadioGroup } from '../../../../design/field/choice-fields.tsx'
import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { HiddenField, TextField } from '../../../../design/field/text-fields.tsx'
import { Find } from '../../../../design/find/find.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { entryOf } from '../../citing/cite.ts'
import { textOf } from '../../citing/formatted.ts'
import type { JudgedFinding, ShownGround } from '../../grounds.ts'
import { evidencePaths } from '../../paths.ts'
import type { Source } from '../../queries/sources.ts'
import { stances } from '../../tables.ts'
import { findingsWords } from '../../words/findings.ts'
import { EvidencePage } from './evidence-page.tsx'

type GroundPageProps = {
  finding: JudgedFinding
  /** What was searched; '' before. */
  words: string
  found: readonly Source[]
  /** The form where a reference is pasted. */
  form: FormState
}

/** What a finding rests on: taken away, searched, pasted. Works without a script. */
export function GroundPage({ finding, words, found, form }: GroundPageProps) {
  const say = useWords(findingsWords)
  const { language } = useReading()
  const { slug } = finding
  return (
    <EvidencePage
      title={say('ground.title')}
      lead={finding.sentence}
      under={{ href: evidencePaths.editFinding(slug), label: say('one') }}
      words={findingsWords}
    >
      <Part id="presents" title={say('ground.now')}>
        <Held grounds={finding.grounds} removal={(id) => evidencePaths.groundRemoval(slug, id)} />
      </Part>
      <Part id="sources" title={say('ground.find')}>
        <Find
          action={evidencePaths.grounds(slug)}
          label={say('ground.find')}
          name="mots"
          value={words}
          button={say('ground.findButton')}
        />
        {words !== '' && <p>{say('ground.found', { count: found.length })}</p>}
        {found.map(({ key, csl }) => {
          const label = textOf(entryOf(key, csl, language))
          return (
            <Disclosure key={key} summary={label}>
              <form method="post" action={evidencePaths.grounds(slug)} novalidate>
                <HiddenField name="reference" value={`source:${key}`} />
                <GroundFields form={blankForm({ stance: 'supports' })} of={key} />
                <Buttons>
                  <Button kind="second" label={say('ground.addLabel', { label: key })}>
                    {say('ground.add')}
                  </Button>
                </Buttons>
              </form>
            </Disclosure>
          )
        })}
      </Part>
      <Part id="autres" title={say('ground.other')}>
        <p>{say('ground.otherText')}</p>
        <form method="post" action={evidencePaths.grounds(slug)} class="narrow" novalidate>
          <FormErrors form={form} />
          <TextField
            name="reference"
            label={say('ground.reference')}
            hint={say('ground.referenceHint')}
            spellcheck={false}
            form={form}
            required
          />
          <GroundFields form={form} of="" />
          <Buttons>
            <Button>{say('ground.add')}</Button>
          </Buttons>
        </form>
      </Part>
      <p>
        <a href={evidencePaths.editFinding(slug)}>{say('ground.back')}</a>
      </p>
    </EvidencePage>
  )
}

/** `of`: the source whose form it is; several stand on the page. */
function GroundFields({ form, of }: { form: FormState; of: string }) {
  const say = useWords(findingsWords)
  return (
    <>
      <TextField
        name="locator"
        id={of === '' ? 'locator' : `locator-${of}`}
        label={say(of === '' ? 'ground.locatorIn' : 'ground.locator')}
        hint={say('ground.locatorHint')}
        width="medium"
        form={form}
      />
      <RadioGroup
        name="stance"
        id={of === '' ? 'stance' : `stance-${of}`}
        legend={say('ground.stance')}
        choices={stances.map((stance) => ({ value: stance, label: say(`ground.${stance}`) }))}
        form={form}
      />
    </>
  )
}

type HeldProps = { grounds: readonly ShownGround[]; removal: (id: string) => string }

/** What something rests on, each with the button that takes it away. */
export function Held({ grounds, removal }: HeldProps) {
  const say = useWords(findingsWords)
  if (grounds.length === 0) return <p>{say('groundsNone')}</p>
  return (
    <ul>
      {grounds.map(({ id, label, locator, stance, status, reference, quotation, phrase }) => (
        <li key={id}>
          {quotation ? `« ${quotation.words} »` : (phrase ?? label)}
          {locator && `, ${locator}`} <code>{reference}</code>{' '}
          {stance === 'nuances' && <State kind="begun">{say('ground.nuancesTag')}</State>}{' '}
          {status !== 'living' && (
            <State kind={status === 'stale' ? 'asleep' : 'alert'}>
              {say(status === 'stale' ? 'stale' : 'gone', { count: 1 })}
            </State>
          )}
          <form method="post" action={removal(id)}>
            <Button kind="plain" small label={say('ground.remove', { label })}>
              {say('ground.removeShort')}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}
