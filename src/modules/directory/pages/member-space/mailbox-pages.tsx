import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { type Fact, Facts } from '../../../../design/facts/facts.tsx'
import { Narrow, Prose } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Practices } from '../../../../design/practice/practice.tsx'
import { Page } from '../../../../platform/http/layout.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import { linkDays } from '../../mail/mailbox-link.ts'
import { directoryPaths } from '../../paths.ts'
import type { Member, Offering } from '../../queries/find-member.ts'
import { memberSpaceWords } from '../../words/member-space.ts'
import { useHoursInWords } from '../opening-words.ts'
import { useOfferingTitle } from './offerings-page.tsx'
import { usePageTold } from './version-in-words.ts'

type MailboxPageProps = { token: string; member: Member; offerings: readonly Offering[] }

/** Opened from the organisation's mailbox: the page as it stands, and one button. */
export function MailboxPage({ token, member, offerings }: MailboxPageProps) {
  const say = useWords(memberSpaceWords)
  const formats = useFormats()
  const { name, slug } = member
  const last = member.verified_on
  return (
    <Page title={say('mailbox.title', { name })} isPrivate>
      <PageHead
        cloth="spruce"
        member={member.id}
        title={say('mailbox.title', { name })}
        lead={say('mailbox.lead')}
      />
      <Narrow>
        <Content member={member} offerings={offerings} />
        <form method="post" action={directoryPaths.mailboxVerification(token)}>
          <Buttons>
            <Button>{say('mailbox.button')}</Button>
          </Buttons>
        </form>
        <p>
          {last === null ? say('mailbox.never') : say('mailbox.last', { date: formats.day(last) })}
        </p>
        <h2>{say('mailbox.change')}</h2>
        <p>{say('mailbox.changeText')}</p>
        <Buttons>
          <ButtonLink kind="second" href={directoryPaths.memberPage(slug)}>
            {say('mailbox.changeLink', { name })}
          </ButtonLink>
        </Buttons>
      </Narrow>
    </Page>
  )
}

function Content({ member, offerings }: Omit<MailboxPageProps, 'token'>) {
  const told = usePageTold()
  const titleOf = useOfferingTitle()
  const hoursInWords = useHoursInWords()
  const facts = told(member)
    .filter(({ text }) => text !== '')
    .map(
      ({ label, text }): Fact => ({ term: label, children: <span class="as-typed">{text}</span> }),
    )
  return (
    <>
      <Facts facts={facts} />
      <Practices
        level={2}
        practices={offerings.map((offering) => ({
          key: offering.id,
          title: titleOf(offering),
          text: <span class="as-typed">{offering.description}</span>,
          when: hoursInWords(offering.hours).join(' '),
        }))}
      />
    </>
  )
}

/** It is noted. */
export function MailboxDonePage({
  member,
}: {
  member: Pick<Member, 'name' | 'slug' | 'audience'>
}) {
  const say = useWords(memberSpaceWords)
  const { name, slug } = member
  return (
    <Page title={say('mailbox.done')} isPrivate>
      <PageHead
        cloth="spruce"
        title={say('mailbox.done')}
        lead={say('mailbox.doneText', { name })}
      />
      <Narrow>
        <Buttons>
          {member.audience === 'public' && (
            <ButtonLink href={directoryPaths.member(slug)}>{say('mailbox.doneLink')}</ButtonLink>
          )}
          <ButtonLink kind="plain" href={directoryPaths.memberSpace(slug)}>
            {say('mailbox.space')}
          </ButtonLink>
        </Buttons>
      </Narrow>
    </Page>
  )
}

/** A link that no longer serves, or never did. */
export function MailboxClosedPage({ why }: { why: 'expired' | 'altered' }) {
  const say = useWords(memberSpaceWords)
  return (
    <Page title={say(`mailbox.${why}`)} isPrivate>
      <PageHead cloth="linen" title={say(`mailbox.${why}`)} />
      <Narrow>
        <Prose>
          <p>{say(`mailbox.${why}Text`, { days: linkDays })}</p>
          <p>{say(`mailbox.${why}Todo`)}</p>
        </Prose>
        <Buttons>
          <ButtonLink href={directoryPaths.space}>{say('mailbox.space')}</ButtonLink>
        </Buttons>
      </Narrow>
    </Page>
  )
}
