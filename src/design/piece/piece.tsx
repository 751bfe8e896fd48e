import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { Swatch } from '../cloth/swatch.tsx'
import { Tags } from '../tag/tag.tsx'

type PiecesProps = {
  labelledBy?: string
  /** Side by side where there is room: a few neighbours, not a result. */
  wide?: boolean
  children: ComponentChildren
}

/** A list of things, each a line and a seam, not a box. */
export function Pieces({ labelledBy, wide, children }: PiecesProps) {
  return (
    <ul class={classNames('pieces', wide && 'pieces--wide')} aria-labelledby={labelledBy}>
      {children}
    </ul>
  )
}

type PieceProps = {
  /** The `id` of the member whose cloth it is. */
  member?: string
  title: string
  href: string
  /** Where, how far. */
  place?: ComponentChildren
  /** In a sentence, what it is. */
  text?: ComponentChildren
  tags?: { readonly label: string; readonly names: readonly string[] }
  /** Language of its title and its text, where it is not that of the page. */
  lang?: string | undefined
  /** When: «Ouvert ce soir jusqu’à 21 h». */
  note?: ComponentChildren
  /** The level that follows the title of the list. */
  level?: 2 | 3 | 4
}

/** One thing of a list, laid flat: its cloth, its name, what one needs to choose it. */
export function Piece({
  member,
  title,
  href,
  place,
  text,
  tags,
  note,
  lang,
  level = 3,
}: PieceProps) {
  const Title = `h${level}` as const
  return (
    <li class="piece">
      {member !== undefined && <Swatch member={member} />}
      <div>
        <Title class="piece__title" lang={lang}>
          <a href={href}>{title}</a>
        </Title>
        {place && <p class="piece__place">{place}</p>}
        {text && (
          <p class="piece__text" lang={lang}>
            {text}
          </p>
        )}
        {tags && tags.names.length > 0 && <Tags label={tags.label} tags={tags.names} />}
        {note && <p class="piece__note">{note}</p>}
      </div>
    </li>
  )
}
