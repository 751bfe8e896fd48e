import { Button, Buttons } from '../../../../design/button/button.tsx'
import { ErrorSummary } from '../../../../design/error-summary/error-summary.tsx'
import { type Fact, Facts } from '../../../../design/facts/facts.tsx'
import { RadioGroup, SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { DateField } from '../../../../design/field/text-fields.tsx'
import { MoreLink } from '../../../../design/link/link.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { formWords } from '../../../../platform/forms/words.ts'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { directoryPaths } from '../../paths.ts'
import { type Mandate, stateOf } from '../../queries/list-mandates.ts'
import type { Worker } from '../../queries/list-workers.ts'
import { memberSpaceWords } from '../../words/member-space.ts'
import { SpacePage } from './space-page.tsx'

type MandatesPageProps = {
  member: ServedMember
  form: FormState
  mandates: readonly Mandate[]
  workers: readonly Worker[]
  today: string
}

/** The member's one seat: who carries it, until when, and who did. */
export function MandatesPage({ member, form, mandates, workers, today }: MandatesPageProps) {
  const say = useWords(memberSpaceWords)
  const nouns = useNouns()
  const inState = (...states: ReturnType<typeof stateOf>[]) =>
    mandates.filter((mandate) => states.includes(stateOf(mandate, today)))
  const toCome = inState('to-come')
  const past = inState('ended', 'revoked')
  return (
    <SpacePage
      member={member}
      title={say('mandates.title')}
      lead={say('mandates.lead', nouns)}
      crumbs={[]}
    >
      <h2>{say('mandates.today')}</h2>
      <Today slug={member.slug} mandates={inState('today')} />
      {toCome.length > 0 && (
        <>
          <h2>{say('mandates.toCome')}</h2>
          <MandateList slug={member.slug} mandates={toCome} mayEnd />
        </>
      )}
      <NameSomeone slug={member.slug} form={form} workers={workers} />
      {past.length > 0 && (
        <>
          <h2>{say('mandates.past')}</h2>
          <MandateList slug={member.slug} mandates={past} />
        </>
      )}
    </SpacePage>
  )
}

function Today({ slug, mandates }: { slug: string; mandates: readonly Mandate[] }) {
  const say = useWords(memberSpaceWords)
  const fact = (kind: Mandate['kind']): Fact => {
    const mandate = mandates.find((one) => one.kind === kind)
    return {
      term: say(`mandates.${kind}`),
      children: mandate ? <Named slug={slug} mandate={mandate} mayEnd /> : say('mandates.nobody'),
    }
  }
  return <Facts facts={[fact('delegate'), fact('substitute')]} />
}

type MandateListProps = { slug: string; mandates: readonly Mandate[]; mayEnd?: boolean }

function MandateList({ slug, mandates, mayEnd }: MandateListProps) {
  const say = useWords(memberSpaceWords)
  return (
    <ul class="space-lines">
      {mandates.map((mandate) => (
        <li key={mandate.id}>
          {say(`mandates.${mandate.kind}`)}
          <br />
          <Named slug={slug} mandate={mandate} {...(mayEnd && { mayEnd })} />
        </li>
      ))}
    </ul>
  )
}

function Named({ slug, mandate, mayEnd }: { slug: string; mandate: Mandate; mayEnd?: boolean }) {
  const say = useWords(memberSpaceWords)
  const formats = useFormats()
  const { timeZone } = useReading().federation
  const name = mandate.name ?? ''
  const dates = { from: formats.day(mandate.starts_on), to: formats.day(mandate.ends_on) }
  return (
    <>
      <strong>{name}</strong>{' '}
      {mandate.revoked_at
        ? say('mandates.revoked', {
            ...dates,
            on: formats.day(todayIn(timeZone, mandate.revoked_at)),
          })
        : say('mandates.dates', dates)}
      {mayEnd && (
        <>
          <br />
          <a
            href={directoryPaths.mandateRevocation(slug, mandate.id)}
            aria-label={say('mandates.revokeOf', { name })}
          >
            {say('mandates.revoke')}
          </a>
        </>
      )}
    </>
  )
}

type NameSomeoneProps = { slug: string; form: FormState; workers: readonly Worker[] }

function NameSomeone({ slug, form, workers }: NameSomeoneProps) {
  const say = useWords(memberSpaceWords)
  const sayForms = useWords(formWords)
  return (
    <>
      <h2 id="nommer">{say('mandates.name')}</h2>
      <form method="post" action={directoryPaths.mandates(slug)} novalidate>
        <ErrorSummary
          form={form}
          title={sayForms('forms.summary', { count: Object.keys(form.errors).length })}
          safe={sayForms('forms.safe')}
          fields={['worker', 'kind', 'startsOn', 'endsOn']}
        />
        <SelectField
          name="worker"
          label={say('mandates.person')}
          hint={say('mandates.personHint')}
          empty={say('mandates.choosePerson')}
          choices={workers.map(({ person_id, name }) => ({ value: person_id, label: name }))}
          required
          form={form}
        />
        <RadioGroup
          name="kind"
          legend={say('mandates.kind')}
          choices={[
            { value: 'delegate', label: say('mandates.kindDelegate') },
            { value: 'substitute', label: say('mandates.kindSubstitute') },
          ]}
          required
          form={form}
        />
        <DateField name="startsOn" label={say('mandates.startsOn')} required form={form} />
        <DateField name="endsOn" label={say('mandates.endsOn')} required form={form} />
        <Buttons>
          <Button>{say('mandates.save')}</Button>
        </Buttons>
      </form>
      <MoreLink href={directoryPaths.people(slug)}>{say('mandates.invite')}</MoreLink>
    </>
  )
}
