import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useFormats, useNouns, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import type { OwnOffering } from '../../queries/find-own-offering.ts'
import type { Mandate } from '../../queries/list-mandates.ts'
import type { Worker } from '../../queries/list-workers.ts'
import { memberSpaceWords } from '../../words/member-space.ts'
import { ConfirmPage } from './confirm-page.tsx'
import { useOfferingTitle } from './offerings-page.tsx'

/** Before an offering is taken off. */
export function EndOfferingPage(props: { member: ServedMember; offering: OwnOffering }) {
  const say = useWords(memberSpaceWords)
  const { member, offering } = props
  return (
    <ConfirmPage
      member={member}
      title={say('end.title', { title: useOfferingTitle()(offering) })}
      crumb={{ href: directoryPaths.offerings(member.slug), label: say('menu.offerings') }}
      action={directoryPaths.offeringEnd(member.slug, offering.id)}
      button={say('end.button')}
      back={say('end.back')}
    >
      <p>{say('end.what')}</p>
      <p>{say('end.kept')}</p>
    </ConfirmPage>
  )
}

type EndWorkerPageProps = {
  member: ServedMember
  worker: Worker
  isOneself: boolean
  isLast: boolean
  /** The person carries the seat, now or later. */
  hasMandate: boolean
}

/** Before someone's access ends, one's own included. */
export function EndWorkerPage({ member, worker, ...is }: EndWorkerPageProps) {
  const say = useWords(memberSpaceWords)
  const nouns = useNouns()
  const title = is.isOneself
    ? say('endWorker.titleYou')
    : say('endWorker.title', { name: worker.name })
  return (
    <ConfirmPage
      member={member}
      title={title}
      crumb={{ href: directoryPaths.people(member.slug), label: say('menu.people') }}
      action={directoryPaths.workerEnd(member.slug, worker.id)}
      button={say('endWorker.button')}
      back={say('endWorker.back')}
    >
      <p>{say(is.isOneself ? 'endWorker.whatYou' : 'endWorker.what')}</p>
      {is.hasMandate && (
        <p>{say(is.isOneself ? 'endWorker.mandateYou' : 'endWorker.mandate', nouns)}</p>
      )}
      {is.isLast ? (
        <p>
          <strong>{say('endWorker.last')}</strong>
        </p>
      ) : (
        !is.isOneself && <p>{say('endWorker.undo')}</p>
      )}
    </ConfirmPage>
  )
}

/** Before a mandate ends ahead of its day. */
export function RevokeMandatePage({ member, mandate }: { member: ServedMember; mandate: Mandate }) {
  const say = useWords(memberSpaceWords)
  const formats = useFormats()
  const nouns = useNouns()
  const name = mandate.name ?? ''
  const dates = { from: formats.day(mandate.starts_on), to: formats.day(mandate.ends_on) }
  return (
    <ConfirmPage
      member={member}
      title={say('revoke.title', { name })}
      crumb={{ href: directoryPaths.mandates(member.slug), label: say('menu.mandates') }}
      action={directoryPaths.mandateRevocation(member.slug, mandate.id)}
      button={say('revoke.button')}
      back={say('revoke.back')}
    >
      <p>
        {say(`home.${mandate.kind}`)}, {say('mandates.dates', dates)}.
      </p>
      <p>{say('revoke.what', { name, ...nouns })}</p>
      <p>{say('revoke.kept')}</p>
    </ConfirmPage>
  )
}
