import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { CheckboxGroup, RadioGroup } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { HiddenField, TextArea } from '../../../../design/field/text-fields.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import { ChangedSince, SeenField, saidAmong } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import type { Formatted } from '../../citing/formatted.ts'
import type { JudgedFinding } from '../../grounds.ts'
import { evidencePaths } from '../../paths.ts'
import type { Theme } from '../../queries/themes.ts'
import { seenWhole, seenWords } from '../../rules/finding-words.ts'
import { kinds } from '../../rules/strength.ts'
import { findingsWords } from '../../words/findings.ts'
import { readingWords } from '../../words/reading.ts'
import { strengthWords } from '../../words/strength.ts'
import { FindingSaid } from '../public/finding-said.tsx'
import { GroundList } from '../public/ground-list.tsx'
import { useSaidIn } from '../use-said-in.ts'
import { EvidencePage } from './evidence-page.tsx'

/** Every finding, drafts included, and what is to be read again. */
export function FindingsPage({ findings }: { findings: readonly JudgedFinding[] }) {
  const say = useWords(findingsWords)
  const sayReading = useWords(readingWords)
  return (
    <EvidencePage title={say('title')} lead={say('lead')} words={findingsWords}>
      <Buttons>
        <ButtonLink href={evidencePaths.newFinding}>{say('add')}</ButtonLink>
      </Buttons>
      {findings.length === 0 ? (
        <EmptyState title={say('none')}>
          <p>{say('noneText')}</p>
        </EmptyState>
      ) : (
        <Table
          id="constats"
          caption={say('caption')}
          stack
          columns={[
            { label: say('sentence') },
            { label: say('kind') },
            { label: say('state') },
            { label: say('flags') },
          ]}
          rows={findings.map((finding) => ({
            key: finding.slug,
            cells: [
              <a key="s" href={evidencePaths.editFinding(finding.slug)}>
                {finding.sentence}
              </a>,
              sayReading(`kind.${finding.kind}`),
              <FindingState key="e" finding={finding} />,
              <Flags key="f" finding={finding} />,
            ],
          }))}
        />
      )}
    </EvidencePage>
  )
}

function FindingState({ finding: { publishedVersion, version } }: { finding: JudgedFinding }) {
  const say = useWords(findingsWords)
  if (publishedVersion === null) return <State kind="begun">{say('draft')}</State>
  return <State kind="done">{say(publishedVersion === version ? 'public' : 'changed')}</State>
}

function Flags({ finding: { gone, stale, strength } }: { finding: JudgedFinding }) {
  const say = useWords(findingsWords)
  return (
    <>
      {gone > 0 && <State kind="alert">{say('gone', { count: gone })}</State>}{' '}
      {stale > 0 && <State kind="asleep">{say('stale', { count: stale })}</State>}{' '}
      {strength === 'none' && gone === 0 && <State kind="asleep">{say('unsupported')}</State>}
    </>
  )
}

type FieldsProps = { form: FormState; themes: readonly Theme[] }

function FindingFields({ form, themes }: FieldsProps) {
  const say = useWords(findingsWords)
  const sayReading = useWords(readingWords)
  const saySolid = useWords(strengthWords)
  const said = useSaidIn()
  return (
    <>
      <FormErrors form={form} fields={['kind', 'sentence', 'context', 'themes']} />
      <RadioGroup
        name="kind"
        legend={say('form.kind')}
        choices={kinds.map((kind) => ({
          value: kind,
          label: sayReading(`kind.${kind}`),
          hint: saySolid(`kinds.${kind}`),
        }))}
        form={form}
        required
      />
      <TextArea
        name="sentence"
        label={say('form.sentence')}
        hint={say('form.sentenceHint')}
        rows={3}
        form={form}
        required
      />
      <TextArea
        name="context"
        label={say('form.context')}
        hint={say('form.contextHint')}
        rows={6}
        form={form}
      />
      {themes.length > 0 && (
        <CheckboxGroup
          name="themes"
          legend={say('form.themes')}
          choices={themes.map((theme) => ({ value: theme.code, label: said(theme, 'name').text }))}
          form={form}
        />
      )}
      <TextArea
        name="sentence_en"
        label={say('form.sentenceEn')}
        rows={2}
        form={form}
        lang="en-CA"
      />
      <TextArea name="context_en" label={say('form.contextEn')} rows={4} form={form} lang="en-CA" />
      <Buttons>
        <Button>{say('form.submit')}</Button>
      </Buttons>
    </>
  )
}

