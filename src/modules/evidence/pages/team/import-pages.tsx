import { Button, Buttons } from '../../../../design/button/button.tsx'
import { CheckboxGroup } from '../../../../design/field/choice-fields.tsx'
import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { FileField, TextArea } from '../../../../design/field/text-fields.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import type { BrokenEntry } from '../../formats/reading.ts'
import { evidencePaths } from '../../paths.ts'
import type { HeldImport, ImportPlan, PlannedEntry } from '../../queries/import-plan.ts'
import { briefOf } from '../../rules/csl-item.ts'
import { importsWords } from '../../words/imports.ts'
import { EvidencePage } from './evidence-page.tsx'
import { useShared } from './source-list-pages.tsx'

type ImportsPageProps = { waiting: readonly HeldImport[]; form: FormState }

/** A file to choose or a text to paste, and the files that wait. */
export function ImportsPage({ waiting, form }: ImportsPageProps) {
  const say = useWords(importsWords)
  return (
    <EvidencePage title={say('title')} lead={say('lead')} words={importsWords}>
      <form
        method="post"
        action={evidencePaths.imports}
        enctype="multipart/form-data"
        class="narrow"
        novalidate
      >
        <FormErrors form={form} withFile />
        <FileField
          name="file"
          label={say('file')}
          hint={say('fileHint')}
          accept=".bib,.ris,.json,.txt"
          form={form}
        />
        <TextArea name="pasted" label={say('pasted')} rows={8} spellcheck={false} form={form} />
        <Buttons>
          <Button>{say('submit')}</Button>
        </Buttons>
      </form>
      {waiting.length > 0 && (
        <>
          <h2>{say('waiting')}</h2>
          <ul>
            {waiting.map(({ id, file_name: name, format }) => (
              <li key={id}>
                <a href={evidencePaths.importPlan(id)}>{say('plan.file', { name, format })}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </EvidencePage>
  )
}

/** What a file would add, what one may have already, what is broken and where. */
export function ImportPlanPage({ plan }: { plan: ImportPlan }) {
  const say = useWords(importsWords)
  const { id, entries, broken, acceptedAt, fileName: name, format } = plan
  const fresh = entries.filter(({ verdict }) => verdict.kind === 'new')
  const known = entries.filter(({ verdict }) => verdict.kind !== 'new')
  const isWaiting = acceptedAt === null
  return (
    <EvidencePage
      title={say(isWaiting ? 'plan.title' : 'plan.after')}
      lead={say('plan.file', { name, format })}
      under={{ href: evidencePaths.imports, label: say('title') }}
      words={importsWords}
    >
      {isWaiting ? <p>{say('plan.nothingYet')}</p> : <p>{say('plan.accepted')}</p>}
      {isWaiting && (
        <form method="post" action={evidencePaths.importAcceptance(id)}>
          <h2>{say('plan.new', { count: fresh.length })}</h2>
          {fresh.length > 0 && (
            <ol class="bibliography">
              {fresh.map(({ line, item }) => (
                <li key={line}>{briefOf(item)}</li>
              ))}
            </ol>
          )}
          {known.length > 0 && <Known entries={known} />}
          {entries.length > 0 ? (
            <Buttons>
              <Button>{say('plan.accept', { count: fresh.length })}</Button>
              <Button kind="plain" formAction={evidencePaths.importRemoval(id)}>
                {say('plan.forget')}
              </Button>
            </Buttons>
          ) : (
            <>
              <p>{say('plan.nothingToAdd')}</p>
              <Buttons>
                <Button kind="second" formAction={evidencePaths.importRemoval(id)}>
                  {say('plan.forget')}
                </Button>
              </Buttons>
            </>
          )}
        </form>
      )}
      {broken.length > 0 && <Broken entries={broken} />}
    </EvidencePage>
  )
}

function Known({ entries }: { entries: readonly PlannedEntry[] }) {
  const say = useWords(importsWords)
  const shared = useShared()
  const why = ({ verdict }: PlannedEntry) => {
    if (verdict.kind === 'new') return ''
    return verdict.kind === 'known'
      ? say('plan.knownAs', { source: verdict.source.key, by: shared(verdict.by) })
      : say('plan.repeatedAt', { line: verdict.line, by: shared(verdict.by) })
  }
  return (
    <CheckboxGroup
      name="also"
      legend={say('plan.known', { count: entries.length })}
      hint={say('plan.knownText')}
      form={blankForm()}
      choices={entries.map((entry) => ({
        value: String(entry.line),
        label: say('plan.alsoChoice', {
          entry: briefOf(entry.item),
          line: entry.line,
        }),
        hint: why(entry),
      }))}
    />
  )
}

function Broken({ entries }: { entries: readonly BrokenEntry[] }) {
  const say = useWords(importsWords)
  return (
    <Note kind="care" title={say('plan.broken', { count: entries.length })}>
      <p>{say('plan.brokenText', { count: entries.length })}</p>
      <Table
        id="a-corriger"
        caption={say('plan.broken', { count: entries.length })}
        captionUnseen
        stack
        columns={[
          { label: say('plan.line') },
          { label: say('plan.entry') },
          { label: say('plan.why') },
        ]}
        rows={entries.map(({ line, label, why, detail }) => ({
          key: String(line),
          cells: [
            line,
            label,
            detail === '' ? say(`why.${why}`) : say(`why.${why}Near`, { detail }),
          ],
        }))}
      />
    </Note>
  )
}
