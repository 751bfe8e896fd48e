import { ButtonLink, Buttons } from '../../../design/button/button.tsx'
import { Narrow } from '../../../design/layout/layout.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { Page } from '../../../platform/http/layout.tsx'
import { useWords } from '../../../platform/http/page.tsx'
import { directoryPaths } from '../paths.ts'
import { directoryWords } from '../words/directory.ts'

/** A page of the list that does not exist: « page=-1 », one past the last. */
export function NoSuchListPage({ pages }: { pages: number }) {
  const say = useWords(directoryWords)
  return (
    <Page title={say('list.noSuchPage')} isPrivate>
      <PageHead cloth="linen" title={say('list.noSuchPage')} />
      <Narrow>
        <p>{say('list.noSuchPageTodo', { pages })}</p>
        <Buttons>
          <ButtonLink href={directoryPaths.members}>{say('list.firstPage')}</ButtonLink>
        </Buttons>
      </Narrow>
    </Page>
  )
}
