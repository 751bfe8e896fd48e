import type { ComponentChildren } from 'preact'
import { Wordmark } from '../mark/mark.tsx'
import { type HelpLine, HelpLineList } from './help-lines.tsx'

export type FootLink = { readonly href: string; readonly label: ComponentChildren }

export type FootProps = {
  /** Crisis lines, real ones: on every public page. */
  help?: {
    readonly title: string
    readonly lines: readonly HelpLine[]
    /** When they were verified, and what to do in immediate danger. */
    readonly note: ComponentChildren
  }
  /** The parts of the site. */
  nav?: { readonly title: string; readonly links: readonly FootLink[] }
  /** The federation, how to reach it. */
  about?: {
    readonly title: string
    readonly children: ComponentChildren
    readonly links: readonly FootLink[]
  }
  /** The person responsible for personal information, named on every page. */
  responsible?: ComponentChildren
  small: readonly FootLink[]
  /** What comes before the wordmark: «Un site fait avec». */
  madeWith: string
}

/** The foot of every page: a rag rug, someone to talk to, the ways around, who answers for what. */
export function Foot({ help, nav, about, responsible, small, madeWith }: FootProps) {
  return (
    <footer class="foot cloth cloth--blueberry">
      <div class="rag" aria-hidden="true" />
      <div class="wrap">
        {(help || nav || about) && (
          <div class="foot__body">
            {help && <HelpLines {...help} />}
            {nav && (
              <nav class="foot__part" aria-labelledby="foot-nav">
                <h2 class="foot__title" id="foot-nav">
                  {nav.title}
                </h2>
                <FootLinks links={nav.links} />
              </nav>
            )}
            {about && (
              <div class="foot__part">
                <h2 class="foot__title">{about.title}</h2>
                {about.children}
                <FootLinks links={about.links} />
              </div>
            )}
          </div>
        )}
        <div class="foot__small">
          {responsible && <p class="foot__responsible">{responsible}</p>}
          <ul class="foot__small-links">
            {small.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
          <p class="foot__maillage">
            {madeWith} <Wordmark />
          </p>
        </div>
      </div>
    </footer>
  )
}

function FootLinks({ links }: { links: readonly FootLink[] }) {
  if (links.length === 0) return null
  return (
    <ul class="foot__list">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  )
}

/** Whom to call, from when it was verified. */
function HelpLines({ title, lines, note }: NonNullable<FootProps['help']>) {
  return (
    <section class="help-lines" aria-labelledby="help-lines">
      <h2 class="foot__title" id="help-lines">
        {title}
      </h2>
      <HelpLineList lines={lines} class="help-lines__list" />
      <p class="help-lines__note">{note}</p>
    </section>
  )
}
