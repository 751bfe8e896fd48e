import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Fieldset, RadioGroup, SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { DateField, TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import { ChangedSince, SeenField, saidAmong } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import type { ShownGround } from '../../grounds.ts'
import { evidencePaths } from '../../paths.ts'
import type { Project } from '../../queries/projects.ts'
import { seenProject, wordsOfProject } from '../../rules/project-words.ts'
import { projectKinds, stages } from '../../tables.ts'
import { findingsWords } from '../../words/findings.ts'
import { projectsWords } from '../../words/projects.ts'
import { readingWords } from '../../words/reading.ts'
import { EvidencePage } from './evidence-page.tsx'
import { Held } from './ground-page.tsx'

/** Every project, public or not. */
export function TeamProjectsPage({ projects }: { projects: readonly Project[] }) {
  const say = useWords(projectsWords)
  const sayReading = useWords(readingWords)
  return (
    <EvidencePage title={say('title')} lead={say('lead')} words={projectsWords}>
      <Buttons>
        <ButtonLink href={evidencePaths.newProject}>{say('add')}</ButtonLink>
      </Buttons>
      {projects.length === 0 ? (
        <EmptyState title={say('none')}>
          <p>{say('noneText')}</p>
        </EmptyState>
      ) : (
        <Table
          id="projets"
          caption={say('caption')}
          stack
          columns={[{ label: say('name') }, { label: say('stage') }, { label: say('state') }]}
          rows={projects.map((project) => {
            const stage = project.stages.at(-1)?.stage ?? 'prepared'
            return {
              key: project.slug,
              cells: [
                <a key="n" href={evidencePaths.editProject(project.slug)}>
                  {project.title}
                </a>,
                sayReading(`stage.${stage}`),
                <ProjectState key="e" isPublic={project.isPublic} />,
              ],
            }
          })}
        />
      )}
    </EvidencePage>
  )
}

function ProjectState({ isPublic }: { isPublic: boolean }) {
  const say = useWords(projectsWords)
  return <State kind={isPublic ? 'done' : 'begun'}>{say(isPublic ? 'public' : 'private')}</State>
}

/** A project to describe. */
export function NewProjectPage({ form }: { form: FormState }) {
  const say = useWords(projectsWords)
  return (
    <EvidencePage
      title={say('new')}
      under={{ href: evidencePaths.teamProjects, label: say('title') }}
      words={projectsWords}
    >
      <form method="post" action={evidencePaths.newProject} class="narrow" novalidate>
        <ProjectFields form={form} />
      </form>
    </EvidencePage>
  )
}

function ProjectFields({ form }: { form: FormState }) {
  const say = useWords(projectsWords)
  const sayReading = useWords(readingWords)
  const area = (name: 'approach' | 'results', rows: number) => (
    <TextArea name={name} label={say(`form.${name}`)} rows={rows} form={form} />
  )
  return (
    <>
      <FormErrors form={form} fields={['kind', 'title', 'question']} />
      <RadioGroup
        name="kind"
        legend={say('form.kind')}
        choices={projectKinds.map((kind) => ({
          value: kind,
          label: sayReading(`project.${kind}`),
        }))}
        form={form}
        required
      />
      <TextField name="title" label={say('form.title')} form={form} required />
      <TextArea name="question" label={say('form.question')} rows={2} form={form} required />
      {area('approach', 4)}
      <TextArea
        name="partners"
        label={say('form.partners')}
        hint={say('form.partnersHint')}
        rows={3}
        form={form}
      />
      <TextArea
        name="results"
        label={say('form.results')}
        hint={say('form.resultsHint')}
        rows={5}
        form={form}
      />
      <Fieldset legend={say('form.en')} part>
        <TextField name="title_en" label={say('form.titleEn')} form={form} lang="en-CA" />
        <TextArea
          name="question_en"
          label={say('form.questionEn')}
          rows={2}
          form={form}
          lang="en-CA"
        />
        <TextArea
          name="approach_en"
          label={say('form.approachEn')}
          rows={3}
          form={form}
          lang="en-CA"
        />
        <TextArea
          name="results_en"
          label={say('form.resultsEn')}
          rows={3}
          form={form}
          lang="en-CA"
        />
      </Fieldset>
      <Buttons>
        <Button>{say('form.submit')}</Button>
      </Buttons>
    </>
  )
}

export type ProjectForms = {
  readonly edit: FormState
  /** The project as it stands, as its form shows it. */
  readonly stands: FormState
  /** Someone else changed it meanwhile. */
  readonly isChanged: boolean
  readonly stage: FormState
  readonly ground: FormState
}

type TeamProjectPageProps = {
  project: Project
  grounds: readonly ShownGround[]
  forms: ProjectForms
}

/** One project, for the team. */
export function TeamProjectPage({ project, grounds, forms }: TeamProjectPageProps) {
  const say = useWords(projectsWords)
  const sayReading = useWords(readingWords)
  const sayFinding = useWords(findingsWords)
  const formats = useFormats()
  const { slug, isPublic } = project
  return (
    <EvidencePage
      title={project.title}
      under={{ href: evidencePaths.teamProjects, label: say('title') }}
      words={projectsWords}
    >
      <Part id="publication" title={say('state')}>
        <p>
          <ProjectState isPublic={isPublic} />{' '}
          {isPublic && <a href={evidencePaths.project(slug)}>{say('seePublic')}</a>}
        </p>
        <form
          method="post"
          action={
            isPublic ? evidencePaths.projectHiding(slug) : evidencePaths.projectPublication(slug)
          }
        >
          {!isPublic && <p>{say('publishText')}</p>}
          <Buttons>
            <Button kind={isPublic ? 'second' : 'main'}>
              {say(isPublic ? 'hide' : 'publish')}
            </Button>
          </Buttons>
        </form>
      </Part>
      <Part id="etapes" title={say('stages.title')}>
        <ol>
          {project.stages.map(({ stage, since }) => (
            <li key={stage + since}>
              {say('stages.one', { stage: sayReading(`stage.${stage}`), day: formats.day(since) })}
            </li>
          ))}
        </ol>
        <form method="post" action={evidencePaths.projectStages(slug)} class="narrow" novalidate>
          <FormErrors form={forms.stage} />
          <SelectField
            name="stage"
            label={say('stages.field')}
            choices={stages.map((stage) => ({ value: stage, label: sayReading(`stage.${stage}`) }))}
            form={forms.stage}
            required
          />
          <DateField name="since" label={say('stages.since')} form={forms.stage} required />
          <Buttons>
            <Button kind="second">{say('stages.submit')}</Button>
          </Buttons>
        </form>
      </Part>
      <Part id="appuis" title={say('grounds.title')}>
        <p>{say('grounds.text')}</p>
        <Held grounds={grounds} removal={(id) => evidencePaths.projectGroundRemoval(slug, id)} />
        <form method="post" action={evidencePaths.projectGrounds(slug)} class="narrow" novalidate>
          <FormErrors form={forms.ground} />
          <TextField
            name="reference"
            label={sayFinding('ground.reference')}
            hint={say('grounds.hint')}
            spellcheck={false}
            form={forms.ground}
            required
          />
          <TextField
            name="locator"
            label={sayFinding('ground.locatorIn')}
            hint={sayFinding('ground.locatorHint')}
            width="medium"
            form={forms.ground}
          />
          <Buttons>
            <Button kind="second">{say('grounds.add')}</Button>
          </Buttons>
        </form>
      </Part>
      <Part id="description" title={say('name')}>
        {forms.isChanged && <Changed forms={forms} />}
        <form method="post" action={evidencePaths.editProject(slug)} novalidate>
          <SeenField
            form={forms.edit}
            now={seenProject(wordsOfProject(project))}
            isChanged={forms.isChanged}
          />
          <ProjectFields form={forms.edit} />
        </form>
      </Part>
    </EvidencePage>
  )
}

/** What someone else made of it meanwhile, beside what was typed. */
function Changed({ forms: { edit, stands } }: { forms: ProjectForms }) {
  const say = useWords(projectsWords)
  const sayReading = useWords(readingWords)
  return (
    <ChangedSince
      form={edit}
      stands={stands}
      fields={[
        [
          'kind',
          say('form.kind'),
          saidAmong(projectKinds, (kind) => sayReading(`project.${kind}`)),
        ],
        ['title', say('form.title')],
        ['question', say('form.question')],
        ['approach', say('form.approach')],
        ['partners', say('form.partners')],
        ['results', say('form.results')],
        ['title_en', say('form.titleEn')],
        ['question_en', say('form.questionEn')],
        ['approach_en', say('form.approachEn')],
        ['results_en', say('form.resultsEn')],
      ]}
    />
  )
}
