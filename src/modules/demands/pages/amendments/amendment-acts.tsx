import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { amendmentPaths } from '../../amendment-paths.ts'
import type { AmendmentComment } from '../../queries/amendments/discussion.ts'
import { type Amendment, stalenessOf } from '../../rules/amendments/amendment.ts'
import { amendmentsWords } from '../../words/amendments.ts'

type OfDocument = { readonly slug: string; readonly isWriter: boolean }

type SupportsProps = {
  document: OfDocument
  amendment: Amendment
  names: ReadonlyMap<string, string>
  /** The members that the reader serves. */
  members: readonly Pick<ServedMember, 'id' | 'slug' | 'name'>[]
  /** Whether the member that proposed may still word it: a version is open. */
  isOpen: boolean
}

/** Who supports it, and what the reader's own members may do. */
export function Supports({ document, amendment, names, members, isOpen }: SupportsProps) {
  const say = useWords(amendmentsWords)
  const formats = useFormats()
  const { number, state, memberId, supporters } = amendment
  const { slug } = document
  const isProposed = state === 'proposed'
  return (
    <>
      <p>
        {supporters.length === 0
          ? say('supports.none')
          : say('supports.names', {
              names: formats.list(supporters.flatMap((id) => names.get(id) ?? [])),
            })}
      </p>
      {isProposed &&
        members.map((member) => {
          if (member.id === memberId) {
            return (
              <Buttons key={member.id}>
                {isOpen && stalenessOf(amendment) === null && (
                  <ButtonLink
                    small
                    kind="second"
                    href={amendmentPaths.revision(member.slug, slug, number)}
                  >
                    {say('supports.reword')}
                  </ButtonLink>
                )}
                <ButtonLink
                  small
                  kind="plain"
                  href={amendmentPaths.withdrawal(member.slug, slug, number)}
                >
                  {say('supports.withdraw')}
                </ButtonLink>
              </Buttons>
            )
          }
          const isSupporting = supporters.includes(member.id)
          const path = isSupporting ? amendmentPaths.supportEnd : amendmentPaths.support
          return (
            <form key={member.id} method="post" action={path(member.slug, slug, number)}>
              <Button small kind="second">
                {say(isSupporting ? 'supports.end' : 'supports.support', { member: member.name })}
              </Button>
            </form>
          )
        })}
    </>
  )
}

/** Who may word it again on today's text: the member while it is proposed, the writers once it is adopted. */
export function Revising({
  document,
  amendment,
  members,
}: Omit<SupportsProps, 'names' | 'isOpen'>) {
  const say = useWords(amendmentsWords)
  const { number, state, memberId } = amendment
  const own = members.find(({ id }) => id === memberId)
  // A block that was taken out has no text to write on.
  if (stalenessOf(amendment) === 'removed') return null
  if (state === 'proposed' && own) {
    return (
      <Buttons>
        <ButtonLink href={amendmentPaths.revision(own.slug, document.slug, number)}>
          {say('review.revise', { member: own.name })}
        </ButtonLink>
      </Buttons>
    )
  }
  if ((state === 'accepted' || state === 'partly') && document.isWriter) {
    return (
      <Buttons>
        <ButtonLink href={amendmentPaths.carrying(document.slug, number)}>
          {say('review.carry')}
        </ButtonLink>
      </Buttons>
    )
  }
  return null
}

type DiscussionProps = {
  document: OfDocument
  amendment: Amendment
  comments: readonly AmendmentComment[]
  form: FormState
}

/** What is said of it, and one's own words. */
export function Discussion({ document, amendment, comments, form }: DiscussionProps) {
  const say = useWords(amendmentsWords)
  const formats = useFormats()
  const { federation } = useReading()
  return (
    <>
      {comments.length === 0 && <p>{say('discussion.none')}</p>}
      {comments.map(({ id, text, by, written_at }) => {
        const moment = formats.moment(written_at, federation.timeZone)
        return (
          <article class="comment" key={id}>
            <p>
              <strong>
                {by === null
                  ? say('discussion.byNobody', { moment })
                  : say('discussion.by', { by, moment })}
              </strong>
            </p>
            <p class="difference">{text}</p>
          </article>
        )
      })}
      <form
        method="post"
        action={amendmentPaths.comments(document.slug, amendment.number)}
        novalidate
      >
        <FormErrors form={form} />
        <TextArea name="said" label={say('discussion.text')} form={form} required rows={3} />
        <Buttons>
          <Button small kind="second">
            {say('discussion.send')}
          </Button>
        </Buttons>
      </form>
    </>
  )
}
