import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Confirmation } from '../../../../design/confirmation/confirmation.tsx'
import { CheckboxGroup } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { MemberSpacePage } from '../../../../platform/spaces/member-space-page.tsx'
import { voicesPaths } from '../../paths.ts'
import type { Testimony, TestimonyCall } from '../../queries/testimonies.ts'
import { testimonyUses } from '../../tables.ts'
import { gatheringWords } from '../../words/gathering.ts'
import { useSaidIn } from '../said-in.ts'
import { CollectionsTable, type GatheredCollections } from './collections-table.tsx'

type OwnVoicesPageProps = GatheredCollections & {
  member: ServedMember
  /** Open today, or answered by this member. */
  calls: readonly TestimonyCall[]
  testimonies: readonly Testimony[]
}

/** In a member's space: its collections, and what the federation asks it to say. */
export function OwnVoicesPage({ member, calls, testimonies, ...gathered }: OwnVoicesPageProps) {
  const say = useWords(gatheringWords)
  const nouns = useNouns()
  const { federation } = useReading()
  const said = useSaidIn()
  return (
    <MemberSpacePage
      member={member}
      title={say('menuMember')}
      lead={say('leadMember', { least: federation.thresholds.ownVoices })}
      crumbs={[]}
      done={{ words: gatheringWords }}
    >
      {gathered.collections.length === 0 ? (
        <p>{say('noneText')}</p>
      ) : (
        <CollectionsTable {...gathered} />
      )}
      <Buttons>
        <ButtonLink href={voicesPaths.newCollection}>{say('new')}</ButtonLink>
      </Buttons>
      <h2>{say('testimony.title', nouns)}</h2>
      <p>{say(calls.length === 0 ? 'testimony.none' : 'testimony.lead', nouns)}</p>
      {calls.map((call) => (
        <section key={call.id} aria-labelledby={call.slug}>
          <h3 id={call.slug}>{said(call, 'question').text}</h3>
          <p>{said(call, 'purpose').text}</p>
          <p>
            <a class="more" href={voicesPaths.ownTestimony(member.slug, call.slug)}>
              {say(
                testimonies.some(({ call_id }) => call_id === call.id)
                  ? 'testimony.revise'
                  : 'testimony.answer',
              )}
            </a>
          </p>
        </section>
      ))}
    </MemberSpacePage>
  )
}

type TestimonyPageProps = {
  member: ServedMember
  call: TestimonyCall
  form: FormState
  hasAnswered: boolean
  /** Taken back: nothing more may be answered. */
  isRevoked: boolean
}

/** What a member answers, in its own name. */
export function TestimonyPage(props: TestimonyPageProps) {
  const { member, call, form, hasAnswered, isRevoked } = props
  const say = useWords(gatheringWords)
  const nouns = useNouns()
  const said = useSaidIn()
  const { name } = member
  return (
    <MemberSpacePage
      member={member}
      title={said(call, 'question').text}
      lead={said(call, 'purpose').text}
      crumbs={[{ href: voicesPaths.ownVoices(member.slug), label: say('menuMember') }]}
    >
      {isRevoked ? (
        <p>{say('testimony.revoked')}</p>
      ) : member.mandate === null ? (
        <p>{say('testimony.onlyDelegate', { name })}</p>
      ) : (
        <>
          <form method="post" action={voicesPaths.ownTestimony(member.slug, call.slug)} novalidate>
            <FormErrors form={form} fields={['words', 'uses']} />
            <TextArea
              name="words"
              label={say('testimony.words')}
              hint={say('testimony.wordsHint', { name })}
              rows={8}
              form={form}
              required
            />
            <CheckboxGroup
              name="uses"
              legend={say('testimony.uses')}
              form={form}
              choices={testimonyUses.map((use) => ({
                value: use,
                label: say(`testimony.${use}`, nouns),
              }))}
            />
            <Buttons>
              <Button>{say('testimony.submit')}</Button>
            </Buttons>
          </form>
          {hasAnswered && (
            <p>
              <a href={voicesPaths.ownTestimonyRevocation(member.slug, call.slug)}>
                {say('testimony.revoke')}
              </a>
            </p>
          )}
        </>
      )}
    </MemberSpacePage>
  )
}

type RevocationPageProps = {
  member: ServedMember
  call: TestimonyCall
  /** What would be erased. */
  words: string
}

/** Before what a member answered is erased for good. */
export function RevocationPage({ member, call, words }: RevocationPageProps) {
  const say = useWords(gatheringWords)
  const said = useSaidIn()
  const answer = voicesPaths.ownTestimony(member.slug, call.slug)
  return (
    <MemberSpacePage
      member={member}
      title={say('testimony.revokeTitle')}
      crumbs={[
        { href: voicesPaths.ownVoices(member.slug), label: say('menuMember') },
        { href: answer, label: said(call, 'question').text },
      ]}
    >
      <Confirmation
        id="reprendre"
        alert
        acts={
          <form method="post" action={voicesPaths.ownTestimonyRevocation(member.slug, call.slug)}>
            <Buttons>
              <Button kind="alert">{say('testimony.revokeSubmit')}</Button>
              <ButtonLink href={answer} kind="plain">
                {say('testimony.revokeNot')}
              </ButtonLink>
            </Buttons>
          </form>
        }
      >
        <p>{say('testimony.revokeText')}</p>
        <blockquote dir="auto">
          <p>{words}</p>
        </blockquote>
      </Confirmation>
    </MemberSpacePage>
  )
}
