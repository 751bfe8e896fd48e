import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { FileField, TextArea } from '../../../../design/field/text-fields.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import { SeenField } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { seenOf } from '../../../../platform/forms/seen.ts'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { writeReference } from '../../../../platform/references/reference.ts'
import type { Use } from '../../../../platform/references/threads.ts'
import { Uses } from '../../../../platform/references/uses.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { entryOf, titleOf } from '../../citing/cite.ts'
import { evidencePaths } from '../../paths.ts'
import type { AboutSource } from '../../queries/about-source.ts'
import type { Source } from '../../queries/sources.ts'
import { sourcesWords } from '../../words/sources.ts'
import { FormattedText } from '../formatted-text.tsx'
import { EvidencePage } from './evidence-page.tsx'
import { SourceChanged, SourceFields } from './source-form-page.tsx'

export type TeamSource = {
  readonly source: Source
  readonly about: AboutSource
  readonly uses: readonly Use[]
}

/** Forms of the page: one is refused at a time. */
export type SourceForms = {
  readonly edit: FormState
  readonly note: FormState
  readonly copy: FormState
  /** The reference was refused: its form is open. */
  readonly isEditing: boolean
  /** Someone else corrected it meanwhile. */
  readonly isChanged: boolean
  /** The reference as it stands, as its form shows it. */
  readonly stands: FormState
}

type TeamSourcePageProps = { read: TeamSource; forms: SourceForms }

/** One source, for the team: what it says, where it serves, what was noted, kept and checked. */
export function TeamSourcePage({ read, forms }: TeamSourcePageProps) {
  const { source, uses } = read
  const { key, csl, isPublic } = source
  const say = useWords(sourcesWords)
  const { language } = useReading()
  return (
    <EvidencePage
      title={titleOf(csl, language) || key}
      under={{ href: evidencePaths.teamSources, label: say('title') }}
      words={sourcesWords}
      care={['citee', 'appuie', 'sans-lien']}
    >
      <Part id="reference" title={say('one.shown')}>
        <p>
          <FormattedText runs={entryOf(key, csl, language)} />
        </p>
        <p>
          <State kind={isPublic ? 'done' : 'begun'}>
            {say(isPublic ? 'one.publicText' : 'one.privateText')}
          </State>{' '}
          <code>{writeReference({ kind: 'source', id: key })}</code>
        </p>
        <Buttons>
          {isPublic && (
            <ButtonLink href={evidencePaths.source(key)} kind="second">
              {say('one.publicPage')}
            </ButtonLink>
          )}
          <form
            method="post"
            action={
              isPublic ? evidencePaths.sourceHiding(key) : evidencePaths.sourcePublication(key)
            }
          >
            <Button kind={isPublic ? 'plain' : 'second'}>
              {say(isPublic ? 'one.hide' : 'one.publish')}
            </Button>
          </form>
        </Buttons>
        <Disclosure summary={say('one.edit')} open={forms.isEditing}>
          <form method="post" action={evidencePaths.editSource(key)} novalidate>
            <FormErrors form={forms.edit} />
            {forms.isChanged && <SourceChanged form={forms.edit} stands={forms.stands} />}
            <SeenField form={forms.edit} now={seenOf(csl)} isChanged={forms.isChanged} />
            <SourceFields form={forms.edit} />
          </form>
        </Disclosure>
      </Part>
      <Part id="usages" title={say('one.uses')}>
        <Uses uses={uses} none={say('one.notUsed')} />
      </Part>
      <Checks read={read} />
      <Copies read={read} form={forms.copy} />
      <Notes read={read} form={forms.note} />
      {!isPublic && uses.length === 0 && (
        <Part id="suppression" title={say('one.remove')} size={4}>
          <p>{say('one.removeText')}</p>
          <form method="post" action={evidencePaths.sourceRemoval(key)}>
            <Button kind="alert">{say('one.remove')}</Button>
          </form>
        </Part>
      )}
    </EvidencePage>
  )
}

