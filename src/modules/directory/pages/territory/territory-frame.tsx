import type { ComponentChildren } from 'preact'
import { Button } from '../../../../design/button/button.tsx'
import { ErrorSummary } from '../../../../design/error-summary/error-summary.tsx'
import { SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { HiddenField } from '../../../../design/field/text-fields.tsx'
import { Wrap } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Tabs } from '../../../../design/tabs/tabs.tsx'
import { Page } from '../../../../platform/http/layout.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { oneMoreCounts, reachDistances, usualReach } from '../../forms/territory-forms.ts'
import { type Question, questionAddress } from '../../forms/territory-question.ts'
import { directoryPaths } from '../../paths.ts'
import type { Practice } from '../../queries/list-practices.ts'
import { territoryWords } from '../../words/territory.ts'
import { practiceName } from './practice-and-region-names.ts'

export type TerritoryPath =
  | typeof directoryPaths.territory
  | typeof directoryPaths.territoryReach
  | typeof directoryPaths.territoryOneMore

/** What every page about the territory is given. */
export type Asked = {
  readonly question: Question
  readonly form: FormState
  readonly practices: readonly Practice[]
}

type TerritoryFrameProps = {
  asked: Asked
  path: TerritoryPath
  title: string
  /** When the title of the page is not that of the browser's tab. */
  heading?: string
  description: string
  lead?: string
  children?: ComponentChildren
}

/** A page about the territory: its title, the two others beside it, and the question one may change. */
export function TerritoryFrame(props: TerritoryFrameProps) {
  const { asked, path, title, heading = title, description, lead, children } = props
  const say = useWords(territoryWords)
  const isWrong = Object.keys(asked.form.errors).length > 0
  return (
    <Page
      title={title}
      description={description}
      part={directoryPaths.territory}
      isPrivate={isWrong}
    >
      <PageHead cloth="spruce" edge="territoire" title={heading} {...(lead && { lead })} />
      <Wrap>
        <div class="question">
          <Ways path={path} question={asked.question} />
          <ErrorSummary
            form={asked.form}
            title={say('errors.title')}
            safe={say('errors.safe')}
            fields={['pratique', 'km', 'combien', 'decoupage']}
          />
          <QuestionForm asked={asked} path={path} />
        </div>
      </Wrap>
      {children}
    </Page>
  )
}

function Ways({ path, question }: { path: TerritoryPath; question: Question }) {
  const say = useWords(territoryWords)
  const nouns = useNouns()
  const ways = [
    [directoryPaths.territory, say('tabs.regions')],
    [directoryPaths.territoryReach, say('tabs.reach')],
    [directoryPaths.territoryOneMore, say('tabs.oneMore', nouns)],
  ] as const
  return (
    <Tabs
      label={say('tabs.label')}
      tabs={ways.map(([way, label]) => ({
        href: questionAddress(way, question),
        label,
        current: way === path,
      }))}
    />
  )
}

function QuestionForm({ asked, path }: { asked: Asked; path: TerritoryPath }) {
  const say = useWords(territoryWords)
  const { language } = useReading()
  const { form, practices } = asked
  const nouns = useNouns()
  const asksReach = path !== directoryPaths.territory
  const asksCount = path === directoryPaths.territoryOneMore
  return (
    <form class="question__form" action={path} aria-label={say('question.label')} novalidate>
      <SelectField
        name="pratique"
        label={say('question.practice')}
        empty={say('question.anyPractice')}
        form={form}
        choices={practices.map((practice) => ({
          value: practice.code,
          label: practiceName(practice, language),
        }))}
      />
      {asksReach ? (
        <SelectField
          name="km"
          label={say(asksCount ? 'question.within' : 'question.reach')}
          form={form}
          choices={reachDistances.map((km) => ({
            value: km,
            label: say('question.km', { km: Number(km) }),
          }))}
        />
      ) : (
        <Carried question={asked.question} />
      )}
      {asksCount && (
        <SelectField
          name="combien"
          label={say('question.count')}
          form={form}
          choices={oneMoreCounts.map((count) => ({
            value: count,
            label: say('question.countChoice', { ...nouns, count: Number(count) }),
          }))}
        />
      )}
      <SelectField
        name="decoupage"
        label={say('question.scheme')}
        form={form}
        choices={[
          { value: 'ra', label: say('question.ra') },
          { value: 'rss', label: say('question.rss') },
        ]}
      />
      <Button>{say('question.show')}</Button>
    </form>
  )
}

/** What was chosen on another page and does not concern this one, for the way back. */
function Carried({ question: { kilometres, count } }: { question: Question }) {
  return (
    <>
      {String(kilometres) !== usualReach && <HiddenField name="km" value={String(kilometres)} />}
      {count !== 1 && <HiddenField name="combien" value={String(count)} />}
    </>
  )
}
