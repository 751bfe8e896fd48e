import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    /** What the last questions of this file were about, in the order of their answers. */
    placeElements: readonly (readonly Element[])[]
    colouringElements: readonly (readonly Element[])[]
  }
}

export type Places = {
  /** Each element beside the one before it, in the one that holds it: by its marks, without the words, addresses and ids that fill them. */
  readonly elements: readonly string[]
  /** Its headings and its landmarks, in their order; of several alike that follow each other, one. */
  readonly outline: string
}

/**
 * What makes a page, in 43 letters a place, under its style sheets. Whether there is anything stays: what is nameless differs
 * from what has a name. The page keeps which elements stand in each place.
 */
export async function placesOf(page: Page): Promise<Places> {
  const { sheets, elements, outline } = await page.evaluate(() => {
    const filled =
      /^(href|action|formaction|value|id|for|list|title|alt|content|datetime|cite|placeholder|d|points|x|y|data-.*|aria-(label|labelledby|describedby|controls|owns))$/
    const marks = new Map<Element | null, string>()
    const standing = new Map<string, Element[]>()
    const outline: string[] = []
    for (const element of document.querySelectorAll('*')) {
      const attributes = [...element.attributes].map(({ name, value }) =>
        filled.test(name) || /^(fr|en)(-CA)?$/.test(value)
          ? `${name}${value === '' ? '' : '…'}`
          : `${name}=${value}`,
      )
      const hasText = [...element.childNodes].some(
        (child) => child.nodeType === Node.TEXT_NODE && child.nodeValue?.trim(),
      )
      const { localName, parentElement, previousElementSibling } = element
      const own = [localName, ...attributes, hasText ? '…' : ''].join(' ')
      marks.set(element, own)
      const place = `${marks.get(parentElement)} > ${marks.get(previousElementSibling)} + ${own}`
      standing.set(place, [...(standing.get(place) ?? []), element])
      if (/^(h[1-6]|main|nav|header|footer|aside)$/.test(localName) && outline.at(-1) !== localName)
        outline.push(localName)
    }
    window.placeElements = [...standing.values()]
    const sheets = [...document.querySelectorAll('link[rel=stylesheet], style')]
      .map((sheet) => sheet.getAttribute('href') ?? sheet.textContent)
      .join()
    return { sheets, elements: [...standing.keys()], outline: outline.join(' ') }
  })
  return {
    elements: elements.map((place) => hashOf(`${sheets} ${place}`)),
    outline: hashOf(outline),
  }
}

/**
 * How the texts of a page are coloured now: what each is written in, on what, how large and how bold, and for a link what sets it
 * apart from the text around it. The page keeps which elements are coloured so.
 */
export async function colouringsOf(page: Page): Promise<readonly string[]> {
  const colourings = await page.evaluate(() => {
    const coloured = new Map<string, Element[]>()
    for (const element of document.body.querySelectorAll('*')) {
      const isRead =
        element instanceof HTMLInputElement ||
        [...element.childNodes].some(
          (child) => child.nodeType === Node.TEXT_NODE && child.nodeValue?.trim(),
        )
      if (!isRead) continue
      const { color, fontSize, fontWeight, textDecorationLine, visibility } =
        getComputedStyle(element)
      const grounds: string[] = []
      for (let one: Element | null = element; one; one = one.parentElement) {
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(one)
        if (opacity !== '1') grounds.push(opacity)
        if (backgroundImage !== 'none') grounds.push(backgroundImage)
        if (backgroundColor === 'rgba(0, 0, 0, 0)') continue
        grounds.push(backgroundColor)
        // The first that nothing shows through.
        if (!/^rgba|\//.test(backgroundColor)) break
      }
      const around = element.parentElement ? getComputedStyle(element.parentElement).color : ''
      const apart = element.localName === 'a' ? `${textDecorationLine} in ${around}` : ''
      const key = [color, grounds.join(), fontSize, fontWeight, visibility, apart].join(' ')
      coloured.set(key, [...(coloured.get(key) ?? []), element])
    }
    window.colouringElements = [...coloured.values()]
    return [...coloured.keys()]
  })
  return colourings.map(hashOf)
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
