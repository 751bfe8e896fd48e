import { withoutControls } from '../../forms/fields.ts'

/** One field as it was sent. */
export type TypedField = {
  readonly name: string
  readonly value: string
  /** `text`: a person wrote it; `word`: a number, a word or a choice of the page's; `mark`: the page's own. */
  readonly kind: 'text' | 'word' | 'mark'
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

/** What a page sends by itself: identifiers, ticks, and what it showed when it was opened. */
const markedByAPage = /^(on|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/
const marks = /^(seen|asked|language)$/
/** A choice has neither capital, accent nor space; a number or a name typed in a hurry may look like one. */
const looksChosen = /^[a-z0-9_.:+-]*$/

/** What a form held, to be sent again; null when there is more than any form of the site has. */
export function typedFields(body: FormData): TypedForm | null {
  const fields: TypedField[] = []
  let hasFile = false
  for (const [name, given] of body) {
    if (fields.length >= mostFields) return null
    if (typeof given !== 'string') hasFile ||= given.size > 0
    else if (!opensADoor.test(name)) {
      const value = withoutControls(given)
      fields.push({ name, value, kind: kindOf(name, value.trim()) })
    }
  }
  return { fields, hasFile }
}

function kindOf(name: string, value: string): TypedField['kind'] {
  if (marks.test(name) || markedByAPage.test(value)) return 'mark'
  return looksChosen.test(value) ? 'word' : 'text'
}
