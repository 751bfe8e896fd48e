import { Pagination } from '../../../design/pagination/pagination.tsx'
import { useWords } from '../../../platform/http/page.tsx'
import { directoryWords } from '../words/directory.ts'

type ListPagesProps = {
  page: number
  pages: number
  addressOf: (page: number) => string
}

/** The first page of a list, the last, and those around this one. */
export function ListPages({ page, pages, addressOf }: ListPagesProps) {
  const say = useWords(directoryWords)
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  return (
    <Pagination
      label={say('list.pages')}
      pages={[...new Set(near)].map((one) => ({
        label: one,
        heard: say('list.pageHeard', { page: one }),
        ...(one === page ? {} : { href: addressOf(one) }),
      }))}
    />
  )
}

/** The address of a page of a list: what else it says, and no number for the first. */
export function pageAddress(path: string, page: number, query?: URLSearchParams): string {
  const address = new URLSearchParams(query)
  if (page > 1) address.set('page', String(page))
  return address.size > 0 ? `${path}?${address}` : path
}
