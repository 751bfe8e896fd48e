import { h } from 'preact'
import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Job } from '../../../../design/job/job.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import type { Build } from '../../queries/releases.ts'
import { releaseWords } from '../../words/releases.ts'

type BuildProgressProps = {
  build: Build | null
  /** This page, and where the form that stops the work goes. */
  here: string
  stop: string
}

/** Where the work on a release is. One may leave: it goes on. */
export function BuildProgress({ build, here, stop }: BuildProgressProps) {
  const say = useWords(releaseWords)
  const nouns = useNouns()
  const { done, total } = build ?? { done: 0, total: 0 }
  const job = (
    <Job
      id="verification"
      title={say(`job.${build?.step ?? 'waiting'}`, nouns)}
      done={done}
      of={Math.max(1, total)}
      inWords={say('job.inWords', { done, total })}
    >
      {total > 0 && `${say('job.inWords', { done, total })}. `}
      {say('job.leave')}
    </Job>
  )
  return (
    <>
      {h('build-progress', null, job)}
      <Buttons>
        <ButtonLink kind="second" href={here}>
          {say('job.refresh')}
        </ButtonLink>
      </Buttons>
      <form method="post" action={stop}>
        <Buttons>
          <Button kind="plain">{say('job.stop')}</Button>
        </Buttons>
      </form>
    </>
  )
}
