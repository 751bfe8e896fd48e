import { Button, Buttons } from '../../../../design/button/button.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { useDone } from '../../../../platform/http/done.tsx'
import { Page } from '../../../../platform/http/layout.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { demandsPaths } from '../../paths.ts'
import type { LinkedEndorsement } from '../../queries/endorsements/endorsements.ts'
import { pathOfText } from '../../queries/texts.ts'
import { endorsementsWords } from '../../words/endorsements.ts'

type LinkPageProps = { endorsement: LinkedEndorsement; token: string }

/** What the link of the mail opens: a button to confirm, then where it stands, and the way to take it back. */
export function LinkPage({ endorsement, token }: LinkPageProps) {
  const say = useWords(endorsementsWords)
  const told = useDone({ words: endorsementsWords })
  const { organisation, confirmed_at, outcome, reason, text } = endorsement
  const state = confirmed_at === null ? 'asked' : (outcome ?? 'waiting')
  return (
    <Page title={say('link.title')} isPrivate>
      <PageHead
        cloth="bloodroot"
        title={say('link.title')}
        lead={text ? say('link.lead', { organisation, title: text.title }) : organisation}
      />
      <Narrow>
        {told}
        <p>{say(text ? `link.${state}` : 'link.closed')}</p>
        {outcome === 'refused' && (
          <Note title={say('link.reason')}>
            <p>{reason}</p>
          </Note>
        )}
        {text && confirmed_at === null && (
          <form method="post" action={demandsPaths.endorsementLink(token)}>
            <Buttons>
              <Button>{say('link.confirm')}</Button>
            </Buttons>
          </form>
        )}
        {text && (
          <p>
            <a href={pathOfText(text)}>{say('link.read', { title: text.title })}</a>
          </p>
        )}
        <h2>{say('link.takeBackTitle')}</h2>
        <p>{say('link.takeBackText')}</p>
        <form method="post" action={demandsPaths.endorsementWithdrawal(token)}>
          <Buttons>
            <Button kind="alert">{say('link.takeBack')}</Button>
          </Buttons>
        </form>
      </Narrow>
    </Page>
  )
}

/** The endorsement is gone, and the link with it. */
export function TakenBackPage() {
  const say = useWords(endorsementsWords)
  return (
    <Page title={say('link.gone')} isPrivate>
      <PageHead cloth="bloodroot" title={say('link.gone')} lead={say('link.goneText')} />
    </Page>
  )
}
