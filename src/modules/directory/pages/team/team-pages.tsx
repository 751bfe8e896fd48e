import { Pagination } from '../../../../design/pagination/pagination.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { teamWords } from '../../words/team.ts'

type TeamPagesProps = {
  page: number
  pages: number
  path: string
  /** What else the address says: the filters. */
  query?: URLSearchParams
}

/** The first page, the last, and those around this one. */
export function TeamPages({ page, pages, path, query }: TeamPagesProps) {
  const say = useWords(teamWords)
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  return (
    <Pagination
      label={say('list.pages')}
      pages={[...new Set(near)].map((one) => ({
        label: one,
        heard: say('list.pageHeard', { page: one }),
        ...(one === page ? {} : { href: addressOf(path, query, one) }),
      }))}
    />
  )
}

function addressOf(path: string, query: URLSearchParams | undefined, page: number): string {
  const address = new URLSearchParams(query)
  if (page > 1) address.set('page', String(page))
  return address.size > 0 ? `${path}?${address}` : path
}
