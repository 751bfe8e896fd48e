import type { ComponentChildren } from 'preact'
import { Wrap } from '../../../../design/layout/layout.tsx'
import { Tabs } from '../../../../design/tabs/tabs.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { TeamSpacePage } from '../../../../platform/spaces/team-space-page.tsx'
import type { AnyCatalogue } from '../../../../platform/words/catalogue.ts'
import { evidencePaths } from '../../paths.ts'
import { sourcesWords } from '../../words/sources.ts'

type EvidencePageProps = {
  title: string
  lead?: string
  /** Of one thing: the list it belongs to. */
  under?: { readonly href: string; readonly label: string }
  /** Where `done.…` says what was just done. */
  words: AnyCatalogue
  /** What was asked and could not be done. */
  care?: readonly string[]
  children: ComponentChildren
}

/** A page of the team's work on the evidence, with the way to the others. */
export function EvidencePage({ title, lead, under, words, care, children }: EvidencePageProps) {
  const say = useWords(sourcesWords)
  const { path } = useReading()
  const here = path.split('?')[0]
  const tabs = [
    { href: evidencePaths.team, label: say('tabs.findings') },
    { href: evidencePaths.teamSources, label: say('tabs.sources') },
    { href: evidencePaths.themes, label: say('tabs.themes') },
    { href: evidencePaths.teamProjects, label: say('tabs.projects') },
    { href: evidencePaths.imports, label: say('tabs.imports') },
    { href: evidencePaths.duplicates, label: say('tabs.pairs') },
  ]
  return (
    <TeamSpacePage
      title={title}
      lead={lead}
      done={{ words, ...(care && { care }) }}
      {...(under && { crumbs: [under] })}
    >
      <Wrap>
        <div class="work evidence-work">
          {!under && (
            <Tabs
              label={say('tabs.label')}
              tabs={tabs.map((tab) => ({ ...tab, current: tab.href === here }))}
            />
          )}
          {children}
        </div>
      </Wrap>
    </TeamSpacePage>
  )
}