/** A finding to write. */
export function NewFindingPage({ form, themes }: FieldsProps) {
  const say = useWords(findingsWords)
  return (
    <EvidencePage
      title={say('new')}
      under={{ href: evidencePaths.team, label: say('title') }}
      words={findingsWords}
    >
      <form method="post" action={evidencePaths.newFinding} class="narrow" novalidate>
        <FindingFields form={form} themes={themes} />
      </form>
    </EvidencePage>
  )
}

type FindingPageProps = FieldsProps & {
  finding: JudgedFinding
  /** Its words, as the form shows them. */
  stands: FormState
  /** Someone wrote meanwhile: nothing was kept of what was sent. */
  isChanged: boolean
  citations: ReadonlyMap<string, Formatted>
}

/** One finding: how it is said, what it rests on, whether everyone reads it. */
export function TeamFindingPage(props: FindingPageProps) {
  const { finding, citations, form, themes, stands, isChanged } = props
  const say = useWords(findingsWords)
  const isTyped = form !== stands
  const { slug, publishedVersion, version, grounds } = finding
  return (
    <EvidencePage
      title={finding.sentence}
      under={{ href: evidencePaths.team, label: say('title') }}
      words={findingsWords}
      care={['sans-appui', 'garde', 'deja']}
    >
      {isChanged && isTyped && <Changed {...props} />}
      {isChanged && !isTyped && (
        <Note kind="care" title={say('publishChanged')} live>
          <p>{say('publishChangedText')}</p>
        </Note>
      )}
      <p>
        <FindingState finding={finding} /> <Flags finding={finding} />
      </p>
      <p class="finding__said">
        <FindingSaid finding={finding} />
      </p>
      {publishedVersion !== null && (
        <p>
          <a href={evidencePaths.finding(slug)}>{say('seePublic')}</a>
        </p>
      )}
      <Part id="appuis" title={say('grounds')}>
        {grounds.length === 0 ? (
          <p>{say('groundsNone')}</p>
        ) : (
          <GroundList grounds={grounds} citations={citations} />
        )}
        <Buttons>
          <ButtonLink href={evidencePaths.grounds(slug)} kind="second">
            {say('groundsLink')}
          </ButtonLink>
        </Buttons>
      </Part>
      <Part id="publication" title={say('state')}>
        {publishedVersion !== version && (
          <form method="post" action={evidencePaths.findingPublication(slug)}>
            <HiddenField name="seen" value={seenWhole(finding)} />
            <p>{say('publishText')}</p>
            <Buttons>
              <Button>{say(publishedVersion === null ? 'publish' : 'publishAgain')}</Button>
            </Buttons>
          </form>
        )}
        {publishedVersion === null ? (
          <form method="post" action={evidencePaths.findingRemoval(slug)}>
            <Buttons>
              <Button kind="plain">{say('drop')}</Button>
            </Buttons>
          </form>
        ) : (
          <form method="post" action={evidencePaths.findingWithdrawal(slug)}>
            <p>{say('withdrawText')}</p>
            <Buttons>
              <Button kind="second">{say('withdraw')}</Button>
            </Buttons>
          </form>
        )}
      </Part>
      <Part id="phrase" title={say('form.sentence')}>
        <form method="post" action={evidencePaths.editFinding(slug)} novalidate>
          <SeenField form={form} now={seenWords(finding)} isChanged={isChanged} />
          <FindingFields form={form} themes={themes} />
        </form>
      </Part>
    </EvidencePage>
  )
}

/** What someone else kept of it meanwhile, beside what was typed. */
function Changed({ form, stands, themes }: FindingPageProps) {
  const say = useWords(findingsWords)
  const sayReading = useWords(readingWords)
  const said = useSaidIn()
  const themeOf = (code: string) => {
    const theme = themes.find((one) => one.code === code)
    return theme === undefined ? code : said(theme, 'name').text
  }
  return (
    <ChangedSince
      form={form}
      stands={stands}
      fields={[
        ['kind', say('form.kind'), saidAmong(kinds, (kind) => sayReading(`kind.${kind}`))],
        ['sentence', say('form.sentence')],
        ['context', say('form.context')],
        ['themes', say('form.themes'), themeOf],
        ['sentence_en', say('form.sentenceEn')],
        ['context_en', say('form.contextEn')],
      ]}
    />
  )
}
