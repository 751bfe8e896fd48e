import { ButtonLink, Buttons } from '../../design/button/button.tsx'
import { Narrow, Prose } from '../../design/layout/layout.tsx'
import { PageHead } from '../../design/page-head/page-head.tsx'
import { Page } from './layout.tsx'
import { useReading, useWords } from './page.tsx'
import { shellWords } from './words.ts'

type Message = 'notFound' | 'forged' | 'tooLarge' | 'unavailable' | 'broken'

/** What happened, what is safe, what to do. */
export function MessagePage({ message }: { message: Message }) {
  const say = useWords(shellWords)
  const { requestId } = useReading()
  return (
    <Page title={say(`messages.${message}.title`)} isPrivate>
      <PageHead cloth="linen" title={say(`messages.${message}.title`)} />
      <Narrow>
        <Prose>
          <p>{say(`messages.${message}.what`)}</p>
          <p>{say(`messages.${message}.todo`, { id: requestId })}</p>
        </Prose>
        <Buttons>
          <ButtonLink href="/">{say('home')}</ButtonLink>
        </Buttons>
      </Narrow>
    </Page>
  )
}
