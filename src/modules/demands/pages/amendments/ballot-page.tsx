import { Button, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { CheckboxGroup, SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { DateField, NumberField, TextField } from '../../../../design/field/text-fields.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import { majorities } from '../../../decisions/index.ts'
import { amendmentPaths } from '../../amendment-paths.ts'
import type { Opening } from '../../queries/amendments/openings.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import type { BallotGroup } from '../../rules/amendments/ballot.ts'
import { isEveryMember } from '../../rules/audience.ts'
import { amendmentLeadWords } from '../../words/amendment-lead.ts'
import { amendmentsWords } from '../../words/amendments.ts'
import { Frame } from '../writing/frame.tsx'
import { EndedVotesNote } from './ended-votes-note.tsx'
import { useAmendmentSayer } from './use-amendment-sayer.ts'

type BallotPageProps = {
  document: WorkingDocument
  groups: readonly BallotGroup[]
  /** How many wait because their block changed. */
  toReview: number
  /** How many wait for a vote to end. */
  submitted: number
  /** How many of these have a result already. */
  ended: number
  opening: Opening | null
  /** Whether this person may ask the seats: the team, the facilitators. */
  mayAsk: boolean
  names: ReadonlyMap<string, string>
  form: FormState
}

/** Where amendments are put to the vote, and what votes decided is written down. */
export function BallotPage(props: BallotPageProps) {
  const { document, groups, toReview, submitted, ended, opening, mayAsk } = props
  const say = useWords(amendmentLeadWords)
  const sayOf = useWords(amendmentsWords)
  const formats = useFormats()
  const { slug, audience } = document
  const isOpen = isEveryMember(audience)
  return (
    <Frame
      document={document}
      title={say('ballot.title')}
      lead={say('ballot.lead')}
      words={amendmentsWords}
      care={['rien', 'revenus']}
      crumbs={[{ href: amendmentPaths.all(slug), label: sayOf('title') }]}
    >
      <EndedVotesNote document={document} ended={ended} />
      {submitted > ended && (
        <Part id="resultats" title={say('lead.results')} size={4}>
          <p>{sayOf('filter.submitted', { count: submitted - ended })}</p>
          <form method="post" action={amendmentPaths.results(slug)}>
            <Button kind="second">{say('lead.results')}</Button>
          </form>
        </Part>
      )}
      {opening?.isOpen && groups.length > 0 && (
        <Note kind="care" title={say('ballot.stillOpen')}>
          <p>{say('ballot.stillOpenText', { date: formats.day(opening.closesOn) })}</p>
          <p>
            <a href={amendmentPaths.opening(slug)}>{say('ballot.stillOpenLink')}</a>
          </p>
        </Note>
      )}
      {!isOpen && (
        <Note kind="care">
          <p>{say('ballot.closedDocument')}</p>
        </Note>
      )}
      {isOpen && !mayAsk && (
        <Note kind="care">
          <p>{say('ballot.nobody')}</p>
        </Note>
      )}
      {toReview > 0 && <p>{say('ballot.review', { count: toReview })}</p>}
      {groups.length === 0 && (
        <EmptyState title={say('ballot.none')}>
          <p>{say('ballot.noneText')}</p>
        </EmptyState>
      )}
      {isOpen && mayAsk && groups.length > 0 && <BallotForm {...props} />}
    </Frame>
  )
}

function BallotForm({ document, groups, names, form }: BallotPageProps) {
  const say = useWords(amendmentLeadWords)
  const sayer = useAmendmentSayer()
  return (
    <form method="post" action={amendmentPaths.ballot(document.slug)} novalidate>
      <FormErrors form={form} fields={['put', 'question', 'majority', 'quorum', 'endsOn']} />
      <CheckboxGroup
        name="put"
        legend={say('ballot.which')}
        form={form}
        required
        choices={groups.flatMap((group) =>
          group.map((amendment) => ({
            value: String(amendment.number),
            label: say('ballot.one', {
              what: sayer.block(amendment.block),
              number: amendment.number,
              member: names.get(amendment.memberId) ?? '',
              gesture: sayer.gesture(amendment),
            }),
            ...(group.length > 1 && { hint: say('ballot.exclusive') }),
          })),
        )}
      />
      <TextField
        name="question"
        label={say('ballot.question')}
        form={form}
        required
        maxLength={200}
      />
      <SelectField
        name="majority"
        label={say('ballot.majority')}
        form={form}
        required
        choices={majorities.map((value) => ({ value, label: say(`ballot.majorities.${value}`) }))}
      />
      <NumberField
        name="quorum"
        label={say('ballot.quorum')}
        hint={say('ballot.quorumHint')}
        form={form}
      />
      <DateField
        name="endsOn"
        label={say('ballot.endsOn')}
        optional={say('ballot.optional')}
        form={form}
      />
      <Buttons>
        <Button>{say('ballot.send')}</Button>
      </Buttons>
    </form>
  )
}
