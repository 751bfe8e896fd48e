import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import { figuresPaths } from '../../paths.ts'
import type { Followed } from '../../rules/answering/follow-up.ts'
import { followUpWords } from '../../words/follow-up.ts'

type WaitingRequestsProps = { exercise: string; members: readonly Followed[] }

/** Who asks for more time: what each says, and the answers. */
export function WaitingRequests({ exercise, members }: WaitingRequestsProps) {
  const say = useWords(followUpWords)
  const formats = useFormats()
  return (
    <ul class="follow-up-requests">
      {members.map(({ name, slug, extension }) => {
        if (!extension) return null
        const day = formats.day(extension.untilOn)
        return (
          <li key={extension.id}>
            <h3>{name}</h3>
            <p>
              {say('waiting.asks', { day })}{' '}
              {extension.reason === ''
                ? say('waiting.noReason')
                : say('waiting.said', { reason: extension.reason })}
            </p>
            <form method="post" action={figuresPaths.extensionDecision(exercise, extension.id)}>
              <Buttons>
                <Button
                  name="decision"
                  value="grant"
                  small
                  label={say('waiting.grantLabel', { name, day })}
                >
                  {say('waiting.grant', { day })}
                </Button>
                <Button
                  name="decision"
                  value="refuse"
                  kind="second"
                  small
                  label={say('waiting.refuseLabel', { name })}
                >
                  {say('waiting.refuse')}
                </Button>
                <ButtonLink
                  kind="plain"
                  small
                  href={figuresPaths.memberExtension(exercise, slug)}
                  label={say('waiting.otherLabel', { name })}
                >
                  {say('waiting.other')}
                </ButtonLink>
              </Buttons>
            </form>
          </li>
        )
      })}
    </ul>
  )
}
