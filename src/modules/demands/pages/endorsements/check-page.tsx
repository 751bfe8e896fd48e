import { Button, Buttons } from '../../../../design/button/button.tsx'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { TeamSpacePage } from '../../../../platform/spaces/team-space-page.tsx'
import { demandsPaths } from '../../paths.ts'
import type { TeamEndorsement } from '../../queries/endorsements/endorsements.ts'
import { endorsementsWords } from '../../words/endorsements.ts'

type CheckPageProps = {
  waiting: readonly TeamEndorsement[]
  checked: readonly TeamEndorsement[]
  /** The form that was refused, and of which endorsement. */
  refused: { readonly id: string; readonly form: FormState }
}

/** Before an organisation shows under a text: does it exist, is it its site, may this stand beside our words. */
export function CheckPage({ waiting, checked, refused }: CheckPageProps) {
  const say = useWords(endorsementsWords)
  return (
    <TeamSpacePage
      title={say('team.title')}
      lead={say('team.lead')}
      crumbs={[]}
      done={{ words: endorsementsWords }}
    >
      <Narrow>
        {refused.id !== '' && <FormErrors form={refused.form} fields={['reason']} />}
        {waiting.length === 0 && (
          <EmptyState title={say('team.none')}>
            <p>{say('team.noneText')}</p>
          </EmptyState>
        )}
        {waiting.length > 0 && <h2>{say('team.waiting')}</h2>}
        {waiting.map((one) => (
          <One key={one.id} endorsement={one} form={formOf(one, refused)} />
        ))}
        {checked.length > 0 && <h2>{say('team.checked')}</h2>}
        {checked.map((one) => (
          <One key={one.id} endorsement={one} form={formOf(one, refused)} />
        ))}
      </Narrow>
    </TeamSpacePage>
  )
}

function formOf({ id }: TeamEndorsement, refused: CheckPageProps['refused']): FormState {
  return id === refused.id ? refused.form : blankForm()
}

function One({ endorsement, form }: { endorsement: TeamEndorsement; form: FormState }) {
  const say = useWords(endorsementsWords)
  const { id, organisation, website, title, outcome, reason } = endorsement
  return (
    // One organisation may stand with several texts.
    <section class="endorsement" aria-labelledby={`appui-${id} texte-${id}`}>
      <h3 id={`appui-${id}`}>{organisation}</h3>
      <p>
        {website === '' ? (
          say('team.noSite')
        ) : (
          <a href={website} rel="nofollow noreferrer">
            {website}
          </a>
        )}
        <br />
        <span id={`texte-${id}`}>{say('team.of', { title })}</span>
      </p>
      {outcome !== null && (
        <p>
          <State kind={outcome === 'shown' ? 'done' : 'asleep'}>{say(`team.${outcome}`)}</State>{' '}
          {reason}
        </p>
      )}
      {outcome === null || form.errors.reason ? (
        <Decide endorsement={endorsement} form={form} />
      ) : (
        <Disclosure summary={say('team.again')}>
          <Decide endorsement={endorsement} form={form} />
        </Disclosure>
      )}
    </section>
  )
}

function Decide({ endorsement, form }: { endorsement: TeamEndorsement; form: FormState }) {
  const say = useWords(endorsementsWords)
  const { id, organisation, outcome } = endorsement
  return (
    <form method="post" action={demandsPaths.teamEndorsement(id)} novalidate>
      {outcome !== 'refused' && (
        <TextArea
          name="reason"
          // The summary of mistakes leads to the one whose form was refused.
          id={form.errors.reason ? 'reason' : `reason-${id}`}
          label={say('team.reason')}
          hint={say('team.reasonHint')}
          rows={2}
          form={form}
        />
      )}
      <Buttons>
        {outcome !== 'shown' && (
          <Button
            small
            name="outcome"
            value="shown"
            label={say('team.showLabel', { organisation })}
          >
            {say('team.show')}
          </Button>
        )}
        {outcome !== 'refused' && (
          <Button
            small
            kind="second"
            name="outcome"
            value="refused"
            label={say('team.refuseLabel', { organisation })}
          >
            {say('team.refuse')}
          </Button>
        )}
      </Buttons>
    </form>
  )
}