function Checks({ read: { source, about } }: { read: TeamSource }) {
  const say = useWords(sourcesWords)
  const formats = useFormats()
  const dayOf = useDays()
  const { key, csl } = source
  const [last] = about.verifications
  const name = about.people.get(last?.verified_by ?? '')
  const [link] = about.links
  const address = csl.URL ?? csl.DOI
  return (
    <Part id="verification" title={say('verification.title')}>
      <p>
        {last === undefined
          ? say('verification.none')
          : name === undefined
            ? say('verification.last', { day: formats.day(last.verified_on) })
            : say('verification.lastBy', { day: formats.day(last.verified_on), name })}
      </p>
      <form method="post" action={evidencePaths.sourceVerification(key)}>
        <p class="field__hint">{say('verification.hint')}</p>
        <Buttons>
          <Button kind="second">{say('verification.submit')}</Button>
        </Buttons>
      </form>
      <h3>{say('link.title')}</h3>
      {link && (
        <p>
          {say(`link.${link.outcome}`, {
            day: dayOf(link.checked_at),
            address: link.address,
            status: link.status ?? 0,
          })}
        </p>
      )}
      {address === undefined ? (
        <p>{say('link.none')}</p>
      ) : (
        <form method="post" action={evidencePaths.sourceLink(key)}>
          <p class="field__hint">{say('link.hint')}</p>
          <Buttons>
            <Button kind="second">{say('link.submit')}</Button>
          </Buttons>
        </form>
      )}
    </Part>
  )
}

function Copies({ read: { source, about }, form }: { read: TeamSource; form: FormState }) {
  const say = useWords(sourcesWords)
  const formats = useFormats()
  const dayOf = useDays()
  const { key } = source
  return (
    <Part id="copies" title={say('copies.title')}>
      <p>{say('copies.text')}</p>
      {about.copies.length === 0 && <p>{say('copies.none')}</p>}
      <ul>
        {about.copies.map(({ id, file_name: name, added_at, size, sha256 }) => (
          <li key={id}>
            <a href={evidencePaths.sourceCopy(key, id)} download>
              {say('copies.one', {
                name,
                day: dayOf(added_at),
                size: formats.number(Math.max(1, Math.round(size / 1000))),
              })}
            </a>{' '}
            <small>
              {say('copies.fingerprint', { sum: Buffer.from(sha256).toString('hex').slice(0, 12) })}
            </small>
            <form method="post" action={evidencePaths.sourceCopyRemoval(key, id)}>
              <Button kind="plain" small label={say('copies.remove', { name })}>
                {say('copies.removeShort')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <form
        method="post"
        action={evidencePaths.sourceCopies(key)}
        enctype="multipart/form-data"
        novalidate
      >
        <FormErrors form={form} withFile />
        <FileField
          name="copy"
          label={say('copies.file')}
          hint={say('copies.hint')}
          accept=".pdf,.html,.htm"
          form={form}
          required
        />
        <Buttons>
          <Button kind="second">{say('copies.submit')}</Button>
        </Buttons>
      </form>
    </Part>
  )
}

function Notes({ read: { source, about }, form }: { read: TeamSource; form: FormState }) {
  const say = useWords(sourcesWords)
  const dayOf = useDays()
  const { key } = source
  return (
    <Part id="notes" title={say('notes.title')}>
      {about.notes.length === 0 && <p>{say('notes.none')}</p>}
      <ul>
        {about.notes.map(({ id, words, origin, written_at, written_by }) => {
          const day = dayOf(written_at)
          const name = about.people.get(written_by ?? '')
          return (
            <li key={id}>
              <p class="evidence-note">{words}</p>
              <small>
                {origin !== 'written' && <>{say(`notes.from.${origin}`)}. </>}
                {name === undefined
                  ? say('notes.byNobody', { day })
                  : say('notes.by', { day, name })}
              </small>
              <form method="post" action={evidencePaths.sourceNoteRemoval(key, id)}>
                <Button kind="plain" small label={say('notes.remove', { day })}>
                  {say('notes.removeShort')}
                </Button>
              </form>
            </li>
          )
        })}
      </ul>
      <form method="post" action={evidencePaths.sourceNotes(key)} novalidate>
        <FormErrors form={form} />
        <TextArea name="words" label={say('notes.field')} rows={3} form={form} required />
        <Buttons>
          <Button kind="second">{say('notes.submit')}</Button>
        </Buttons>
      </form>
    </Part>
  )
}

function useDays() {
  const formats = useFormats()
  const { federation } = useReading()
  return (instant: Date) => formats.day(todayIn(federation.timeZone, instant))
}
