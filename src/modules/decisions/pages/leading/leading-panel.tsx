import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { blankForm, type FormState, typedIn } from '../../../../design/field/form-state.ts'
import { DateField, HiddenField, TextArea } from '../../../../design/field/text-fields.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { decisionsPaths } from '../../paths.ts'
import { isAnswered, isRewritten, nextStages } from '../../rules/moves.ts'
import type { ShownDecision } from '../../rules/shown-decision.ts'
import { leadingWords } from '../../words/leading.ts'
import { Text } from '../text.tsx'
import { Blocks } from './blocks.tsx'

export type LeadingPanelProps = {
  shown: ShownDecision
  /** How many members were not told yet that their seat is waited for; null for who does not write to them. */
  untold: number | null
  /** Of what was just refused. */
  form?: FormState
}

/** What who leads does next. */
export function LeadingPanel({ shown, untold, form = blankForm() }: LeadingPanelProps) {
  const { decision } = shown
  const { slug, stage, method } = decision
  const say = useWords(leadingWords)
  return (
    <div class="decision-leading">
      <Part id="animer" title={say('panel.title')}>
        <FormErrors form={form} />
        <Buttons>
          {nextStages(method, stage).map((next, at) => (
            <ButtonLink
              key={next}
              href={decisionsPaths.stage(slug, next)}
              {...(at > 0 && { kind: 'second' as const })}
            >
              {say(`go.${next}`)}
            </ButtonLink>
          ))}
          {isRewritten(stage) && (
            <ButtonLink kind="second" href={decisionsPaths.edit(slug)}>
              {say(stage === '' ? 'panel.edit' : 'panel.text')}
            </ButtonLink>
          )}
          {stage === 'closed' && !shown.minutes?.frozenAt && (
            <ButtonLink href={decisionsPaths.editMinutes(slug)}>
              {say(shown.minutes ? 'minutes.edit' : 'minutes.write')}
            </ButtonLink>
          )}
        </Buttons>
        {stage === '' && method === 'vote' && <Blocks decision={decision} form={form} />}
        {stage === 'clarify' || stage === 'react' ? (
          <Answer slug={slug} form={form} />
        ) : (
          <TooLate typed={typedIn(form, 'words') ?? ''} />
        )}
        {isAnswered(stage) && untold !== null && <Notices slug={slug} untold={untold} />}
        {stage === 'closed' && <After shown={shown} form={form} />}
        {stage === '' && <Throwing slug={slug} />}
      </Part>
    </div>
  )
}

/** What was said for a stage that ended meanwhile: not kept, and before the eyes of who wrote it. */
function TooLate({ typed }: { typed: string }) {
  const say = useWords(leadingWords)
  if (typed === '') return null
  return (
    <Note kind="care" title={say('panel.wordsLate')} level={3} live>
      <Text text={typed} />
    </Note>
  )
}

function Answer({ slug, form }: { slug: string; form: FormState }) {
  const say = useWords(leadingWords)
  return (
    <form method="post" action={decisionsPaths.words(slug)} novalidate>
      <h3>{say('panel.words')}</h3>
      <TextArea name="words" label={say('panel.wordsLabel')} rows={4} form={form} required />
      <Buttons>
        <Button kind="second">{say('panel.wordsSubmit')}</Button>
      </Buttons>
    </form>
  )
}

function Notices({ slug, untold }: { slug: string; untold: number }) {
  const say = useWords(leadingWords)
  const nouns = useNouns()
  return (
    <form method="post" action={decisionsPaths.notices(slug)}>
      <h3>{say('notices.title', nouns)}</h3>
      <p>{say('notices.text', { ...nouns, count: untold })}</p>
      {untold > 0 && (
        <Buttons>
          <Button kind="second">{say('notices.submit')}</Button>
        </Buttons>
      )}
    </form>
  )
}

function After({ shown: { decision }, form }: { shown: ShownDecision; form: FormState }) {
  const say = useWords(leadingWords)
  const nouns = useNouns()
  const { slug, audience, reviewOn } = decision
  const isPublic = audience === 'public'
  const reviewed = form.errors.reviewOn ? form : blankForm({ reviewOn: reviewOn ?? '' })
  return (
    <>
      <form method="post" action={decisionsPaths.review(slug)} novalidate>
        <h3>{say('review.title')}</h3>
        <DateField name="reviewOn" label={say('review.on')} form={reviewed} />
        <TextArea
          name="note"
          label={say('review.note')}
          hint={say('review.noteHint')}
          rows={2}
          form={form}
        />
        <Buttons>
          <Button kind="second">{say('review.submit')}</Button>
        </Buttons>
      </form>
      <h3>{say('audience.title')}</h3>
      <p>{say(isPublic ? 'audience.public' : 'audience.members', nouns)}</p>
      {isPublic ? (
        <form method="post" action={decisionsPaths.audience(slug)}>
          <HiddenField name="audience" value="members" />
          <Buttons>
            <Button kind="second">{say('audience.withdraw')}</Button>
          </Buttons>
        </form>
      ) : (
        <Buttons>
          <ButtonLink kind="second" href={decisionsPaths.audience(slug)}>
            {say('audience.publish')}
          </ButtonLink>
        </Buttons>
      )}
    </>
  )
}

function Throwing({ slug }: { slug: string }) {
  const say = useWords(leadingWords)
  const nouns = useNouns()
  return (
    <form method="post" action={decisionsPaths.removal(slug)}>
      <h3>{say('panel.throw')}</h3>
      <p>{say('panel.throwText', nouns)}</p>
      <Buttons>
        <Button kind="alert">{say('panel.throw')}</Button>
      </Buttons>
    </form>
  )
}
