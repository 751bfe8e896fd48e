import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import {
  FileField,
  HiddenField,
  TextArea,
  TextField,
} from '../../../../design/field/text-fields.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { lexiconPaths } from '../../paths.ts'
import { firstSentence } from '../../rules/first-sentence.ts'
import type { ImportPlan } from '../../rules/plan-import.ts'
import { importingWords } from '../../words/importing.ts'
import { makingWords } from '../../words/making.ts'
import { useFrench } from '../use-said-in.ts'
import { MakingPage } from './making-page.tsx'

/** A file to choose or a text to paste, and where its words come from. */
export function ImportPage({ form }: { form: FormState }) {
  const say = useWords(importingWords)
  return (
    <MakingPage title={say('title')} lead={say('lead')} isUnder>
      <form
        method="post"
        action={lexiconPaths.imports}
        enctype="multipart/form-data"
        class="narrow"
        novalidate
      >
        <FormErrors form={form} withFile />
        <TextField name="from" label={say('from')} hint={say('fromHint')} form={form} required />
        <FileField
          name="file"
          label={say('file')}
          hint={say('fileHint')}
          accept=".ttl,.csv,.txt"
          form={form}
        />
        <TextArea name="text" label={say('text')} rows={8} spellcheck={false} form={form} />
        <Buttons>
          <Button>{say('read')}</Button>
        </Buttons>
      </form>
    </MakingPage>
  )
}

type ImportPlanPageProps = {
  plan: ImportPlan
  from: string
  /** Sent again with the acceptance: nothing of it is kept between the two. */
  text: string
}

/** What a file would do: what is new, what stays and why, which ties. */
export function ImportPlanPage({ plan, from, text }: ImportPlanPageProps) {
  const say = useWords(importingWords)
  const { proposed, ties } = plan
  return (
    <MakingPage title={say('plan.title')} lead={say('plan.nothingYet')} isUnder>
      <h2>{say('plan.new', { count: proposed.length })}</h2>
      {proposed.length > 0 && (
        <>
          <p>{say('plan.newLead')}</p>
          <Proposed plan={plan} />
        </>
      )}
      {ties.length > 0 && <p>{say('plan.ties', { count: ties.length })}</p>}
      <NotProposed plan={plan} />
      <NotTied plan={plan} />
      <form
        method="post"
        action={lexiconPaths.importAcceptance}
        enctype="multipart/form-data"
        novalidate
      >
        <HiddenField name="from" value={from} />
        <HiddenField name="text" value={text} />
        <Buttons>
          {proposed.length > 0 && <Button>{say('plan.accept', { count: proposed.length })}</Button>}
          <ButtonLink href={lexiconPaths.imports} kind="plain">
            {say('plan.again')}
          </ButtonLink>
        </Buttons>
      </form>
    </MakingPage>
  )
}

function Proposed({ plan: { proposed } }: { plan: ImportPlan }) {
  const say = useWords(importingWords)
  const sayMaking = useWords(makingWords)
  const french = useFrench()
  return (
    <Table
      id="nouveaux"
      caption={say('plan.new', { count: proposed.length })}
      captionUnseen
      stack
      columns={[
        { label: sayMaking('word') },
        { label: sayMaking('kind') },
        { label: sayMaking('form.meaning') },
      ]}
      rows={proposed.map(({ key, word, kind, definition }) => ({
        key,
        cells: [
          <span key="m" lang={french}>
            {word}
          </span>,
          sayMaking(`kinds.${kind}`),
          definition === '' ? (
            say('plan.noMeaning')
          ) : (
            <span key="d" lang={french}>
              {firstSentence(definition)}
            </span>
          ),
        ],
      }))}
    />
  )
}

function NotProposed({ plan: { notProposed } }: { plan: ImportPlan }) {
  const say = useWords(importingWords)
  const french = useFrench()
  if (notProposed.length === 0) return null
  return (
    <>
      <h2>{say('plan.not', { count: notProposed.length })}</h2>
      <ul>
        {notProposed.map(({ term: { word, key }, why, known }, at) => (
          <li key={`${at} ${key}`}>
            <b lang={french}>{word === '' ? say('plan.unnamed', { key }) : word}</b>{' '}
            {say(`plan.why.${why}`)}{' '}
            {why === 'known' && known && (
              <a href={lexiconPaths.make(known.slug)}>{say('plan.open', { word: known.word })}</a>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function NotTied({ plan: { notTied } }: { plan: ImportPlan }) {
  const say = useWords(importingWords)
  if (notTied.length === 0) return null
  return (
    <>
      <h2>{say('plan.notTied', { count: notTied.length })}</h2>
      <ul>
        {notTied.map(({ from, to, why }) => (
          <li key={`${from} ${to}`}>{say(`plan.tie.${why}`, { from, to })}</li>
        ))}
      </ul>
    </>
  )
}
