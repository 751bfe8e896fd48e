import { Button, Buttons } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { DateField, TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useNouns, useWords } from '../../../../platform/http/page.tsx'
import { voicesPaths } from '../../paths.ts'
import type { Testimony, TestimonyCall } from '../../queries/testimonies.ts'
import { gatheringWords } from '../../words/gathering.ts'
import { moderationWords } from '../../words/moderation.ts'
import { useSaidIn } from '../said-in.ts'
import { ModerationPage } from './moderation-page.tsx'

type CallsPageProps = {
  calls: readonly TestimonyCall[]
  /** Id of a call → how many answers the team may read. */
  answers: ReadonlyMap<string, number>
  form: FormState
}

/** What the federation asks its members to say. */
export function CallsPage({ calls, answers, form }: CallsPageProps) {
  const say = useWords(moderationWords)
  const nouns = useNouns()
  const formats = useFormats()
  const said = useSaidIn()
  return (
    <ModerationPage title={say('callPage.title')} lead={say('callPage.lead', nouns)}>
      {calls.length > 0 && (
        <Table
          id="appels"
          caption={say('callPage.caption')}
          stack
          columns={[
            { label: say('callPage.question') },
            { label: say('callPage.opensOn') },
            { label: say('callPage.closesOn') },
            { label: say('callPage.answers'), numeric: true },
          ]}
          rows={calls.map((call) => ({
            key: call.id,
            cells: [
              <a key="lien" href={voicesPaths.call(call.slug)}>
                {said(call, 'question').text}
              </a>,
              formats.day(call.opens_on),
              call.closes_on === null ? '' : formats.day(call.closes_on),
              formats.number(answers.get(call.id) ?? 0),
            ],
          }))}
        />
      )}
      <h2>{say('callPage.new')}</h2>
      <form method="post" action={voicesPaths.calls} class="narrow" novalidate>
        <FormErrors form={form} />
        <TextField name="question" label={say('callPage.question')} form={form} required />
        <TextField name="questionEn" label={say('callPage.questionEn')} form={form} lang="en-CA" />
        <TextArea name="purpose" label={say('callPage.purpose')} rows={3} form={form} required />
        <TextArea
          name="purposeEn"
          label={say('callPage.purposeEn')}
          rows={3}
          form={form}
          lang="en-CA"
        />
        <TextField name="slug" label={say('callPage.slug')} form={form} required />
        <DateField name="opensOn" label={say('callPage.opensOn')} form={form} required />
        <DateField name="closesOn" label={say('callPage.closesOn')} form={form} />
        <Buttons>
          <Button>{say('callPage.submit')}</Button>
        </Buttons>
      </form>
    </ModerationPage>
  )
}

type CallPageProps = {
  call: TestimonyCall
  testimonies: readonly Testimony[]
  /** Names of the members that answered, by id. */
  names: ReadonlyMap<string, string>
  form: FormState
}

/** What members answered to one call, each with what it allows. */
export function CallPage({ call, testimonies, names, form }: CallPageProps) {
  const say = useWords(moderationWords)
  const sayOf = useWords(gatheringWords)
  const nouns = useNouns()
  const said = useSaidIn()
  const { text: purpose } = said(call, 'purpose')
  return (
    <ModerationPage title={said(call, 'question').text} lead={purpose} under="calls">
      {testimonies.length === 0 ? (
        <p>{say('callPage.noAnswer')}</p>
      ) : (
        <div class="voices-wall__list">
          {testimonies.map(({ public_code, member_id, words, uses }) => (
            <figure key={public_code} class="voice voice--small">
              <blockquote class="voice__words voice__words--long" dir="auto">
                <p>{words}</p>
              </blockquote>
              <figcaption class="voice__place">
                {names.get(member_id) ?? ''}. {say('callPage.allows')}{' '}
                {uses.map((use) => sayOf(`testimony.${use}`, nouns)).join(' · ')}
              </figcaption>
            </figure>
          ))}
        </div>
      )}
      <h2>{say('callPage.end')}</h2>
      <form method="post" action={voicesPaths.call(call.slug)} class="narrow" novalidate>
        <FormErrors form={form} fields={['closesOn']} />
        <DateField
          name="closesOn"
          label={say('callPage.closesOn')}
          hint={say('callPage.endHint')}
          form={form}
        />
        <Buttons>
          <Button kind="second">{say('callPage.endSubmit')}</Button>
        </Buttons>
      </form>
    </ModerationPage>
  )
}
