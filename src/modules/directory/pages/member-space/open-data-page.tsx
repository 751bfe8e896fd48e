import { Button, Buttons } from '../../../../design/button/button.tsx'
import { Prose } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import type { OpenDataAgreement } from '../../queries/find-space.ts'
import { memberSpaceWords } from '../../words/member-space.ts'
import { SpacePage } from './space-page.tsx'

type OpenDataPageProps = {
  member: ServedMember
  agreements: readonly OpenDataAgreement[]
  isPublic: boolean
}

/** What would be published, under which licence, and the yes or no of the member. */
export function OpenDataPage({ member, agreements, isPublic }: OpenDataPageProps) {
  const say = useWords(memberSpaceWords)
  const formats = useFormats()
  const standing = agreements.find(({ withdrawn_on }) => withdrawn_on === null)
  const past = agreements.filter(({ withdrawn_on }) => withdrawn_on !== null)
  const date = standing ? formats.day(standing.agreed_on) : ''
  return (
    <SpacePage
      member={member}
      title={say('openData.title')}
      lead={say('openData.lead')}
      crumbs={[]}
    >
      <Note title={standing ? say('openData.agreed', { date }) : say('openData.not')}>
        {!isPublic && <p>{say('openData.privatePage')}</p>}
      </Note>
      <WhatIsPublished />
      {standing ? <Withdraw slug={member.slug} /> : <Agree slug={member.slug} />}
      {past.length > 0 && (
        <>
          <h2>{say('openData.past')}</h2>
          <ul class="space-lines">
            {past.map(({ id, agreed_on, withdrawn_on }) => (
              <li key={id}>
                {say('openData.pastFromTo', {
                  from: formats.day(agreed_on),
                  to: formats.day(withdrawn_on ?? agreed_on),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </SpacePage>
  )
}

function WhatIsPublished() {
  const say = useWords(memberSpaceWords)
  const { openDataLicence } = useReading().federation
  const link = (text: string) => <a href={openDataLicence.url}>{text}</a>
  return (
    <Prose>
      <h2>{say('openData.what')}</h2>
      <ul>
        <li>{say('openData.whatName')}</li>
        <li>{say('openData.whatPlace')}</li>
        <li>{say('openData.whatReach')}</li>
        <li>{say('openData.whatOfferings')}</li>
        <li>{say('openData.whatVerified')}</li>
      </ul>
      <h2>{say('openData.whatNot')}</h2>
      <p>{say('openData.whatNotText')}</p>
      <h2>{say('openData.licence')}</h2>
      <p>{say.rich('openData.licenceText', { licence: openDataLicence.name }, { a: link })}</p>
      <p>{say('openData.where')}</p>
    </Prose>
  )
}

function Agree({ slug }: { slug: string }) {
  const say = useWords(memberSpaceWords)
  return (
    <form method="post" action={directoryPaths.memberOpenData(slug)}>
      <Buttons>
        <Button>{say('openData.agree')}</Button>
      </Buttons>
    </form>
  )
}

function Withdraw({ slug }: { slug: string }) {
  const say = useWords(memberSpaceWords)
  return (
    <form method="post" action={directoryPaths.memberOpenDataWithdrawal(slug)}>
      <p>{say('openData.withdrawText')}</p>
      <Buttons>
        <Button kind="second">{say('openData.withdraw')}</Button>
      </Buttons>
    </form>
  )
}
