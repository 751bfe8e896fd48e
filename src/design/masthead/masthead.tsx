import type { ComponentChildren } from 'preact'
import { Button } from '../button/button.tsx'
import { Emblem } from '../mark/emblem.tsx'

export type MenuItem = {
  readonly href: string
  readonly label: string
  /** The page itself, or the part of the site it belongs to. */
  readonly current?: 'page' | 'true' | undefined
}

export type MastheadProps = {
  /** The federation, or the space one is in. */
  name: string
  tagline?: string
  home: string
  /** Draws the federation's emblem. */
  emblem: string
  menu: {
    /** What the navigation is called, what opens it on a small screen and what closes it. */
    readonly label: string
    readonly open: string
    readonly close: string
    readonly items: readonly MenuItem[]
  }
  /** The same page in the other language. */
  language?: { readonly href: string; readonly lang: string; readonly label: string } | undefined
  /** Leads to sign in, when nobody is. */
  entrance?: { readonly href: string; readonly label: string } | undefined
}

/** The federation's name, its menu, the other language. The menu is a popover: no script. */
export function Masthead({ name, tagline, home, emblem, menu, language, entrance }: MastheadProps) {
  return (
    <div class="wrap masthead">
      <a class="masthead__name" href={home}>
        <Emblem seed={emblem} />
        <span>
          {name}
          {tagline && <small class="masthead__tagline">{tagline}</small>}
        </span>
      </a>
      <span class="menu-opener">
        <Button kind="second" small opens="menu">
          {menu.open}
        </Button>
      </span>
      <nav class="menu" id="menu" popover aria-label={menu.label}>
        <span class="menu__close">
          <button
            class="button button--second button--small"
            type="button"
            popovertarget="menu"
            popovertargetaction="hide"
          >
            {menu.close}
          </button>
        </span>
        <ul class="menu__list">
          {menu.items.map(({ href, label, current }) => (
            <li key={href}>
              <a class="menu__link" href={href} aria-current={current}>
                {label}
              </a>
            </li>
          ))}
          {entrance && (
            <li>
              <a class="menu__link menu__link--side" href={entrance.href}>
                {entrance.label}
              </a>
            </li>
          )}
          {language && (
            <li>
              <a
                class="menu__link menu__link--side"
                href={language.href}
                lang={language.lang}
                hreflang={language.lang}
              >
                {language.label}
              </a>
            </li>
          )}
        </ul>
      </nav>
    </div>
  )
}

export type PersonBarProps = {
  /** What this bar is called for those who hear the page. */
  label: string
  /** Who is signed in, and for whom: «Amina Benali», «La Corde à linge». */
  name: string
  /** The spaces this person may enter, her account. */
  items: readonly MenuItem[]
  /** The form that ends the session, as the caller's own button. */
  children: ComponentChildren
}

/** Who one is here, in a strip above the masthead: a menu without script, open where popovers are unknown. */
export function PersonBar({ label, name, items, children }: PersonBarProps) {
  return (
    <nav class="person cloth cloth--linen" aria-label={label}>
      <div class="wrap person__row">
        <button class="person__name" type="button" popovertarget="account-menu">
          {name}
        </button>
        <div class="person__menu" id="account-menu" popover>
          <ul class="person__list">
            {items.map(({ href, label: text, current }) => (
              <li key={href}>
                <a class="person__link" href={href} aria-current={current}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
          {children}
        </div>
      </div>
    </nav>
  )
}
