import { Button, ButtonLink, Buttons } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../design/error-summary/error-summary.tsx'
import { Facts } from '../../../design/facts/facts.tsx'
import { RadioGroup } from '../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../design/field/form-state.ts'
import { DateField, TextArea, TextField } from '../../../design/field/text-fields.tsx'
import { Narrow, Wrap } from '../../../design/layout/layout.tsx'
import { Note } from '../../../design/note/note.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { Table } from '../../../design/table/table.tsx'
import { formWords } from '../../../platform/forms/words.ts'
import { Page, useBreadcrumb } from '../../../platform/http/layout.tsx'
import { useFormats, useReading, useWords } from '../../../platform/http/page.tsx'
import { privacyPaths } from '../paths.ts'
import { type Incident, isToNotify, type listIncidents } from '../queries.ts'
import { privacyWords } from '../words.ts'

type Listed = Awaited<ReturnType<typeof listIncidents>>

/** The register, as it stands. */
export function IncidentsPage({ incidents }: { incidents: Listed }) {
  const say = useWords(privacyWords)
  const formats = useFormats()
  return (
    <Page title={say('incident.listTitle')} isPrivate>
      <PageHead
        cloth="blueberry"
        title={say('incident.listTitle')}
        lead={say('incident.lead')}
        breadcrumb={useBreadcrumb([
          { href: privacyPaths.registers, label: say('registers.title') },
        ])}
      >
        <Buttons>
          <ButtonLink href={privacyPaths.newIncident}>{say('incident.add')}</ButtonLink>
        </Buttons>
      </PageHead>
      <Wrap>
        <div class="section">
          {incidents.length === 0 ? (
            <EmptyState title={say('incident.emptyTitle')}>
              <p>{say('incident.empty')}</p>
            </EmptyState>
          ) : (
            <Table
              id="incidents"
              caption={say('incident.caption')}
              captionUnseen
              stack
              columns={[
                { label: say('incident.happened') },
                { label: say('incident.known') },
                { label: say('incident.what') },
                { label: say('incident.level') },
              ]}
              rows={incidents.map((incident) => ({
                key: incident.id,
                cells: [
                  <a href={privacyPaths.incident(incident.id)}>{happenedIn(incident, formats)}</a>,
                  formats.day(incident.known_on),
                  incident.information,
                  say(incident.is_serious ? 'incident.isSerious' : 'incident.isNotSerious'),
                ],
              }))}
            />
          )}
        </div>
      </Wrap>
    </Page>
  )
}

type IncidentFormPageProps = {
  form: FormState
  /** Where the form is sent: the register, or the correction of one entry. */
  action: string
  isCorrection: boolean
}

/** The eight elements, in order. */
export function IncidentFormPage({ form, action, isCorrection }: IncidentFormPageProps) {
  const say = useWords(privacyWords)
  const sayForms = useWords(formWords)
  const title = say(isCorrection ? 'incident.correctTitle' : 'incident.newTitle')
  return (
    <Page title={title} isPrivate>
      <PageHead
        cloth="blueberry"
        title={title}
        lead={say(isCorrection ? 'incident.correctLead' : 'incident.newLead')}
        breadcrumb={useBreadcrumb([
          { href: privacyPaths.registers, label: say('registers.title') },
          { href: privacyPaths.incidents, label: say('incident.listTitle') },
        ])}
      />
      <Narrow>
        <ErrorSummary
          form={form}
          title={sayForms('forms.summary', { count: Object.keys(form.errors).length })}
          safe={sayForms('forms.safe')}
        />
        <form method="post" action={action} novalidate>
          <TextArea
            name="information"
            label={say('incident.information.label')}
            hint={say('incident.information.hint')}
            form={form}
            required
          />
          <TextArea
            name="circumstances"
            label={say('incident.circumstances.label')}
            form={form}
            required
          />
          <DateField name="happenedOn" label={say('incident.happenedOn.label')} form={form} />
          <TextField name="happenedWhen" label={say('incident.happenedOn.or')} form={form} />
          <DateField name="knownOn" label={say('incident.knownOn.label')} form={form} required />
          <TextField
            name="peopleConcerned"
            label={say('incident.people.label')}
            hint={say('incident.people.hint')}
            form={form}
            required
          />
          <TextArea
            name="risk"
            label={say('incident.risk.label')}
            hint={say('incident.risk.hint')}
            form={form}
            required
          />
          <RadioGroup
            name="isSerious"
            legend={say('incident.serious.legend')}
            form={form}
            required
            choices={[
              { value: 'yes', label: say('incident.serious.yes') },
              { value: 'no', label: say('incident.serious.no') },
            ]}
          />
          <TextArea
            name="notices"
            label={say('incident.notices.label')}
            hint={say('incident.notices.hint')}
            optional={sayForms('forms.optional')}
            form={form}
          />
          <TextArea name="measures" label={say('incident.measures.label')} form={form} required />
          <Buttons>
            <Button>{say('incident.save')}</Button>
          </Buttons>
        </form>
      </Narrow>
    </Page>
  )
}

