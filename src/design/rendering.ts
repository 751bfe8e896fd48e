import { type CheerioAPI, load } from 'cheerio/slim'
import { type ComponentChild, h } from 'preact'
import { render } from 'preact-render-to-string'
import type { Point } from './cloth/cutting.ts'
import { FabricRoll } from './cloth/fabric-roll.tsx'
import type { Example } from './example.ts'

/** For tests: what a component writes, as a page one can ask. */
export function drawn(node: ComponentChild): CheerioAPI {
  return load(markupOf(node), null, false)
}

/** For tests: the markup of a component, with the fabrics it uses. */
export function markupOf(node: ComponentChild): string {
  return render(h(FabricRoll, null, node))
}

/** For tests: the example of that name, drawn. */
export function exampleNamed(examples: readonly Example[], name: string): CheerioAPI {
  const example = examples.find((one) => one.name === name)
  if (!example) throw new Error(`no example is named ${name}`)
  return drawn(example.render())
}

/** For tests: the corners of a piece, from the path that draws it. */
export function cornersOf(d: string): Point[] {
  const [x = 0, y = 0, ...steps] = d.match(/-?\d+/g)?.map(Number) ?? []
  const corners: Point[] = [[x, y]]
  for (let i = 0; i + 1 < steps.length; i += 2) {
    const [lastX, lastY] = corners.at(-1) ?? [0, 0]
    corners.push([lastX + (steps[i] ?? 0), lastY + (steps[i + 1] ?? 0)])
  }
  return corners
}
