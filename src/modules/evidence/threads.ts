import type { ThreadSource } from '../../platform/references/threads.ts'
import { evidencePaths } from './paths.ts'
import { lastFindings, publishedFindings } from './queries/findings.ts'
import { listProjects } from './queries/projects.ts'
import { saidIn } from './said-in.ts'
import { referenceWords } from './words/reference.ts'

/** Findings and projects that rest on a source, a figure, a voice; projects that a finding came from. */
export const evidenceThreads: ThreadSource = async (references, { tx, language }) => {
  const say = referenceWords.in(language)
  const findings = await publishedFindings(tx, { references })
  const projects = await listProjects(tx, { references, isPublic: true })
  return [
    ...findings.map((finding) => ({
      label: say('finding', { sentence: saidIn(language, finding, 'sentence').text }),
      href: evidencePaths.finding(finding.slug),
    })),
    ...projects.map((project) => ({
      label: say(`project.${project.kind}`, { title: saidIn(language, project, 'title').text }),
      href: evidencePaths.project(project.slug),
    })),
  ]
}

/** Drafts of findings that rest on a source too: for the team. */
export const draftThreads: ThreadSource = async (references, { tx, language }) => {
  const drafts = await lastFindings(tx, { references })
  return drafts
    .filter(({ publishedVersion, version }) => publishedVersion !== version)
    .map((finding) => ({
      label: referenceWords.in(language)('draft', { sentence: finding.sentence }),
      href: evidencePaths.editFinding(finding.slug),
    }))
}
