import type { Flow, Inline, Stands } from './text.ts'

/** What a reference says where it stands. */
export type SaidReference = (reference: string, locator: string, stands?: Stands) => string

/** What a line says without its marks. References are `said` by who knows them; '' leaves them out. */
export function plainLine(inline: readonly Inline[], said: SaidReference = () => ''): string {
  return inline
    .map((one) => {
      switch (one.kind) {
        case 'text':
          return one.text
        case 'reference':
          return said(one.reference, one.locator, one.stands)
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
export function plainPieces(flow: readonly Flow[], said?: SaidReference): readonly string[] {
  return flow.flatMap((one) =>
    one.kind === 'paragraph'
      ? [plainLine(one.children, said)]
      : one.items.flatMap((item) => plainPieces(item, said)),
  )
}
