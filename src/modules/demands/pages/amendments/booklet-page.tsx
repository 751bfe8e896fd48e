import { Narrow } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { amendmentPaths } from '../../amendment-paths.ts'
import { demandsPaths } from '../../paths.ts'
import type { Opening } from '../../queries/amendments/openings.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import { isRecommended, type ShownGroup } from '../../rules/amendments/shown-groups.ts'
import { amendmentsWords } from '../../words/amendments.ts'
import { documentsWords } from '../../words/documents.ts'
import { Watermark, WorkingBar } from '../reading/working-bar.tsx'
import { Group, OpeningLine } from './amendments-page.tsx'

type BookletPageProps = {
  document: WorkingDocument
  opening: Opening | null
  groups: readonly ShownGroup[]
  names: ReadonlyMap<string, string>
  bodies: ReadonlyMap<string, string>
  reader: string
}

/** All the amendments on one page, to print: block by block, with what is recommended. */
export function BookletPage(props: BookletPageProps) {
  const { document, opening, groups, names, bodies, reader } = props
  const say = useWords(amendmentsWords)
  const sayOf = useWords(documentsWords)
  const { slug, title } = document
  const breadcrumb = useBreadcrumb([
    { href: demandsPaths.writing, label: sayOf('title') },
    { href: demandsPaths.document(slug), label: title },
    { href: amendmentPaths.all(slug), label: say('title') },
  ])
  const count = groups.reduce((sum, { amendments }) => sum + amendments.length, 0)
  return (
    <Page title={say('bookletOf', { title })} part={demandsPaths.writing} isPrivate>
      <WorkingBar document={document} bodies={bodies} reader={reader} />
      <PageHead
        cloth="bloodroot"
        title={say('bookletTitle')}
        lead={say('bookletLead', {
          count,
          title,
          recommended: isRecommended(groups) ? 'yes' : 'no',
        })}
        breadcrumb={breadcrumb}
      />
      <Watermark document={document} reader={reader} />
      <Narrow>
        {opening && <OpeningLine opening={opening} />}
        <p>{say('recommendation.note')}</p>
        {groups.map((group) => (
          <Group key={group.block.id} document={document} group={group} names={names} whole />
        ))}
      </Narrow>
    </Page>
  )
}
