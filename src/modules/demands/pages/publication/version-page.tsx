import type { ComponentChildren } from 'preact'
import { Columns } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import type { Resolved } from '../../../../platform/references/resolve-references.ts'
import { followUpPaths } from '../../follow-up-paths.ts'
import { demandsPaths, documentFormats, publishedPaths } from '../../paths.ts'
import type { FollowUp } from '../../queries/follow-ups/follow-ups.ts'
import type { Publication } from '../../queries/published/publications.ts'
import type { ReadDocument } from '../../rules/document-as-read.ts'
import { firstLines } from '../../rules/published/first-lines.ts'
import { documentsWords } from '../../words/documents.ts'
import { filesWords } from '../../words/files.ts'
import { followUpsWords } from '../../words/follow-ups.ts'
import { publishedWords } from '../../words/published.ts'
import { threadsWords } from '../../words/threads.ts'
import { AroundText, DocumentText } from '../text/document-text.tsx'
import { structuredData } from './structured-data.ts'
import { useAdopted } from './use-adopted.ts'

/** What is known of a version once it is published. */
export type Published = {
  readonly publication: Publication
  /** The version that stands for the document: this one, or a later one. */
  readonly standing: number
  readonly hasVersions: boolean
  /** The decision that adopted it, where everyone may read it. */
  readonly decision: Resolved | null
  /** What followed its means, by the id of a block; nothing of an earlier version. */
  readonly followUps: ReadonlyMap<string, readonly FollowUp[]>
}

type VersionPageProps = {
  version: Pick<Publication, 'slug' | 'title' | 'kind' | 'language' | 'number'>
  read: ReadDocument
  /** Left out before it is published. */
  published?: Published
  /** Above the text. */
  children?: ComponentChildren
  /** What members and organisations add to it, under it. */
  below?: ComponentChildren
}

/** A version as everyone reads it. */
export function VersionPage({ version, read, published, children, below }: VersionPageProps) {
  const say = useWords(publishedWords)
  const sayKind = useWords(documentsWords)
  const reading = useReading()
  const breadcrumb = useBreadcrumb([{ href: publishedPaths.list, label: say('menu') }])
  const { slug, title, kind, language, number } = version
  return (
    <Page
      title={title}
      part={publishedPaths.list}
      {...(published
        ? {
            description: firstLines(read),
            structuredData: structuredData(
              published.publication,
              read,
              reading,
              published.followUps,
            ),
          }
        : { isPrivate: true })}
    >
      <PageHead
        cloth="bloodroot"
        edge={slug}
        title={title}
        lang={language === reading.language ? undefined : language}
        breadcrumb={breadcrumb}
      >
        <p class="status-line">
          <span>{sayKind(`kind.${kind}`)}</span> <span>{say('version', { number })}</span>{' '}
          {published && <AdoptedBy published={published} />}
        </p>
      </PageHead>
      <Columns
        still
        asideLabel={say('around')}
        aside={
          <>
            <AroundText read={read} />
            {published && <Take published={published} />}
          </>
        }
      >
        {children}
        {published && published.standing !== number && (
          <Note kind="care" title={say('earlier.title', { number })}>
            <p>
              <a href={publishedPaths.text(slug)}>
                {say('earlier.standing', { number: published.standing })}
              </a>
            </p>
            <p>
              <a href={publishedPaths.difference(slug, published.standing, number)}>
                {say('earlier.difference')}
              </a>
            </p>
          </Note>
        )}
        <DocumentText title={title} read={read} />
        {below}
      </Columns>
    </Page>
  )
}

function AdoptedBy({ published: { publication, decision } }: { published: Published }) {
  const adopted = useAdopted()
  const said = adopted(publication)
  return <span>{decision?.href ? <a href={decision.href}>{said}</a> : said}</span>
}

/** The same text to keep, to print, to adapt; how to cite it; what it was before. */
function Take({ published: { publication, hasVersions, followUps } }: { published: Published }) {
  const say = useWords(publishedWords)
  const sayFiles = useWords(filesWords)
  const sayThreads = useWords(threadsWords)
  const sayFollowUps = useWords(followUpsWords)
  const { slug, number } = publication
  return (
    <section class="no-print" aria-labelledby="emporter">
      <h2 class="heading--4" id="emporter">
        {sayFiles('take')}
      </h2>
      <ul class="toc">
        {documentFormats.map((format) => (
          <li key={format}>
            <a
              href={publishedPaths.versionFile(slug, number, format)}
              aria-label={sayFiles('takeLabel', { format: sayFiles(`formats.${format}`) })}
            >
              {sayFiles(`formats.${format}`)}
            </a>
          </li>
        ))}
        <li>
          <a href={publishedPaths.cite(slug, number)}>{say('cite.link')}</a>
        </li>
        <li>
          <a href={demandsPaths.net(slug)}>{sayThreads('see')}</a>
        </li>
        {followUps.size > 0 && (
          <li>
            <a href={followUpPaths.all(slug)}>{sayFollowUps('title')}</a>
          </li>
        )}
        {hasVersions && (
          <li>
            <a href={publishedPaths.versions(slug)}>{say('versions.link')}</a>
          </li>
        )}
      </ul>
    </section>
  )
}
