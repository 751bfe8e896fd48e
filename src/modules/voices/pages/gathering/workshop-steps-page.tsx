import { Note } from '../../../../design/note/note.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { inLanguage } from '../../../../platform/words/language.ts'
import { voicesPaths } from '../../paths.ts'
import type { Collection } from '../../queries/collections.ts'
import { gatheringWords } from '../../words/gathering.ts'
import { workshopWords } from '../../words/workshop.ts'
import { WorkPage } from '../work-page.tsx'

/** Before, during and after a workshop with a tablet: what its facilitator does. */
export function WorkshopStepsPage({ collection }: { collection: Collection }) {
  const say = useWords(workshopWords)
  const sayOf = useWords(gatheringWords)
  const { slug, title, closed_week } = collection
  return (
    <WorkPage
      title={say('steps.title')}
      lead={say('steps.lead')}
      crumbs={[
        { href: voicesPaths.gathering, label: sayOf('title') },
        { href: voicesPaths.gatheredCollection(slug), label: title },
      ]}
      words={workshopWords}
    >
      {closed_week !== null && (
        <Note kind="care">
          <p>{say('steps.closed')}</p>
        </Note>
      )}
      <div class="prose">
        <h2>{say('steps.before')}</h2>
        <ol>
          <li>
            {say('steps.open')} <Address slug={slug} language="fr" />
            <br />
            {say('steps.english')} <Address slug={slug} language="en" />
          </li>
          <li>{say('steps.wait')}</li>
          <li>{say('steps.install')}</li>
          <li>{say('steps.try')}</li>
          <li>{say('steps.cards')}</li>
        </ol>
        <h2>{say('steps.during')}</h2>
        <ul>
          <li>{say('steps.person')}</li>
          <li>{say('steps.nobody')}</li>
        </ul>
        <h2>{say('steps.after')}</h2>
        <ul>
          <li>{say('steps.send')}</li>
          <li>{say('steps.empty')}</li>
        </ul>
        <h2>{say('steps.lost')}</h2>
        <p>{say('steps.lostText')}</p>
      </div>
    </WorkPage>
  )
}

function Address({ slug, language }: { slug: string; language: 'fr' | 'en' }) {
  const { origin } = useReading()
  const path = inLanguage(voicesPaths.workshop(slug), language)
  return (
    <a href={path} hreflang={language}>
      {origin + path}
    </a>
  )
}
