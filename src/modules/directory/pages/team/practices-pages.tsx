import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Confirmation } from '../../../../design/confirmation/confirmation.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { Heading, Narrow, Wrap } from '../../../../design/layout/layout.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import type { TeamPractice } from '../../queries/team-practices.ts'
import { teamWords } from '../../words/team.ts'
import { TeamPage } from './team-page.tsx'

const fields = ['nameFr', 'definitionFr', 'nameEn', 'definitionEn']

/** The word list of what members do: reword, add, retire, put in order. */
export function PracticesPage({
  practices,
  form,
}: {
  practices: readonly TeamPractice[]
  form: FormState
}) {
  const say = useWords(teamWords)
  const nouns = useNouns()
  const name = usePracticeName()
  const standing = practices.filter(({ retired_at }) => retired_at === null)
  const retired = practices.filter(({ retired_at }) => retired_at !== null)
  const { language } = useReading()
  return (
    <TeamPage title={say('practices.title')} lead={say('practices.lead', nouns)}>
      <Wrap>
        <div class="team-list">
          <Table
            id="pratiques"
            caption={say('practices.caption')}
            stack
            columns={[
              { label: say('practices.name') },
              { label: say('practices.usedBy') },
              { label: say('practices.act'), unseen: true },
            ]}
            rows={standing.map((practice, index) => ({
              key: practice.code,
              cells: [
                <>
                  <a href={directoryPaths.practice(practice.code)}>{name(practice)}</a>
                  <br />
                  <span class="team-aside">
                    {language === 'fr' ? practice.definition_fr : practice.definition_en}
                  </span>
                </>,
                say('practices.usedCount', { ...nouns, count: practice.members }),
                <OrderButtons
                  practice={practice}
                  isFirst={index === 0}
                  isLast={index === standing.length - 1}
                />,
              ],
            }))}
          />
          {retired.length > 0 && <Retired practices={retired} />}
        </div>
      </Wrap>
      <Narrow>
        <Heading level={2} size={2} id="ajouter">
          {say('practices.add')}
        </Heading>
        <FormErrors form={form} fields={fields} />
        <PracticeForm action={directoryPaths.practices} form={form} />
      </Narrow>
    </TeamPage>
  )
}

function OrderButtons({
  practice,
  isFirst,
  isLast,
}: {
  practice: TeamPractice
  isFirst: boolean
  isLast: boolean
}) {
  const say = useWords(teamWords)
  const name = usePracticeName()(practice)
  return (
    <form class="team-order" method="post" action={directoryPaths.practiceOrder(practice.code)}>
      {!isFirst && (
        <Button
          kind="second"
          small
          name="direction"
          value="up"
          label={say('practices.upHeard', { name })}
        >
          {say('practices.up')}
        </Button>
      )}
      {!isLast && (
        <Button
          kind="second"
          small
          name="direction"
          value="down"
          label={say('practices.downHeard', { name })}
        >
          {say('practices.down')}
        </Button>
      )}
    </form>
  )
}

function Retired({ practices }: { practices: readonly TeamPractice[] }) {
  const say = useWords(teamWords)
  const name = usePracticeName()
  return (
    <section aria-labelledby="retirees">
      <Heading level={2} size={3} id="retirees">
        {say('practices.retired')}
      </Heading>
      <p>{say('practices.retiredText')}</p>
      <ul class="team-lines">
        {practices.map((practice) => (
          <li key={practice.code}>
            <span>{name(practice)}</span>
            <form method="post" action={directoryPaths.practiceReturn(practice.code)}>
              <Button
                kind="second"
                small
                label={`${say('practices.bringBack')} (${name(practice)})`}
              >
                {say('practices.bringBack')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function PracticePage({ practice, form }: { practice: TeamPractice; form: FormState }) {
  const say = useWords(teamWords)
  const name = usePracticeName()(practice)
  return (
    <TeamPage
      title={say('practices.reword', { name })}
      crumbs={[{ href: directoryPaths.practices, label: say('practices.title') }]}
    >
      <Narrow>
        <FormErrors form={form} fields={fields} />
        <PracticeForm action={directoryPaths.practice(practice.code)} form={form} />
        <p>{say('practices.code', { code: practice.code })}</p>
        {practice.retired_at === null && (
          <p>
            <a href={directoryPaths.practiceRetirement(practice.code)}>{say('practices.retire')}</a>
          </p>
        )}
      </Narrow>
    </TeamPage>
  )
}

export function RetirePracticePage({ practice }: { practice: TeamPractice }) {
  const say = useWords(teamWords)
  const name = usePracticeName()(practice)
  return (
    <TeamPage
      title={say('practices.retireTitle', { name })}
      crumbs={[
        { href: directoryPaths.practices, label: say('practices.title') },
        { href: directoryPaths.practice(practice.code), label: name },
      ]}
    >
      <Narrow>
        <Confirmation
          id="retirer"
          alert
          acts={
            <>
              <form method="post" action={directoryPaths.practiceRetirement(practice.code)}>
                <Button kind="alert">{say('practices.retire')}</Button>
              </form>
              <ButtonLink kind="plain" href={directoryPaths.practice(practice.code)}>
                {say('cancel')}
              </ButtonLink>
            </>
          }
        >
          <p>{say('practices.retireWhat', { count: practice.offerings })}</p>
        </Confirmation>
      </Narrow>
    </TeamPage>
  )
}

function PracticeForm({ action, form }: { action: string; form: FormState }) {
  const say = useWords(teamWords)
  const hint = say('practices.definitionHint')
  return (
    <form method="post" action={action} novalidate>
      <TextField name="nameFr" label={say('practices.nameFr')} form={form} lang="fr" required />
      <TextArea
        name="definitionFr"
        label={say('practices.definitionFr')}
        hint={hint}
        form={form}
        lang="fr"
        rows={3}
        required
      />
      <TextField name="nameEn" label={say('practices.nameEn')} form={form} lang="en" required />
      <TextArea
        name="definitionEn"
        label={say('practices.definitionEn')}
        hint={hint}
        form={form}
        lang="en"
        rows={3}
        required
      />
      <Buttons>
        <Button>{say('save')}</Button>
        <ButtonLink kind="plain" href={directoryPaths.practices}>
          {say('cancel')}
        </ButtonLink>
      </Buttons>
    </form>
  )
}

function usePracticeName(): (practice: TeamPractice) => string {
  const { language } = useReading()
  return (practice) => (language === 'fr' ? practice.name_fr : practice.name_en)
}
