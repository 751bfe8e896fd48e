import type { ComponentChildren } from 'preact'
import { FabricRoll } from '../cloth/fabric-roll.tsx'
import { Foot, type FootProps } from '../foot/foot.tsx'
import {
  Masthead,
  type MastheadProps,
  PersonBar,
  type PersonBarProps,
} from '../masthead/masthead.tsx'

type ShellProps = {
  /** What the link that skips to the page says. */
  skip: string
  masthead: MastheadProps
  person?: PersonBarProps | undefined
  foot: FootProps
  children: ComponentChildren
}

/** All that lies inside `<body>`: the page between its masthead and its foot, and the fabrics it uses. */
export function Shell({ skip, masthead, person, foot, children }: ShellProps) {
  return (
    <FabricRoll>
      <a class="skip-link" href="#contenu">
        {skip}
      </a>
      <header>
        {person && <PersonBar {...person} />}
        <Masthead {...masthead} />
      </header>
      <main id="contenu">{children}</main>
      <Foot {...foot} />
    </FabricRoll>
  )
}

/** The page alone, and the fabrics it uses. */
export function BareShell({ children }: { children: ComponentChildren }) {
  return (
    <FabricRoll>
      <main id="contenu">{children}</main>
    </FabricRoll>
  )
}