/** One entry, and what corrects it or what it corrects. */
export function IncidentPage({ incident }: { incident: Incident }) {
  const say = useWords(privacyWords)
  const formats = useFormats()
  const { federation } = useReading()
  const title = incident.happened_on
    ? say('incident.entryTitle', { date: formats.day(incident.happened_on) })
    : say('incident.entryTitleWhen', { when: incident.happened_when })
  return (
    <Page title={title} isPrivate>
      <PageHead
        cloth="blueberry"
        title={title}
        lead={say('incident.recordedOn', {
          date: formats.moment(incident.recorded_at, federation.timeZone),
        })}
        breadcrumb={useBreadcrumb([
          { href: privacyPaths.registers, label: say('registers.title') },
          { href: privacyPaths.incidents, label: say('incident.listTitle') },
        ])}
      />
      <Narrow>
        {incident.replaced_by && (
          <Note kind="care" title={say('incident.wasCorrected')}>
            <p>
              <a href={privacyPaths.incident(incident.replaced_by)}>
                {say('incident.seeCorrection')}
              </a>
            </p>
          </Note>
        )}
        {incident.replaces && (
          <Note title={say('incident.corrects')}>
            <p>
              <a href={privacyPaths.incident(incident.replaces)}>{say('incident.seeFormer')}</a>
            </p>
          </Note>
        )}
        {!incident.replaced_by && isToNotify(incident) && (
          <Note kind="care" title={say('incident.toNotify')}>
            <p>{say('incident.toNotifyText')}</p>
          </Note>
        )}
        <Facts
          facts={[
            { term: say('incident.information.label'), children: incident.information },
            { term: say('incident.circumstances.label'), children: incident.circumstances },
            {
              term: say('incident.happenedOn.label'),
              children: happenedIn(incident, formats),
            },
            { term: say('incident.knownOn.label'), children: formats.day(incident.known_on) },
            { term: say('incident.people.label'), children: incident.people_concerned },
            {
              term: say('incident.risk.label'),
              children: `${incident.risk} — ${say(incident.is_serious ? 'incident.isSerious' : 'incident.isNotSerious')}`,
            },
            {
              term: say('incident.notices.label'),
              children: incident.notices || say('incident.none'),
            },
            { term: say('incident.measures.label'), children: incident.measures },
          ]}
        />
        {!incident.replaced_by && (
          <Buttons>
            <ButtonLink kind="second" href={privacyPaths.incidentCorrection(incident.id)}>
              {say('incident.correct')}
            </ButtonLink>
          </Buttons>
        )}
      </Narrow>
    </Page>
  )
}

/** The day of an incident, the period where its day is not known, or both. */
function happenedIn(
  { happened_on, happened_when }: Pick<Incident, 'happened_on' | 'happened_when'>,
  formats: ReturnType<typeof useFormats>,
): string {
  return [happened_on && formats.day(happened_on), happened_when].filter(Boolean).join(', ')
}
