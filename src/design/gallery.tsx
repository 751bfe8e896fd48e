import { examples as bar } from './bar/bar.examples.tsx'
import { examples as breadcrumb } from './breadcrumb/breadcrumb.examples.tsx'
import { examples as button } from './button/button.examples.tsx'
import { examples as chartFrame } from './chart-frame/chart-frame.examples.tsx'
import { examples as cloth } from './cloth/cloth.examples.tsx'
import { examples as confirmation } from './confirmation/confirmation.examples.tsx'
import { examples as disclosure } from './disclosure/disclosure.examples.tsx'
import { examples as doors } from './doors/doors.examples.tsx'
import { examples as emptyState } from './empty-state/empty-state.examples.tsx'
import { examples as errorSummary } from './error-summary/error-summary.examples.tsx'
import type { Example } from './example.ts'
import { examples as facts } from './facts/facts.examples.tsx'
import { examples as field } from './field/field.examples.tsx'
import { examples as find } from './find/find.examples.tsx'
import { examples as foot } from './foot/foot.examples.tsx'
import { examples as job } from './job/job.examples.tsx'
import { examples as layout } from './layout/layout.examples.tsx'
import { examples as link } from './link/link.examples.tsx'
import { examples as mark } from './mark/mark.examples.tsx'
import { examples as masthead } from './masthead/masthead.examples.tsx'
import { examples as note } from './note/note.examples.tsx'
import { examples as pageHead } from './page-head/page-head.examples.tsx'
import { examples as pagination } from './pagination/pagination.examples.tsx'
import { examples as part } from './part/part.examples.tsx'
import { examples as piece } from './piece/piece.examples.tsx'
import { examples as practice } from './practice/practice.examples.tsx'
import { examples as quilt } from './quilt/quilt.examples.tsx'
import { examples as regionMap } from './region-map/region-map.examples.tsx'
import { examples as shell } from './shell/shell.examples.tsx'
import { examples as steps } from './steps/steps.examples.tsx'
import { examples as table } from './table/table.examples.tsx'
import { examples as tabs } from './tabs/tabs.examples.tsx'
import { examples as tag } from './tag/tag.examples.tsx'
import { examples as telling } from './telling/telling.examples.tsx'
import { examples as trend } from './trend/trend.examples.tsx'

type Part = {
  /** The folder of the component. */
  readonly name: string
  readonly examples: readonly Example[]
}

/** What can be laid in any page, from the ground up. */
export const parts: readonly Part[] = [
  { name: 'cloth', examples: cloth },
  { name: 'mark', examples: mark },
  { name: 'link', examples: link },
  { name: 'button', examples: button },
  { name: 'tag', examples: tag },
  { name: 'note', examples: note },
  { name: 'error-summary', examples: errorSummary },
  { name: 'field', examples: field },
  { name: 'find', examples: find },
  { name: 'breadcrumb', examples: breadcrumb },
  { name: 'tabs', examples: tabs },
  { name: 'steps', examples: steps },
  { name: 'pagination', examples: pagination },
  { name: 'disclosure', examples: disclosure },
  { name: 'confirmation', examples: confirmation },
  { name: 'job', examples: job },
  { name: 'empty-state', examples: emptyState },
  { name: 'part', examples: part },
  { name: 'piece', examples: piece },
  { name: 'facts', examples: facts },
  { name: 'practice', examples: practice },
  { name: 'table', examples: table },
  { name: 'telling', examples: telling },
  { name: 'chart-frame', examples: chartFrame },
  { name: 'bar', examples: bar },
  { name: 'trend', examples: trend },
  { name: 'region-map', examples: regionMap },
  { name: 'doors', examples: doors },
  { name: 'layout', examples: layout },
]

/** What a page has only one of: seen on every page, so the gallery does not repeat it. */
export const wholes: readonly Part[] = [
  { name: 'masthead', examples: masthead },
  { name: 'page-head', examples: pageHead },
  { name: 'quilt', examples: quilt },
  { name: 'foot', examples: foot },
  { name: 'shell', examples: shell },
]

/** Every state of every component, under the name of its folder. */
export function Gallery() {
  return (
    <div class="wrap">
      {parts.map(({ name, examples }) => (
        <section key={name} class="gallery__part" aria-labelledby={`part-${name}`}>
          <h2 id={`part-${name}`}>{name}</h2>
          {examples.map((example) => (
            <div key={example.name} class="gallery__example">
              <p class="gallery__name">{example.name}</p>
              {example.render()}
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}
