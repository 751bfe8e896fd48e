import { Narrow } from '../../../../design/layout/layout.tsx'
import { LineBreaks } from '../../../../design/layout/typed-text.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { LinkedWords } from '../../../../platform/http/linked-words.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { planPaths } from '../../paths.ts'
import type { PlanItem } from '../../rules/tree.ts'
import { readingWords } from '../../words/reading.ts'
import { Notes } from '../footnotes.tsx'
import { useFrench } from '../use-french.ts'
import { type PlanShown, Strategy } from './plan-page.tsx'
import { useYearTitle, Years } from './years.tsx'

type OrientationPageProps = { shown: PlanShown; orientation: PlanItem }

/** One orientation: why it was taken, what stands behind it, its strategies. */
export function OrientationPage({ shown, orientation }: OrientationPageProps) {
  const { plan, tree } = shown
  const say = useWords(readingWords)
  const lang = useFrench()
  const number = tree.numberOf(orientation)
  const crumbs = [{ href: planPaths.earlier(plan.slug), label: plan.title }]
  return (
    <Page title={useYearTitle(shown)(orientation.text)} part={planPaths.plan}>
      <PageHead
        cloth="goldenrod"
        edge={orientation.slug ?? ''}
        title={<span lang={lang}>{orientation.text}</span>}
        lead={say('plan.orientation', { number })}
        breadcrumb={useBreadcrumb(crumbs)}
      />
      <Narrow>
        {orientation.because !== '' && (
          <>
            <h2>{say('plan.because')}</h2>
            <LinkedWords lang={lang}>
              <p lang={lang}>
                <LineBreaks lines={orientation.because.split('\n')} />
              </p>
            </LinkedWords>
          </>
        )}
        <Notes tree={tree} of={orientation} />
        {(['finding', 'challenge'] as const).map((kind) => {
          const items = tree.under(orientation.id, kind)
          return (
            items.length > 0 && (
              <section key={kind}>
                <h2>{say(kind === 'finding' ? 'plan.findings' : 'plan.challenges')}</h2>
                <LinkedWords lang={lang}>
                  <ul lang={lang}>
                    {items.map((item) => (
                      <li key={item.id}>
                        {item.text}
                        <Notes tree={tree} of={item} />
                      </li>
                    ))}
                  </ul>
                </LinkedWords>
              </section>
            )
          )
        })}
        <h2>{say('plan.inStrategies')}</h2>
        <Years shown={shown} path={planPaths.orientation(orientation.slug ?? '')} />
        {tree.under(orientation.id, 'strategy').map((strategy) => (
          <Strategy key={strategy.id} shown={shown} strategy={strategy} />
        ))}
      </Narrow>
    </Page>
  )
}
