// Libraries of the tests that ship no types: what the tests use of them.
declare module 'n3' {
  import type { DatasetCore, Quad } from '@rdfjs/types'

  export class Parser {
    parse(text: string): Quad[]
  }
  export class Store implements DatasetCore {
    constructor(quads: readonly Quad[])
    readonly size: number
    add(quad: Quad): this
    delete(quad: Quad): this
    has(quad: Quad): boolean
    match(...terms: Parameters<DatasetCore['match']>): DatasetCore
    [Symbol.iterator](): Iterator<Quad>
  }
  export class Writer {
    constructor(options: { format: string })
    quadsToString(quads: readonly Quad[]): string
  }
}

declare module 'jsonld' {
  const jsonld: {
    canonize(
      input: object | string,
      options: { algorithm: 'RDFC-1.0'; inputFormat?: string },
    ): Promise<string>
  }
  // biome-ignore lint/style/noDefaultExport: the library exports it so
  export default jsonld
}
