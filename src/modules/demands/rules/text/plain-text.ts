import type { Flow, Inline } from './text.ts'

/** What a line says without its marks. References are `said` by who knows them; '' leaves them out. */
export function plainLine(
  inline: readonly Inline[],
  said: (reference: string, locator: string) => string = () => '',
): string {
  return inline
    .map((one) => {
      switch (one.kind) {
        case 'text':
          return one.text
        case 'reference':
          return said(one.reference, one.locator)
        case 'break':
          return ' '
        case 'note':
          return ''
        default:
          return plainLine(one.children, said)
      }
    })
    .join('')
}

/** The paragraphs and the items of a block, each as plain text. */
export function plainPieces(
  flow: readonly Flow[],
  said?: (reference: string, locator: string) => string,
): readonly string[] {
  return flow.flatMap((one) =>
    one.kind === 'paragraph'
      ? [plainLine(one.children, said)]
      : one.items.flatMap((item) => plainPieces(item, said)),
  )
}
