/** Where a sentence that a text takes up stands in those of the text. */
export type Stands = {
  /** Something of a sentence is before it: it takes no capital of its own. */
  readonly isBegun: boolean
  /** The sentence goes on after it, or has a full stop of its own. */
  readonly goesOn: boolean
}

/** What may stand in a line. Anything else that was typed is text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | {
      readonly kind: 'reference'
      /** `figure:participations@2025-2026` */
      readonly reference: string
      /** Where in it: « p. 12 ». */
      readonly locator: string
      /** Of what may be said as a sentence. */
      readonly stands?: Stands
    }
  /** A call to a note of the same block. */
  | { readonly kind: 'note'; readonly key: string }
  | { readonly kind: 'break' }

/** What may stand in a block. */
export type Flow =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list'
      readonly isOrdered: boolean
      readonly start: number
      readonly items: readonly (readonly Flow[])[]
    }

export type Text = {
  readonly flow: readonly Flow[]
  /** Key → what it says, in the order they are called. */
  readonly notes: ReadonlyMap<string, readonly Inline[]>
}
