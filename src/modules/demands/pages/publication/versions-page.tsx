import { Narrow } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { publishedPaths } from '../../paths.ts'
import type { Publication } from '../../queries/published/publications.ts'
import { filesWords } from '../../words/files.ts'
import { publishedWords } from '../../words/published.ts'
import { useAdopted } from './use-adopted.ts'

/** Every version of a text: when, by whom, what it changed; what is left of one that was taken back. */
export function VersionsPage({ versions }: { versions: readonly Publication[] }) {
  const say = useWords(publishedWords)
  const [last] = versions
  const { slug = '', title = '' } = last ?? {}
  const crumbs = [
    { href: publishedPaths.list, label: say('menu') },
    { href: publishedPaths.text(slug), label: title },
  ]
  return (
    <Page title={say('versions.titleOf', { title })} part={publishedPaths.list}>
      <PageHead
        cloth="bloodroot"
        title={say('versions.title')}
        lead={title}
        breadcrumb={useBreadcrumb(crumbs)}
      />
      <Narrow>
        <ul class="removed">
          {versions.map((version, at) => (
            <VersionLine
              key={version.number}
              version={version}
              before={versions.slice(at + 1).find(({ retracted_at }) => retracted_at === null)}
            />
          ))}
        </ul>
        <p>{say('versions.voices')}</p>
      </Narrow>
    </Page>
  )
}

type VersionLineProps = {
  version: Publication
  /** The one that stood before. */
  before: Publication | undefined
}

function VersionLine({ version, before }: VersionLineProps) {
  const say = useWords(publishedWords)
  const sayFiles = useWords(filesWords)
  const formats = useFormats()
  const adopted = useAdopted()
  const { federation } = useReading()
  const { slug, number, changes, language, retracted_at, retraction_reason } = version
  const isRead = retracted_at === null
  return (
    <li>
      <h2 class="heading--4">
        {isRead ? (
          <a href={publishedPaths.version(slug, number)}>{say('version', { number })}</a>
        ) : (
          say('version', { number })
        )}
      </h2>
      <p>{adopted(version)}</p>
      {retracted_at && (
        <p>
          {say('retracted.when', { date: formats.day(todayIn(federation.timeZone, retracted_at)) })}{' '}
          {retraction_reason}
        </p>
      )}
      {isRead && changes !== '' && <p lang={language}>{changes}</p>}
      {isRead && (
        <p>
          <a
            href={publishedPaths.versionFile(slug, number, 'pdf')}
            aria-label={`${sayFiles('formats.pdf')}, ${say('version', { number })}`}
          >
            {sayFiles('formats.pdf')}
          </a>{' '}
          {before && (
            <a href={publishedPaths.difference(slug, number, before.number)}>
              {say('versions.difference', { number: before.number })}
            </a>
          )}
        </p>
      )}
    </li>
  )
}
