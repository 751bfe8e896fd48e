import type { ComponentChildren, VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { regionMarks } from './linked-regions.ts'
import { useReading } from './page.tsx'

type LinkedWordsProps = {
  /** Of the text, as it is marked; left out where it is the page's. */
  lang?: string | undefined
  children: ComponentChildren
}

/**
 * A text, whose words that the federation gives a meaning to lead to it, each where the page first says it: never in a quotation, a title, a name. Not
 * within another, nor within what is drawn once.
 */
export function LinkedWords({ lang, children }: LinkedWordsProps): VNode {
  const { language } = useReading()
  const written = lang === undefined ? language : lang.startsWith('en') ? 'en' : 'fr'
  return (
    <>
      {jsxTemplate([regionMarks[written]])}
      {children}
      {jsxTemplate([regionMarks.end])}
    </>
  )
}
