import assert from 'node:assert/strict'
import type pg from 'pg'
import { z } from 'zod'
import { openDataPaths } from '../src/modules/directory/open-data/paths.ts'
import { withConnection } from '../src/platform/database/connect.ts'
import type { Site } from './site.ts'

/** Anything with an identifier. */
export const thing = z.looseObject({ id: z.uuid() })
const envelope = z.object({
  total_items: z.int(),
  total_pages: z.int(),
  page_number: z.int(),
  size: z.int(),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
  contents: z.array(thing),
})
const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  errors: z.array(z.object({ parameter: z.string(), detail: z.string() })).optional(),
})

/** Reads what is published, as a program does, and holds the shape of every answer. */
export function openDataOf(site: Site) {
  const { lists } = openDataPaths

  async function read(path: string): Promise<unknown> {
    const response = await site.public.request(path)
    assert.equal(response.status, 200, path)
    return response.json()
  }

  async function readList(path: string) {
    return envelope.parse(await read(path))
  }

  async function readProblem(path: string, status: number) {
    const response = await site.public.request(path)
    assert.equal(response.status, status, path)
    assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/)
    const told = problem.parse(await response.json())
    assert.equal(told.status, status)
    return told
  }

  /** Every byte that is published, whatever the door. */
  async function readEverything(): Promise<string> {
    const doors = [
      ...Object.values(lists).flatMap((path) => [`${path}?format=ndjson`]),
      `${lists.services}?format=ndjson&full=true`,
      `${lists.serviceAtLocations}?format=ndjson&full=true`,
      `${lists.organizations}?format=ndjson&full=true&full_service=true`,
      openDataPaths.geoJson,
      openDataPaths.frenchCsv,
      openDataPaths.csv,
    ]
    const texts = await Promise.all(
      doors.map(async (path) => {
        const response = await site.public.request(path)
        assert.equal(response.status, 200, path)
        return response.text()
      }),
    )
    return texts.join('\n')
  }

  function asSuperuser<T>(work: (db: pg.Client) => Promise<T>): Promise<T> {
    return withConnection(site.database.superuserUrl, work)
  }

  return { read, readList, readProblem, readEverything, asSuperuser }
}
