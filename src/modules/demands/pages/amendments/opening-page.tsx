import { Button, Buttons } from '../../../../design/button/button.tsx'
import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { DateField } from '../../../../design/field/text-fields.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { amendmentPaths } from '../../amendment-paths.ts'
import type { Opening } from '../../queries/amendments/openings.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import { amendmentLeadWords } from '../../words/amendment-lead.ts'
import { amendmentsWords } from '../../words/amendments.ts'
import { useAudience } from '../said-audience.ts'
import { Frame } from '../writing/frame.tsx'

type OpeningPageProps = {
  document: WorkingDocument
  opening: Opening | null
  bodies: ReadonlyMap<string, string>
  form: FormState
}

/** Where the writers open a text to amendments, give more time, or close. */
export function OpeningPage({ document, opening, bodies, form }: OpeningPageProps) {
  const say = useWords(amendmentLeadWords)
  const sayOf = useWords(amendmentsWords)
  const formats = useFormats()
  const { federation } = useReading()
  const audience = useAudience(bodies)
  const { slug } = document
  const standing = opening?.closedAt === null ? opening : null
  const shown =
    Object.keys(form.values).length > 0 || !standing
      ? form
      : { ...blankForm({ closesOn: standing.closesOn }), errors: form.errors }
  return (
    <Frame
      document={document}
      title={say('opening.title')}
      lead={say('opening.lead')}
      words={amendmentLeadWords}
      crumbs={[{ href: amendmentPaths.all(slug), label: sayOf('title') }]}
    >
      {document.audience !== 'members' && document.audience !== 'public' && (
        <Note kind="care">
          <p>{say('opening.narrow', { audience: audience(document) })}</p>
        </Note>
      )}
      {standing && (
        <p>
          {say('opening.now', {
            number: standing.number,
            opened: formats.day(todayIn(federation.timeZone, standing.openedAt)),
            date: formats.day(standing.closesOn),
          })}
        </p>
      )}
      <form method="post" action={amendmentPaths.opening(slug)} novalidate>
        <FormErrors form={form} />
        <DateField name="closesOn" label={say('opening.closesOn')} form={shown} required />
        <Buttons>
          <Button>{say(standing ? 'opening.prolong' : 'opening.open')}</Button>
        </Buttons>
      </form>
      {standing && (
        <Part id="clore" title={say('opening.close')} size={4}>
          <p>{say('opening.closeText')}</p>
          <form method="post" action={amendmentPaths.closing(slug)}>
            <Button kind="second">{say('opening.close')}</Button>
          </form>
        </Part>
      )}
    </Frame>
  )
}
