import { asPublic } from '../../../platform/database/database.ts'
import { publicJson } from '../../../platform/http/public-data.ts'
import type { SiteContext } from '../../../platform/http/request.ts'
import { envelope } from './envelope.ts'
import type { OpenList } from './lists.ts'
import type { Asked } from './parameters.ts'

/** Objects read at a time when everything is asked: what a connection and the memory hold at once. */
const batch = 500

/** A page of a list in its envelope. */
export async function answerPage(
  c: SiteContext,
  list: OpenList,
  { page, perPage }: Pick<Asked, 'page' | 'perPage'>,
): Promise<Response> {
  const window = { limit: perPage, offset: (page - 1) * perPage }
  const [total, contents] = await asPublic((tx) =>
    Promise.all([list.count(tx), list.read(tx, window)]),
  )
  return publicJson(c, envelope(contents, { total, page, perPage }), ['directory'])
}

/**
 * The whole list, one object a line, sent as it is read: each batch in a transaction of its own, so that a slow reader
 * holds nothing. An object that stands all along is sent once. An error cuts the answer short instead of ending it.
 */
export async function answerEverything(c: SiteContext, list: OpenList): Promise<Response> {
  const read = (after: string | null) => asPublic((tx) => list.read(tx, { limit: batch, after }))
  const encoder = new TextEncoder()
  // Read before the answer begins: an error can still be told.
  let items = await read(null)
  let isFirst = true

  const lines = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (!isFirst) items = await read(items.at(-1)?.id ?? null)
      isFirst = false
      const text = items.map((item) => `${JSON.stringify(item)}\n`).join('')
      if (text !== '') controller.enqueue(encoder.encode(text))
      if (items.length < batch) controller.close()
    },
  })
  return c.body(lines, 200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'cache-control': 'private, no-store',
  })
}
