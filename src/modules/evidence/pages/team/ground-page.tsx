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
import { writeReference } from '../../../../platform/references/reference.ts'
import type { Found } from '../../../../platform/references/resolve-references.ts'
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
  /** Figures. */
  counted: readonly Found[]
  /** The form where a reference is pasted. */
  form: FormState
}

/** What a finding rests on: taken away, searched, pasted. Works without a script. */
export function GroundPage({ finding, words, found, counted, form }: GroundPageProps) {
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
        {words !== '' && (
          <p>{say('ground.found', { sources: found.length, figures: counted.length })}</p>
        )}
        {found.map(({ key, csl }) => (
          <Addable
            key={key}
            slug={slug}
            reference={writeReference({ kind: 'source', id: key })}
            label={textOf(entryOf(key, csl, language))}
            hasPlaces
          />
        ))}
        {counted.map(({ id, label, says }) => (
          <Addable
            key={id}
            slug={slug}
            reference={writeReference({ kind: 'figure', id })}
            label={says === undefined ? label : `${label} (${says})`}
          />
        ))}
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
          <Place form={form} of="" />
          <Stance form={form} of="" />
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

type AddableProps = {
  slug: string
  reference: string
  label: string
  /** It is long enough for one to say where in it. */
  hasPlaces?: boolean
}

/** Something that was found, with the form that rests the finding on it. */
function Addable({ slug, reference, label, hasPlaces = false }: AddableProps) {
  const say = useWords(findingsWords)
  const of = reference.replace(/[^a-z0-9]+/gi, '-')
  const form = blankForm({ stance: 'supports' })
  return (
    <Disclosure summary={label}>
      <form method="post" action={evidencePaths.grounds(slug)} novalidate>
        <HiddenField name="reference" value={reference} />
        {hasPlaces && <Place form={form} of={of} />}
        <Stance form={form} of={of} />
        <Buttons>
          <Button kind="second" label={say('ground.addLabel', { label: reference })}>
            {say('ground.add')}
          </Button>
        </Buttons>
      </form>
    </Disclosure>
  )
}

/** `of`: whose form it is; several stand on the page. */
function Place({ form, of }: { form: FormState; of: string }) {
  const say = useWords(findingsWords)
  return (
    <TextField
      name="locator"
      id={of === '' ? 'locator' : `locator-${of}`}
      label={say(of === '' ? 'ground.locatorIn' : 'ground.locator')}
      hint={say('ground.locatorHint')}
      width="medium"
      form={form}
    />
  )
}

/** Whether it supports the finding or nuances it. */
function Stance({ form, of }: { form: FormState; of: string }) {
  const say = useWords(findingsWords)
  return (
    <RadioGroup
      name="stance"
      id={of === '' ? 'stance' : `stance-${of}`}
      legend={say('ground.stance')}
      choices={stances.map((stance) => ({ value: stance, label: say(`ground.${stance}`) }))}
      form={form}
    />
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
