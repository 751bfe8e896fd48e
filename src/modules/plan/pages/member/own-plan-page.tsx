import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { RadioGroup } from '../../../../design/field/choice-fields.tsx'
import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import { Part } from '../../../../design/part/part.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { ChangedSince, SeenField, saidAmong } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import type { MenuLink } from '../../../../platform/module.ts'
import { MemberSpacePage } from '../../../../platform/spaces/member-space-page.tsx'
import { planPaths } from '../../paths.ts'
import type { Plan } from '../../queries/plans.ts'
import type { Indicator } from '../../rules/readings.ts'
import { judgementSeen } from '../../rules/seen.ts'
import type { Tree } from '../../rules/tree.ts'
import { carriedBy } from '../../rules/tree.ts'
import { stands as everyStand, type Stand } from '../../tables.ts'
import { readingWords } from '../../words/reading.ts'
import { ActivityList } from '../activity-list.tsx'

/** What was typed of an indicator and not kept. */
export type RefusedJudgement = {
  readonly indicatorId: string
  readonly form: FormState
  /** Another of the seat's people answered meanwhile. */
  readonly isChanged?: boolean
}

type OwnShown = {
  readonly plan: Plan
  readonly tree: Tree
  readonly exercise: string
  /** What seats are asked to judge. */
  readonly asked: readonly Indicator[]
  /** What this seat said, by indicator. */
  readonly said: ReadonlyMap<string, { readonly stand: Stand; readonly words: string }>
  /** What it did this year beside its activities: voices, words, returns, practices. */
  readonly done: readonly MenuLink[]
  /** Whether this year is in the member's own report. */
  readonly isReported: boolean
  /** Where that report is read, where the site keeps one. */
  readonly reportPath: string | null
}

type OwnPlanPageProps = {
  member: ServedMember
  /** Null while no plan is published. */
  shown: OwnShown | null
  refused: RefusedJudgement | null
}

/** What a member carries of the plan this year, and what its seat says of where we are. */
export function OwnPlanPage({ member, shown, refused }: OwnPlanPageProps) {
  const say = useWords(readingWords)
  const title = say('own.title')
  return (
    <MemberSpacePage
      member={member}
      title={title}
      lead={say('own.lead', { member: member.name })}
      crumbs={[]}
      done={{ words: readingWords, care: ['gele-deja'] }}
    >
      {shown ? (
        <OwnPart member={member} shown={shown} refused={refused} />
      ) : (
        <p>{say('own.none')}</p>
      )}
    </MemberSpacePage>
  )
}

function OwnPart({ member, shown, refused }: OwnPlanPageProps & { shown: OwnShown }) {
  const say = useWords(readingWords)
  const { federation } = useReading()
  const { plan, tree, exercise, asked, said, done, isReported, reportPath } = shown
  const carried = carriedBy(tree, member.id, exercise)
  return (
    <>
      <p>
        <a href={planPaths.earlier(plan.slug)}>{plan.title}</a>
      </p>
      <Part id="portons" title={say('own.carried', { exercise })}>
        {carried.length === 0 ? (
          <p>{say('own.carriedNone')}</p>
        ) : (
          <ActivityList tree={tree} activities={carried} />
        )}
        <form
          method="post"
          action={
            isReported ? planPaths.ownReportRemoval(member.slug) : planPaths.ownReport(member.slug)
          }
        >
          <p>{say(isReported ? 'own.isReported' : 'own.reportText')}</p>
          <Buttons>
            <Button kind="second">{say(isReported ? 'own.takeOut' : 'own.report')}</Button>
            {isReported && reportPath !== null && (
              <ButtonLink kind="plain" href={reportPath}>
                {say('own.readReport')}
              </ButtonLink>
            )}
          </Buttons>
        </form>
      </Part>
      <Part id="aussi" title={say('own.done', { exercise })}>
        {done.length === 0 ? (
          <p>{say('own.doneNone', { least: federation.thresholds.ownVoices })}</p>
        ) : (
          <ul class="spaced">
            {done.map(({ path, label }) => (
              <li key={label}>
                <a href={path}>{label}</a>
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part id="siege" title={say('own.judge', { exercise })}>
        <p>{say(asked.length === 0 ? 'own.judgeNone' : 'own.judgeLead')}</p>
        {asked.map((indicator) => {
          const own = said.get(indicator.id)
          const stands = blankForm(own ? { stand: own.stand, words: own.words } : {})
          const mine = refused?.indicatorId === indicator.id ? refused : null
          const form = mine?.form ?? stands
          const isChanged = mine?.isChanged ?? false
          return (
            <section key={indicator.id} aria-labelledby={`j-${indicator.id}`}>
              <h3 id={`j-${indicator.id}`}>{indicator.label}</h3>
              <p>{tree.byId.get(indicator.outcomeId)?.text}</p>
              {own && <p>{say('own.said', { stand: say(`stand.${own.stand}`) })}</p>}
              {member.mandate === null ? (
                <p>{say('own.delegateOnly')}</p>
              ) : (
                <form
                  method="post"
                  action={planPaths.ownJudgement(member.slug, indicator.id)}
                  novalidate
                >
                  <FormErrors form={form} />
                  <ChangedSince
                    form={form}
                    stands={isChanged ? stands : null}
                    fields={[
                      [
                        'stand',
                        say('own.stand'),
                        saidAmong(everyStand, (one) => say(`stand.${one}`)),
                      ],
                      ['words', say('own.words')],
                    ]}
                  />
                  <SeenField form={form} now={judgementSeen(own)} isChanged={isChanged} />
                  <Asked form={form} suffix={mine ? '' : `-${indicator.id}`} />
                  <Buttons>
                    <Button kind="second" label={say('own.submitOf', { label: indicator.label })}>
                      {say('own.submit')}
                    </Button>
                  </Buttons>
                </form>
              )}
            </section>
          )
        })}
      </Part>
    </>
  )
}

/** `suffix`: of the ids of its fields, but where the summary of errors sends to them. */
function Asked({ form, suffix }: { form: FormState; suffix: string }) {
  const say = useWords(readingWords)
  return (
    <>
      <RadioGroup
        name="stand"
        id={`stand${suffix}`}
        legend={say('own.stand')}
        choices={everyStand.map((value) => ({ value, label: say(`stand.${value}`) }))}
        form={form}
        required
      />
      <TextArea
        name="words"
        id={`words${suffix}`}
        label={say('own.words')}
        hint={say('own.wordsHint')}
        rows={2}
        form={form}
      />
    </>
  )
}
