import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { copy, type Drawing, drawn, type Reading, ReadingContext } from './drawing.tsx'
import { noMenus } from './menus.ts'

/** What was drawn of each object in one place of the product; another place draws it otherwise. */
export type Drawings = WeakMap<object, Map<string, Uint8Array>>

type Sources = {
  in: Drawings
  /** What else it is drawn from, if anything: objects that stay the same as long as what they hold does. */
  with?: readonly object[]
  /** Of what else, in few different values. */
  as?: string
}

type DrawnOnceProps = Sources & { from: object; draw: () => VNode }

/**
 * A part of a page that is drawn once and then copied, as long as what it is drawn from stays the same; it is forgotten with
 * it. What is read again unchanged is the same object: see `interned` and `keptUntilChanged`. It may depend on what it is
 * said to be drawn from, on the language and on the federation, and on nothing else of the request.
 */
export function DrawnOnce({ from, draw, ...sources }: DrawnOnceProps) {
  const drawing = useDrawing()
  const drawings = drawingsOf(from, sources.in)
  return copy(drawing, [drawnIn(drawings, keyOf(drawing, sources), drawing, draw)])
}

type DrawnEachProps<T extends object> = Sources & { from: readonly T[]; draw: (one: T) => VNode }

/** Things of a list, each drawn once. */
export function DrawnEach<T extends object>({ from, draw, ...sources }: DrawnEachProps<T>) {
  const drawing = useDrawing()
  const key = keyOf(drawing, sources)
  return copy(
    drawing,
    from.map((one) => drawnIn(drawingsOf(one, sources.in), key, drawing, () => draw(one))),
  )
}

function useDrawing(): Drawing {
  const drawing = useContext(ReadingContext)
  if (!drawing) throw new Error('a page is drawn by page()')
  return drawing
}

function keyOf({ language, federation }: Reading, { with: others = [], as = '' }: Sources): string {
  return [language, ...[federation, ...others].map(numberOf), as].join(' ')
}

function drawnIn(
  drawings: Map<string, Uint8Array>,
  key: string,
  { language, federation }: Reading,
  draw: () => VNode,
): Uint8Array {
  const known = drawings.get(key)
  if (known !== undefined) return known
  const bytes = drawn(draw(), { ...nobodys, language, federation })
  if (drawings.size >= most) drawings.clear()
  drawings.set(key, bytes)
  return bytes
}

const nobodys: Omit<Reading, 'language' | 'federation'> = {
  person: null,
  menus: noMenus,
  requestId: '',
  origin: '',
  path: '',
  isRefused: false,
}

/** Of one object: two languages, this minute and the one before. */
const most = 4

function drawingsOf(object: object, known: Drawings): Map<string, Uint8Array> {
  const drawings = known.get(object)
  if (drawings) return drawings
  const none = new Map<string, Uint8Array>()
  known.set(object, none)
  return none
}

const numbers = new WeakMap<object, number>()
let last = 0

/** Tells one object from another in a key. */
function numberOf(object: object): number {
  const number = numbers.get(object)
  if (number !== undefined) return number
  last += 1
  numbers.set(object, last)
  return last
}
