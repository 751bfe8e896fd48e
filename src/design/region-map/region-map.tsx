import { QuiltBlock } from '../cloth/pieces.tsx'

export type RegionTile = {
  readonly code: string
  readonly name: string
  /** Place on the schematic map, from 0. */
  readonly column: number
  readonly row: number
  /** `id`s of the members of the region: one piece each. */
  readonly members: readonly string[]
  /** How many, as written in the person's language. */
  readonly count: string
  /**
   * Heard instead of the tile's own text, where «01, Bas-Saint-Laurent, 5» does not say enough:
   * «01 Bas-Saint-Laurent, aucun groupe». Starts with the code.
   */
  readonly heard?: string
  readonly href: string
  readonly current?: boolean
}

const PITCH = 106
const SIDE = 100
const CLOTH = 58
// Beyond this many a piece is smaller than a thread; the count still says how many there are.
const PIECES = 30

/** Every region in a tile of the same size, one piece of cloth per member. Its list lies beside it. */
export function RegionMap({ label, regions }: { label: string; regions: readonly RegionTile[] }) {
  const columns = Math.max(...regions.map(({ column }) => column)) + 1
  const rows = Math.max(...regions.map(({ row }) => row)) + 1
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing of links has no fieldset
    <svg
      class="region-map"
      viewBox={`-3 -3 ${columns * PITCH} ${rows * PITCH}`}
      role="group"
      aria-label={label}
    >
      {regions.map((region) => (
        <Tile key={region.code} region={region} />
      ))}
    </svg>
  )
}

function Tile({ region }: { region: RegionTile }) {
  const { code, name, column, row, members, count, heard, href, current } = region
  const [first, ...rest] = linesOf(name)
  return (
    <g transform={`translate(${column * PITCH} ${row * PITCH})`}>
      <a
        class="region-map__region"
        href={href}
        aria-label={heard}
        aria-current={current ? 'true' : undefined}
      >
        <path class="region-map__tile" d={`M0 0h${SIDE}v${SIDE}H0z`} />
        {members.length === 0 ? (
          <path class="region-map__bare" d={`M2 2h${SIDE - 4}v${CLOTH - 4}H2z`} />
        ) : (
          <QuiltBlock members={members.slice(0, PIECES)} width={SIDE} height={CLOTH} />
        )}
        <text class="region-map__code" x="4" y="71">
          {code}
        </text>{' '}
        <text class="region-map__name" x="4" y="83.5">
          {first}
          {rest.map((line) => (
            <tspan key={line} x="4" dy="12">
              {line}
            </tspan>
          ))}
        </text>{' '}
        <text class="region-map__count" x="96" y="71">
          {count}
        </text>
      </a>
    </g>
  )
}

const LINE = 15

/** A region's name in lines that fit a tile, broken after a space or a hyphen, which stays on its line. */
export function linesOf(name: string): string[] {
  const lines: string[] = []
  for (const part of name.split(/(?<=[ –-])/)) {
    const last = lines.at(-1)
    if (last !== undefined && (last + part).trimEnd().length <= LINE)
      lines[lines.length - 1] = last + part
    else lines.push(part)
  }
  return lines
}

/** The same regions as a list, which is the map of those who cannot use one. */
export function RegionList({ regions }: { regions: readonly RegionTile[] }) {
  return (
    <ul class="region-list">
      {regions.map(({ code, name, count, href, current }) => (
        <li key={code}>
          <a href={href} aria-current={current ? 'true' : undefined}>
            <span>{code}</span> <span class="region-list__name">{name}</span>{' '}
            <span class="region-list__count">{count}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
