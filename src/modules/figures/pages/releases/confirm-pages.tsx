import type { ComponentChildren } from 'preact'
import { Button, ButtonLink } from '../../../../design/button/button.tsx'
import { Confirmation } from '../../../../design/confirmation/confirmation.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { figuresPaths } from '../../paths.ts'
import type { TeamRelease } from '../../queries/releases.ts'
import { releaseWords } from '../../words/releases.ts'
import { ReleasesFrame } from './releases-frame.tsx'

type FreezePageProps = {
  release: TeamRelease
  refused?: 'stale' | 'notPassed' | 'underLower'
  /** Of a year that is still open: how far it has come. */
  collection?: { readonly deposited: number; readonly members: number }
}

/** Asks before a release becomes public for good. `refused`: it could not be frozen, and why. */
export function FreezePage({ release, refused, collection }: FreezePageProps) {
  const say = useWords(releaseWords)
  const { id, exercise } = release
  return (
    <Confirm
      release={release}
      title={say('freeze.title')}
      above={
        refused && (
          <Note kind="alert" live>
            <p>{say(`freeze.${refused}`)}</p>
            <p>
              <a href={`${figuresPaths.newRelease}?exercice=${exercise}&depuis=${id}`}>
                {say('next.link')}
              </a>
            </p>
          </Note>
        )
      }
      act={
        <form method="post" action={figuresPaths.releaseFreeze(id)}>
          <Button>{say('freeze.submit')}</Button>
        </form>
      }
    >
      {collection && (
        <Note kind="care" title={say('freeze.openTitle')}>
          <p>
            {say('freeze.openText', {
              ...collection,
              awaited: Math.max(0, collection.members - collection.deposited),
              exercise,
            })}
          </p>
        </Note>
      )}
      <p>{say('freeze.text')}</p>
    </Confirm>
  )
}

export function DropPage({ release }: { release: TeamRelease }) {
  const say = useWords(releaseWords)
  return (
    <Confirm
      release={release}
      title={say('drop.title')}
      alert
      act={
        <form method="post" action={figuresPaths.releaseDrop(release.id)}>
          <Button kind="alert">{say('drop.submit')}</Button>
        </form>
      }
    >
      <p>{say('drop.text')}</p>
    </Confirm>
  )
}

/** Takes back what was published: asks why, and says what stays. */
export function RetractPage({ release, form }: { release: TeamRelease; form: FormState }) {
  const say = useWords(releaseWords)
  const { id, number } = release
  const title = say('retract.title', { number: number ?? 0 })
  return (
    <ReleasesFrame
      title={title}
      crumbs={wayTo(release, say('page.title', { number: number ?? 0 }))}
    >
      <Narrow>
        <FormErrors form={form} />
        <p>{say('retract.text')}</p>
        <form method="post" action={figuresPaths.releaseRetraction(id)} novalidate>
          <TextArea
            name="reason"
            label={say('retract.reason')}
            hint={say('retract.reasonHint')}
            form={form}
            rows={3}
            required
          />
          <div class="buttons">
            <Button kind="alert">{say('retract.submit')}</Button>
            <ButtonLink kind="plain" href={figuresPaths.release(id)}>
              {say('cancel')}
            </ButtonLink>
          </div>
        </form>
      </Narrow>
    </ReleasesFrame>
  )
}

type ConfirmProps = {
  release: TeamRelease
  title: string
  act: ComponentChildren
  above?: ComponentChildren
  alert?: boolean
  children: ComponentChildren
}

function Confirm({ release, title, act, above, alert = false, children }: ConfirmProps) {
  const say = useWords(releaseWords)
  const name = say('page.titleUnnumbered', { exercise: release.exercise })
  return (
    <ReleasesFrame title={title} crumbs={wayTo(release, name)}>
      <Narrow>
        {above}
        <Confirmation
          id="confirmer"
          alert={alert}
          acts={
            <>
              {act}
              <ButtonLink kind="plain" href={figuresPaths.release(release.id)}>
                {say('cancel')}
              </ButtonLink>
            </>
          }
        >
          {children}
        </Confirmation>
      </Narrow>
    </ReleasesFrame>
  )
}

function wayTo({ id }: TeamRelease, label: string) {
  return [{ href: figuresPaths.release(id), label }]
}
