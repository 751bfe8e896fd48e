import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { publishedPaths } from '../../paths.ts'
import type { Publication } from '../../queries/published/publications.ts'
import { publishedWords } from '../../words/published.ts'
import { publishingWords } from '../../words/publishing.ts'
import { useAdopted } from './use-adopted.ts'

type RetractedPageProps = {
  publication: Publication
  /** Number of the version that stands; null where none does. */
  standing: number | null
}

/** What is left of a version that was taken back: that it was, when, and why. */
export function RetractedPage({ publication, standing }: RetractedPageProps) {
  const say = useWords(publishedWords)
  const formats = useFormats()
  const adopted = useAdopted()
  const { federation } = useReading()
  const { slug, number, title, language, retracted_at, retraction_reason } = publication
  const breadcrumb = useBreadcrumb([{ href: publishedPaths.list, label: say('menu') }])
  const date = retracted_at ? formats.day(todayIn(federation.timeZone, retracted_at)) : ''
  return (
    <Page title={say('retracted.title')} part={publishedPaths.list} isPrivate>
      <PageHead
        cloth="bloodroot"
        title={say('retracted.title')}
        lead={say('retracted.lead', { title, number })}
        breadcrumb={breadcrumb}
      />
      <Narrow>
        <Note kind="alert" title={say('retracted.when', { date })}>
          <p>{adopted(publication)}</p>
          <p lang={language}>{retraction_reason}</p>
        </Note>
        <p>
          {standing === null ? (
            <a class="more" href={publishedPaths.list}>
              {say('retracted.others')}
            </a>
          ) : (
            <a class="more" href={publishedPaths.text(slug)}>
              {say('retracted.standing', { number: standing })}
            </a>
          )}
        </p>
      </Narrow>
    </Page>
  )
}

type RetractPageProps = { publication: Publication; form: FormState }

/** Where the team takes a version back, and says why to everyone. */
export function RetractPage({ publication, form }: RetractPageProps) {
  const say = useWords(publishingWords)
  const sayPublished = useWords(publishedWords)
  const { slug, number, title } = publication
  const crumbs = [
    { href: publishedPaths.list, label: sayPublished('menu') },
    { href: publishedPaths.version(slug, number), label: title },
  ]
  return (
    <Page title={say('retract.title', { number })} part={publishedPaths.list} isPrivate>
      <PageHead
        cloth="bloodroot"
        title={say('retract.title', { number })}
        lead={say('retract.lead')}
        breadcrumb={useBreadcrumb(crumbs)}
      />
      <Narrow>
        <form method="post" action={publishedPaths.retraction(slug, number)} novalidate>
          <FormErrors form={form} fields={['reason']} />
          <TextArea
            name="reason"
            label={say('retract.reason')}
            hint={say('retract.reasonHint')}
            form={form}
            required
            rows={4}
          />
          <Buttons>
            <Button kind="alert">{say('retract.confirm')}</Button>
            <ButtonLink kind="plain" href={publishedPaths.version(slug, number)}>
              {say('retract.cancel')}
            </ButtonLink>
          </Buttons>
        </form>
      </Narrow>
    </Page>
  )
}
