import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MiddlewareHandler } from 'hono'
import { z } from 'zod'
import { preferredEncoding } from '../http/compression.ts'
import { packageRoot } from '../package-root.ts'

const manifestSchema = z.record(
  z.string(),
  z.object({ path: z.string(), type: z.string(), encodings: z.array(z.enum(['br', 'gzip'])) }),
)
type Manifest = z.infer<typeof manifestSchema>

const folder = join(packageRoot, 'dist', 'assets')
let manifest: Manifest | null = null

function readManifest(): Manifest {
  manifest ??= manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  return manifest
}

/** Address of a built file, `site.css` → `/assets/site.4f3a….css`. Throws when the build did not make it. */
export function asset(name: string): string {
  const built = readManifest()[name]
  if (!built) throw new Error(`no asset « ${name} »: run npm run build`)
  return `/assets/${built.path}`
}

/** Hashed files, compressed ahead by the build, kept for ever by browsers. */
export function serveAssets(): MiddlewareHandler {
  const files = new Map(Object.values(readManifest()).map((built) => [built.path, built]))
  const bytes = new Map<string, Uint8Array<ArrayBuffer>>()
  const read = (name: string) => {
    const known = bytes.get(name)
    if (known) return known
    const fresh = new Uint8Array(readFileSync(join(folder, name)))
    bytes.set(name, fresh)
    return fresh
  }
  return async (c, next) => {
    const file = files.get(c.req.path.slice('/assets/'.length))
    if (!file || (c.req.method !== 'GET' && c.req.method !== 'HEAD')) return next()
    const wanted = preferredEncoding(c.req.header('accept-encoding') ?? '')
    const encoding = file.encodings.find((offered) => offered === wanted)
    const headers = new Headers({
      'content-type': file.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    })
    if (encoding) headers.set('content-encoding', encoding)
    const suffix = encoding === 'br' ? '.br' : encoding === 'gzip' ? '.gz' : ''
    return new Response(read(file.path + suffix), { headers })
  }
}
