import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import type { ClothName } from '../cloth/pieces.tsx'
import { wholeYears } from './whole-years.tsx'

/** The width of the page and its gutters. */
export function Wrap({ children }: { children: ComponentChildren }) {
  return <div class="wrap">{children}</div>
}

type SectionProps = {
  id: string
  title: ComponentChildren
  /** A quiet title, where what follows speaks louder. */
  small?: boolean
  cloth?: ClothName
  /** Edges cut by hand; never two cut cloths in a row. */
  cut?: boolean
  children: ComponentChildren
}

/** A band of the page, edge to edge, named by its title. */
export function Section({ id, title, small, cloth, cut, children }: SectionProps) {
  return (
    <section
      class={classNames('section', cloth && `cloth cloth--${cloth}`, cut && 'cloth--cut')}
      aria-labelledby={id}
    >
      <div class="wrap">
        <h2 id={id} class={classNames('section__title', small && 'section__title--small')}>
          {wholeYears(title)}
        </h2>
        {children}
      </div>
    </section>
  )
}

type ColumnsProps = {
  children: ComponentChildren
  aside: ComponentChildren
  asideLabel: string
  /** The aside comes first and is narrower: a table of contents, a menu of a space. */
  start?: boolean
  /** The aside is read first where there is one column, and stands at the end where there are two. */
  first?: boolean
  /** The aside stays in sight while the page scrolls. */
  still?: boolean
}

/** A page in two columns: what one came for, and what accompanies it. */
export function Columns({ children, aside, asideLabel, start, first, still }: ColumnsProps) {
  const beside = (
    <aside
      class={classNames('columns__aside', still && 'columns__aside--still')}
      aria-label={asideLabel}
    >
      {aside}
    </aside>
  )
  return (
    <div class={classNames('wrap columns', start && 'columns--start', first && 'columns--first')}>
      {(start || first) && beside}
      <div>{children}</div>
      {!start && !first && beside}
    </div>
  )
}

type HeadingProps = {
  level: 2 | 3 | 4
  /** How loud, when it is not what its level and its place say: 2 the loudest. */
  size: 2 | 3 | 4
  id?: string
  children: ComponentChildren
}

/** A title louder or quieter than its level. An ordinary one is a bare `<h2>` or `<h3>`. */
export function Heading({ level, size, id, children }: HeadingProps) {
  const Title = `h${level}` as const
  return (
    <Title id={id} class={`heading--${size}`}>
      {wholeYears(children)}
    </Title>
  )
}

/** One column of the width of a form or of a text. */
export function Narrow({ children }: { children: ComponentChildren }) {
  return (
    <div class="wrap">
      <div class="narrow">{children}</div>
    </div>
  )
}

/** Text people read: a measure, and room between paragraphs. */
export function Prose({ children }: { children: ComponentChildren }) {
  return <div class="prose">{children}</div>
}
