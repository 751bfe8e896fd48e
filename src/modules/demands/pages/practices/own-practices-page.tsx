import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Practices } from '../../../../design/practice/practice.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { MemberSpacePage } from '../../../../platform/spaces/member-space-page.tsx'
import { demandsPaths } from '../../paths.ts'
import type { TextWithMeans } from '../../queries/practices/means.ts'
import type { Practice } from '../../queries/practices/practices.ts'
import { practicesWords } from '../../words/practices.ts'

type OwnPracticesPageProps = {
  member: ServedMember
  practices: readonly Practice[]
  texts: readonly TextWithMeans[]
}

/** In a member's space: what it does each day, and the means it carries by it. */
export function OwnPracticesPage({ member, practices, texts }: OwnPracticesPageProps) {
  const say = useWords(practicesWords)
  const nouns = useNouns()
  return (
    <MemberSpacePage
      member={member}
      title={say('title')}
      lead={say('own.lead', nouns)}
      crumbs={[]}
      done={{ words: practicesWords }}
    >
      {practices.length === 0 && (
        <EmptyState title={say('own.none')}>
          <p>{say(texts.length === 0 ? 'own.noText' : 'own.noneText')}</p>
        </EmptyState>
      )}
      {practices.length > 0 && (
        <Practices
          level={2}
          practices={practices.map((practice) => ({
            key: practice.id,
            title: practice.title,
            text: practice.text,
            when: <Carried practice={practice} texts={texts} />,
            acts: <Acts practice={practice} slug={member.slug} />,
          }))}
        />
      )}
      {texts.length > 0 && (
        <Buttons>
          <ButtonLink href={demandsPaths.newPractice(member.slug)}>{say('own.write')}</ButtonLink>
        </Buttons>
      )}
      {texts.map(({ text: { slug, title } }) => (
        <p key={slug}>
          <a class="more" href={demandsPaths.practices(slug)}>
            {say('own.others', { title })}
          </a>
        </p>
      ))}
    </MemberSpacePage>
  )
}

function Carried({ practice, texts }: { practice: Practice; texts: readonly TextWithMeans[] }) {
  const say = useWords(practicesWords)
  const carried = texts.flatMap(({ text, means }) =>
    means
      .filter(({ blockId }) => practice.means.includes(blockId))
      .map((one) => ({ ...one, slug: text.slug })),
  )
  return (
    <>
      <State kind={practice.isShown ? 'done' : 'begun'}>
        {say(practice.isShown ? 'own.shown' : 'own.draft')}
      </State>{' '}
      {carried.map(({ code, number, title, slug }, at) => (
        <span key={code}>
          {at > 0 && ' · '}
          <a href={demandsPaths.practicesOf(slug, code)}>
            {number} {title}
          </a>
        </span>
      ))}
      {carried.length === 0 && say('own.carriesNothing')}
    </>
  )
}

function Acts({ practice: { id, title, isShown }, slug }: { practice: Practice; slug: string }) {
  const say = useWords(practicesWords)
  const act = isShown
    ? demandsPaths.practiceWithdrawal(slug, id)
    : demandsPaths.practiceRemoval(slug, id)
  return (
    <form method="post" action={act}>
      <Buttons>
        <ButtonLink
          kind="second"
          small
          href={demandsPaths.ownPractice(slug, id)}
          label={say('own.changeLabel', { title })}
        >
          {say('own.change')}
        </ButtonLink>
        <Button
          kind="plain"
          small
          label={say(isShown ? 'own.takeBackLabel' : 'own.dropLabel', { title })}
        >
          {say(isShown ? 'own.takeBack' : 'own.drop')}
        </Button>
      </Buttons>
    </form>
  )
}
