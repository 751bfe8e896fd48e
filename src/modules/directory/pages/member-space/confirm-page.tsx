import type { ComponentChildren } from 'preact'
import type { Crumb } from '../../../../design/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../design/button/button.tsx'
import { Confirmation } from '../../../../design/confirmation/confirmation.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { SpacePage } from './space-page.tsx'

type ConfirmPageProps = {
  member: ServedMember
  title: string
  crumb: Crumb
  /** What will be lost, what is kept, how it is undone. */
  children: ComponentChildren
  action: string
  button: string
  back: string
}

/** Asks before an act that takes something away. */
export function ConfirmPage({ member, title, crumb, children, ...acts }: ConfirmPageProps) {
  return (
    <SpacePage member={member} title={title} crumbs={[crumb]}>
      <Confirmation
        id="confirmer"
        alert
        acts={
          <>
            <form method="post" action={acts.action}>
              <Button kind="alert">{acts.button}</Button>
            </form>
            <ButtonLink kind="plain" href={crumb.href}>
              {acts.back}
            </ButtonLink>
          </>
        }
      >
        {children}
      </Confirmation>
    </SpacePage>
  )
}
