import { seedOf } from './seed.ts'

export type Dye = 'blueberry' | 'spruce' | 'bloodroot' | 'goldenrod' | 'clover' | 'flax' | 'linen'
export type Tone = Dye | `${Dye}-2`
export type Weave =
  | 'plain'
  | 'twill'
  | 'chevron'
  | 'basket'
  | 'rib'
  | 'button'
  | 'gingham'
  | 'stripe'

export type Fabric =
  | { readonly name: string; readonly base: Tone }
  | {
      readonly name: string
      readonly base: Tone
      readonly weave: Weave
      readonly thread: Tone
      readonly second?: Tone
    }

const solid = (base: Dye): Fabric => ({ name: base, base })
const woven = (weave: Weave, base: Tone, thread: Tone, second?: Tone): Fabric => ({
  name: `${weave}-${base}`,
  base,
  weave,
  thread,
  ...(second && { second }),
})

// The order of each list is part of every member's piece: add at the end of none of them, ever.
const solids = [
  solid('bloodroot'),
  solid('goldenrod'),
  solid('clover'),
  solid('flax'),
  solid('spruce'),
  solid('blueberry'),
  solid('linen'),
]
const toneOnTone = [
  woven('chevron', 'bloodroot', 'bloodroot-2'),
  woven('twill', 'goldenrod', 'goldenrod-2'),
  woven('basket', 'clover', 'clover-2'),
  woven('plain', 'flax', 'flax-2'),
  woven('chevron', 'spruce', 'spruce-2'),
  woven('twill', 'blueberry', 'blueberry-2'),
  woven('basket', 'linen', 'linen-2'),
  woven('button', 'goldenrod-2', 'goldenrod'),
]
const inTwoDyes = [
  woven('rib', 'clover-2', 'bloodroot'),
  woven('gingham', 'linen', 'blueberry-2'),
  woven('gingham', 'clover', 'bloodroot'),
  woven('stripe', 'flax', 'blueberry', 'linen'),
  woven('stripe', 'spruce', 'goldenrod', 'clover'),
  woven('button', 'blueberry', 'clover'),
]

// One part of solid, two of tone on tone, a half of two dyes: a quilt needs its plain cloth.
const deal = [solids, solids, toneOnTone, toneOnTone, toneOnTone, toneOnTone, inTwoDyes]

export const fabrics: readonly Fabric[] = [...solids, ...toneOnTone, ...inTwoDyes]
const byName = new Map(fabrics.map((fabric) => [fabric.name, fabric]))

/** The fabric of that name. Throws on an unknown one: names are written by us, never typed by people. */
export function fabricNamed(name: string): Fabric {
  const fabric = byName.get(name)
  if (!fabric) throw new Error(`no fabric is named ${name}`)
  return fabric
}

/** The fabric of a member, for ever: it depends on its id and on nothing else. */
export function fabricOf(id: string): Fabric {
  const seed = seedOf(id)
  const list = deal[seed % deal.length] ?? solids
  const fabric = list[Math.floor(seed / deal.length) % list.length]
  if (!fabric) throw new Error('a list of fabrics is empty')
  return fabric
}

/** The plant a fabric was dyed with, whatever its tone: what two neighbours should not share. */
export function dyeOf(fabric: Fabric): string {
  return fabric.base.replace('-2', '')
}

/** A tone as a value of `fill`: the token, so that forced colours and print can change it. */
export function dyed(tone: Tone): string {
  return `var(--${tone})`
}

type Repeat = {
  readonly width: number
  readonly height: number
  readonly paths: readonly { readonly d: string; readonly second?: true; readonly sheer?: true }[]
}

/** One repeat of each weave, in the units of the drawing that uses it. Woven structures only. */
export const repeats: Readonly<Record<Weave, Repeat>> = {
  plain: { width: 6, height: 6, paths: [{ d: 'M0 0h3v3H0zM3 3h3v3H3z' }] },
  twill: { width: 8, height: 8, paths: [{ d: 'M5 0h3L0 8V5zM8 5v3H5z' }] },
  chevron: {
    width: 20,
    height: 8,
    paths: [{ d: 'M0 8 10-2 20 8V4L10-6 0 4zM0 16 10 6l10 10v-4L10 2 0 12z' }],
  },
  basket: {
    width: 12,
    height: 12,
    paths: [
      {
        d: 'M1 0h1.6v6H1zM3.6 0h1.6v6H3.6zM6 1h6v1.6H6zM6 3.6h6v1.6H6zM0 7h6v1.6H0zM0 9.6h6v1.6H0zM7 6h1.6v6H7zM9.6 6h1.6v6H9.6z',
      },
    ],
  },
  rib: { width: 6, height: 6, paths: [{ d: 'M0 0h2.4v6H0z' }] },
  button: { width: 14, height: 14, paths: [{ d: 'M2 2h3v3H2zM9 9h3v3H9z' }] },
  gingham: {
    width: 14,
    height: 14,
    paths: [
      { d: 'M0 0h7v14H0z', sheer: true },
      { d: 'M0 0h14v7H0z', sheer: true },
    ],
  },
  stripe: {
    width: 30,
    height: 30,
    paths: [{ d: 'M0 3h30v7H0zM0 21h30v2H0z' }, { d: 'M0 13h30v4H0z', second: true }],
  },
}
