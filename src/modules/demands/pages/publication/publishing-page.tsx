import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Checkbox, RadioGroup } from '../../../../design/field/choice-fields.tsx'
import { type FormState, typedIn } from '../../../../design/field/form-state.ts'
import { DateField, TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { MoreLink } from '../../../../design/link/link.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { SeenField } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import type { Adopting } from '../../../decisions/index.ts'
import { amendmentPaths } from '../../amendment-paths.ts'
import { signedAdoption } from '../../forms/publication-forms.ts'
import { demandsPaths, publishedPaths } from '../../paths.ts'
import type { Publication } from '../../queries/published/publications.ts'
import { isAmending, type ToPublish } from '../../rules/published/to-publish.ts'
import { healthWords } from '../../words/health.ts'
import { publishingWords } from '../../words/publishing.ts'
import { Frame } from '../writing/frame.tsx'
import { useBlockName } from '../writing/said-block.ts'
import { useAdopted } from './use-adopted.ts'

type PublishingPageProps = {
  ready: ToPublish
  form: FormState
  adoptions: readonly Adopting[]
  /** The text changed since it was read: what would be published now is in the preview. */
  isChanged: boolean
}

/** What stands in the way of a version, what everyone would read, who adopted it. */
export function PublishingPage(props: PublishingPageProps) {
  const { ready, form } = props
  const say = useWords(publishingWords)
  const { document, health, held, versions } = ready
  const hasToSettle = health.blocking.length > 0
  const isHeld = held !== null || hasToSettle
  return (
    <Frame document={document} title={say('title')} lead={say('lead')} words={publishingWords}>
      {versions.length > 0 && (
        <p>
          <MoreLink href={publishedPaths.text(document.slug)}>{say('published')}</MoreLink>
        </p>
      )}
      {held && (
        <Note kind="care" title={say(`held.${held}`)}>
          <p>
            <a
              href={
                held === 'empty'
                  ? demandsPaths.workbench(document.slug)
                  : demandsPaths.settings(document.slug)
              }
            >
              {say(`held.${held}Link`)}
            </a>
          </p>
        </Note>
      )}
      {hasToSettle && <ToSettle ready={ready} />}
      {!isHeld && <FormErrors form={form} fields={fields} />}
      {isAmending(ready) && <Amending ready={ready} />}
      <Part id="apercu" title={say('preview.title')}>
        <p>{say('preview.text')}</p>
        <Buttons>
          <ButtonLink kind="second" href={publishedPaths.preview(document.slug)}>
            {say('preview.see')}
          </ButtonLink>
        </Buttons>
      </Part>
      {!isHeld && <AdoptionPart {...props} />}
      {versions.length > 0 && <VersionsPart versions={versions} />}
    </Frame>
  )
}

const fields = ['anyway', 'adoption', 'adoptedBy', 'adoptedOn', 'changes']

/** Each thing to settle, named and linked: nothing is published over it. */
function ToSettle({ ready: { document, health, read } }: { ready: ToPublish }) {
  const say = useWords(publishingWords)
  const sayHealth = useWords(healthWords)
  const name = useBlockName()
  const { blocks } = read.composition
  return (
    <Note kind="care" title={say('held.title', { count: health.blocking.length })}>
      <p>{say('held.text')}</p>
      <ul class="health__list">
        {health.blocking.map(({ code, check, values }, at) => {
          const block = blocks.find((one) => one.code === code)
          return (
            <li key={`${code} ${at}`}>
              <p>{sayHealth(`check.${check}`, values)}</p>
              <p>
                <a href={demandsPaths.block(document.slug, code)}>
                  {block ? name(block) : say('held.text')}
                </a>
              </p>
            </li>
          )
        })}
      </ul>
    </Note>
  )
}

/** What its amendments still wait for: published now, it would be without them. */
function Amending({ ready: { document, amending } }: { ready: ToPublish }) {
  const say = useWords(publishingWords)
  const formats = useFormats()
  const { until, submitted, unwritten } = amending
  const { slug } = document
  return (
    <Note kind="care" title={say('amending.title')}>
      <ul>
        {unwritten > 0 && (
          <li>
            {say('amending.unwritten', { count: unwritten })}{' '}
            <a href={amendmentPaths.draft(slug)}>{say('amending.unwrittenLink')}</a>
          </li>
        )}
        {submitted > 0 && (
          <li>
            {say('amending.submitted', { count: submitted })}{' '}
            <a href={amendmentPaths.ballot(slug)}>{say('amending.submittedLink')}</a>
          </li>
        )}
        {until !== null && (
          <li>
            {say('amending.open', { date: formats.day(until) })}{' '}
            <a href={amendmentPaths.opening(slug)}>{say('amending.openLink')}</a>
          </li>
        )}
      </ul>
    </Note>
  )
}

function AdoptionPart({ ready, form, adoptions, isChanged }: PublishingPageProps) {
  const say = useWords(publishingWords)
  const formats = useFormats()
  const { document, seen, versions, health } = ready
  const number = (versions[0]?.number ?? 0) + 1
  const offered = adoptions.filter(({ isPublic }) => isPublic)
  const untold = adoptions.filter(({ isPublic }) => !isPublic)
  const isFirst = typedIn(form, 'adoption') === undefined && offered.length === 0
  return (
    <Part id="publier" title={say('form.title', { number })}>
      <p>{health.advisory.length > 0 && say('form.nuances', { count: health.advisory.length })}</p>
      <form method="post" action={publishedPaths.publishing(document.slug)} novalidate>
        <SeenField form={form} now={seen} isChanged={isChanged} />
        <RadioGroup
          name="adoption"
          legend={say('form.adoption')}
          form={isFirst ? { ...form, values: { ...form.values, adoption: signedAdoption } } : form}
          required
          choices={[
            ...offered.map(({ reference, question, decidedOn }) => ({
              value: reference,
              label: question,
              hint: say('form.decidedOn', { date: formats.day(decidedOn) }),
            })),
            { value: signedAdoption, label: say('form.signed'), hint: say('form.signedHint') },
          ]}
        />
        {untold.map(({ path, question }) => (
          <p key={path}>
            {say('form.untold')} <a href={path}>{question}</a>
          </p>
        ))}
        <TextField
          name="adoptedBy"
          label={say('form.adoptedBy')}
          hint={say('form.adoptedByHint')}
          form={form}
          optional={say('form.ifSigned')}
          maxLength={200}
        />
        <DateField
          name="adoptedOn"
          label={say('form.adoptedOn')}
          form={form}
          optional={say('form.ifSigned')}
        />
        <TextArea
          name="changes"
          label={say('form.changes')}
          hint={say('form.changesHint')}
          form={form}
          optional={say('form.optional')}
          rows={3}
        />
        {isAmending(ready) && (
          <Checkbox name="anyway" label={say('form.anyway')} form={form} required />
        )}
        <p>{say('form.forever')}</p>
        <Buttons>
          <Button>{say('form.publish', { number })}</Button>
        </Buttons>
      </form>
    </Part>
  )
}

function VersionsPart({ versions }: { versions: readonly Publication[] }) {
  const say = useWords(publishingWords)
  const adopted = useAdopted()
  return (
    <Part id="versions" title={say('versions.title')}>
      <ul class="removed">
        {versions.map((version) => {
          const { slug, number, retracted_at } = version
          return (
            <li key={number}>
              <p>
                <a href={publishedPaths.version(slug, number)}>
                  {say('versions.version', { number })}
                </a>{' '}
                {adopted(version)}
              </p>
              <p>
                {retracted_at === null ? (
                  <a
                    href={publishedPaths.retraction(slug, number)}
                    aria-label={say('retract.linkLabel', { number })}
                  >
                    {say('retract.link')}
                  </a>
                ) : (
                  say('versions.retracted')
                )}
              </p>
            </li>
          )
        })}
      </ul>
    </Part>
  )
}
