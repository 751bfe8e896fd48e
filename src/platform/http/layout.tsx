import type { ComponentChildren } from 'preact'
import type { Crumb } from '../../design/breadcrumb/breadcrumb.tsx'
import type { MastheadProps, PersonBarProps } from '../../design/masthead/masthead.tsx'
import { BareShell, Shell } from '../../design/shell/shell.tsx'
import { accountPaths } from '../accounts/paths.ts'
import { asset } from '../assets/assets.ts'
import type { MenuLink } from '../module.ts'
import { inLanguage, localeOf } from '../words/language.ts'
import { helpLinesOf } from './crisis-lines.tsx'
import { type Reading, useFormats, useReading, useWords } from './page.tsx'
import { shellWords } from './words.ts'

type PageProps = {
  /** Of the browser's tab; the federation's name follows. Left out on the home page. */
  title?: string
  description?: string
  /** Where it lies, above the masthead's menu: the path of the menu link it belongs to. */
  part?: string
  /** Kept out of search engines: spaces that need an account, errors. */
  isPrivate?: boolean
  /** Without masthead nor foot: a screen that strangers hold one after the other. */
  isAlone?: boolean
  /** Path of the manifest of a page that can be installed. */
  manifest?: string
  /** Without a script, the page asks for itself again after so many seconds. */
  refresh?: number
  /** Islands the page names; a read page has none. */
  islands?: readonly string[]
  /** `application/ld+json`, data and not a script. */
  structuredData?: object
  children: ComponentChildren
}

/** A whole document. Every page begins with it. */
export function Page(props: PageProps) {
  const reading = useReading()
  const say = useWords(shellWords)
  const { federation, isRefused, language, origin, path } = reading
  const other = language === 'fr' ? 'en' : 'fr'
  const {
    title,
    description,
    islands = [],
    isPrivate,
    structuredData,
    isAlone,
    manifest,
    refresh,
  } = props
  return (
    <html lang={localeOf[language]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {refresh !== undefined && (
          <noscript>
            <meta http-equiv="refresh" content={String(refresh)} />
          </noscript>
        )}
        <title>
          {isRefused && `${say('shell.error')} `}
          {title ? say('shell.titleOf', { page: title, site: federation.name }) : federation.name}
        </title>
        {description && <meta name="description" content={description} />}
        {isPrivate ? (
          <meta name="robots" content="noindex" />
        ) : (
          <>
            <Twin path={path} language={language} origin={origin} />
            <Twin path={path} language={other} origin={origin} />
          </>
        )}
        <link
          rel="preload"
          href={asset('atkinson.woff2')}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
        <link rel="stylesheet" href={asset('site.css')} />
        <link rel="icon" href="/emblem.svg" type="image/svg+xml" hreflang={language} />
        {manifest && <link rel="manifest" href={manifest} />}
        {islands.map((island) => (
          <script key={island} type="module" src={asset(`${island}.js`)} />
        ))}
      </head>
      <body>
        {isAlone ? <BareShell>{props.children}</BareShell> : <InShell {...props} />}
        {structuredData && <StructuredData data={structuredData} />}
      </body>
    </html>
  )
}

/** Last in the page: before it, it would keep the masthead from arriving in one piece. */
function StructuredData({ data }: { data: object }) {
  const __html = JSON.stringify(data).replace(/</g, '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html }} />
}

function InShell({ part, children }: PageProps) {
  const reading = useReading()
  const say = useWords(shellWords)
  return (
    <Shell
      skip={say('shell.skip')}
      masthead={useMasthead(reading, part)}
      person={usePersonBar(reading)}
      foot={useFoot(reading)}
    >
      {children}
    </Shell>
  )
}

/** The same page in one of the languages: search engines want a whole address. */
function Twin({ path, language, origin }: Pick<Reading, 'path' | 'language' | 'origin'>) {
  const href = origin + inLanguage(path, language)
  return <link rel="alternate" hreflang={localeOf[language]} href={href} />
}

/** Label of the way up, for page heads. */
export function useBreadcrumb(crumbs: readonly Crumb[]) {
  return { label: useWords(shellWords)('shell.breadcrumb'), crumbs }
}

function useMasthead(
  { federation, language, menus, path, person }: Reading,
  part?: string,
): MastheadProps {
  const say = useWords(shellWords)
  const other = language === 'fr' ? 'en' : 'fr'
  return {
    name: federation.name,
    tagline: federation.tagline[language],
    home: '/',
    emblem: federation.name,
    menu: {
      label: say('shell.menu'),
      open: say('shell.openMenu'),
      close: say('shell.closeMenu'),
      items: menus.main.map((link) => ({
        ...asItem(link),
        current: currentOf(link.path, path, part),
      })),
    },
    language: { href: inLanguage(path, other), lang: other, label: say('shell.otherLanguage') },
    entrance: person ? undefined : { href: accountPaths.signIn, label: say('shell.signIn') },
  }
}

function usePersonBar({ menus, person, path }: Reading): PersonBarProps | undefined {
  const say = useWords(shellWords)
  if (!person) return undefined
  const spaces = [...menus.spaces, { path: accountPaths.account, label: say('shell.account') }]
  return {
    label: say('shell.person'),
    name: person.name,
    items: spaces.map((link) => ({ ...asItem(link), current: currentOf(link.path, path) })),
    children: (
      <form method="post" action={accountPaths.signOut}>
        <button class="button button--second button--small" type="submit">
          {say('shell.signOut')}
        </button>
      </form>
    ),
  }
}

function useFoot({ federation, language, menus }: Reading) {
  const say = useWords(shellWords)
  const formats = useFormats()
  const { crisisLines, contact, personResponsible } = federation
  return {
    ...(crisisLines && {
      help: {
        title: say('shell.help'),
        lines: helpLinesOf(federation, language),
        note: say.rich(
          'shell.helpNote',
          { date: formats.day(crisisLines.verifiedOn) },
          { a: (number) => <a href={`tel:${number}`}>{number}</a> },
        ),
      },
    }),
    nav: {
      title: say('shell.onThisSite'),
      links: menus.foot.map(asItem),
    },
    about: {
      title: federation.name,
      children: (
        <p>
          {contact.street}
          {contact.street && <br />}
          {contact.locality}
        </p>
      ),
      links: [
        ...(contact.telephone
          ? [{ href: `tel:${contact.telephone.replace(/[^\d+]/g, '')}`, label: contact.telephone }]
          : []),
        ...(contact.email ? [{ href: `mailto:${contact.email}`, label: contact.email }] : []),
      ],
    },
    responsible: personResponsible && say('shell.responsible', { name: personResponsible.name }),
    small: federation.isDemonstration
      ? [{ href: accountPaths.demonstration, label: say('shell.demonstration') }]
      : [],
    madeWith: say('shell.madeWith'),
  }
}

function asItem({ path, label }: MenuLink) {
  return { href: path, label }
}

function currentOf(link: string, path: string, part?: string): 'page' | 'true' | undefined {
  const here = path.split('?')[0] ?? path
  if (here === link) return 'page'
  return part === link || here.startsWith(`${link}/`) ? 'true' : undefined
}
