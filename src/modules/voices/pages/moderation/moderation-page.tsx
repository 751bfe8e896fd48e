import type { ComponentChildren } from 'preact'
import { Tabs } from '../../../../design/tabs/tabs.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { spacePaths } from '../../../../platform/spaces/paths.ts'
import { spaceWords } from '../../../../platform/spaces/words.ts'
import { voicesPaths } from '../../paths.ts'
import { moderationWords } from '../../words/moderation.ts'
import { WorkPage } from '../work-page.tsx'

type ModerationPageProps = {
  title: string
  lead?: string
  /** Of one voice, one sentence, one theme, one call: below its list. */
  under?: 'queue' | 'prompts' | 'themes' | 'calls'
  children: ComponentChildren
}

/** A page of who reads and of who asks, with the way to the others. */
export function ModerationPage({ title, lead, under, children }: ModerationPageProps) {
  const say = useWords(moderationWords)
  const space = useWords(spaceWords)
  const { path, person } = useReading()
  const here = path.split('?')[0]
  const forTeam = [
    { href: voicesPaths.prompts, label: say('prompts') },
    { href: voicesPaths.themes, label: say('themeList') },
    { href: voicesPaths.gathering, label: say('gathering') },
    { href: voicesPaths.protocol, label: say('protocol') },
    { href: voicesPaths.moderation, label: say('settings') },
    { href: voicesPaths.calls, label: say('calls') },
  ]
  const tabs = [
    { href: voicesPaths.queue, label: say('queue') },
    ...(person?.isTeam ? forTeam : [{ href: voicesPaths.queueProtocol, label: say('protocol') }]),
  ]
  const up = {
    queue: 'title',
    prompts: 'prompt.title',
    themes: 'themePage.title',
    calls: 'callPage.title',
  } as const
  return (
    <WorkPage
      title={title}
      lead={lead}
      crumbs={[
        ...(person?.isTeam ? [{ href: spacePaths.team, label: space('team.home') }] : []),
        ...(under ? [{ href: voicesPaths[under], label: say(up[under]) }] : []),
      ]}
      words={moderationWords}
    >
      {!under && (
        <Tabs
          label={say('nav')}
          tabs={tabs.map((tab) => ({ ...tab, current: tab.href === here }))}
        />
      )}
      {children}
    </WorkPage>
  )
}
