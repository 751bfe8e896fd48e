import { ButtonLink } from '../../../../design/button/button.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { speakingWords } from '../../words/speaking.ts'

/** Leads to the weather: what someone who looks over a shoulder may see. */
const elsewhere = 'https://meteo.gc.ca/'

export function QuickExit() {
  const say = useWords(speakingWords)
  return (
    <aside class="quick-exit cloth cloth--blueberry" aria-label={say('exit.label')}>
      <div class="wrap quick-exit__body">
        <p class="quick-exit__text">{say('exit.text')}</p>
        <ButtonLink href={elsewhere} small>
          {say('exit.link')}
        </ButtonLink>
      </div>
    </aside>
  )
}
