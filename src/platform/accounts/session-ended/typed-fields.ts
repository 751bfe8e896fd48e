import { withoutControls } from '../../forms/fields.ts'

/** One field as it was sent. `isTyped` when a person wrote it, rather than the page or a choice of the page's. */
export type TypedField = {
  readonly name: string
  readonly value: string
  readonly isTyped: boolean
}

export type TypedForm = {
  readonly fields: readonly TypedField[]
  /** A browser gives a page no file: those are chosen again. */
  readonly hasFile: boolean
}

/** More than the longest form of the site, and few enough to be drawn in an instant. */
const mostFields = 2_000

/** What opens a door is never shown on a page again: codes, tokens of links, sealed requests. */
const opensADoor = /^(code|token|request|link|challenge|response)$/i

/** Choices, identifiers, days, versions: what a page sends by itself has neither capital, accent nor space. */
const madeByAPage = /^[a-z0-9_.:+-]*$/

/** What a form held, to be sent again; null when there is more than any form of the site has. */
export function typedFields(body: FormData): TypedForm | null {
  const fields: TypedField[] = []
  let hasFile = false
  for (const [name, given] of body) {
    if (fields.length >= mostFields) return null
    if (typeof given !== 'string') hasFile ||= given.size > 0
    else if (!opensADoor.test(name)) {
      const value = withoutControls(given)
      fields.push({ name, value, isTyped: !madeByAPage.test(value.trim()) })
    }
  }
  return { fields, hasFile }
}
