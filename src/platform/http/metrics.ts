import { timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { clientAddress } from './client-address.ts'
import { isLoopback } from './loopback.ts'
import type { SiteEnv } from './request.ts'

type MetricsAccess = { readonly metricsToken: string | null }

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

/** Counts and times of answers by status class, in Prometheus text at `/metriques`: from loopback, or with the token. */
export function metrics({ metricsToken }: MetricsAccess): MiddlewareHandler<SiteEnv> {
  const counts = new Map<string, number>()
  const buckets = new Array<number>(bounds.length + 1).fill(0)
  let seconds = 0
  let answers = 0

  return async (c, next) => {
    if (c.req.path === '/metriques' && c.req.method === 'GET') {
      if (!mayRead(c, metricsToken)) return next()
      return c.text(exposition(), 200, { 'cache-control': 'no-store' })
    }
    const began = performance.now()
    await next()
    const took = (performance.now() - began) / 1000
    const status = `${Math.floor(c.res.status / 100)}xx`
    counts.set(status, (counts.get(status) ?? 0) + 1)
    const bucket = bounds.findIndex((bound) => took <= bound)
    const index = bucket === -1 ? bounds.length : bucket
    buckets[index] = (buckets[index] ?? 0) + 1
    seconds += took
    answers += 1
  }

  function exposition(): string {
    const memory = process.memoryUsage()
    const lines = [
      '# TYPE maillage_answers_total counter',
      ...[...counts].sort().map(([status, n]) => `maillage_answers_total{status="${status}"} ${n}`),
      '# TYPE maillage_answer_seconds histogram',
    ]
    let sum = 0
    bounds.forEach((bound, index) => {
      sum += buckets[index] ?? 0
      lines.push(`maillage_answer_seconds_bucket{le="${bound}"} ${sum}`)
    })
    lines.push(
      `maillage_answer_seconds_bucket{le="+Inf"} ${answers}`,
      `maillage_answer_seconds_sum ${seconds.toFixed(6)}`,
      `maillage_answer_seconds_count ${answers}`,
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${memory.rss}`,
      '# TYPE nodejs_heap_size_used_bytes gauge',
      `nodejs_heap_size_used_bytes ${memory.heapUsed}`,
    )
    return `${lines.join('\n')}\n`
  }
}

/**
 * Behind a proxy everyone seems to come from loopback: without a token, what was forwarded, or asked for by another name
 * than this machine's, is not answered.
 */
function mayRead(c: Context<SiteEnv>, token: string | null): boolean {
  if (token) {
    const given = Buffer.from(c.req.header('authorization') ?? '')
    const expected = Buffer.from(`Bearer ${token}`)
    return given.length === expected.length && timingSafeEqual(given, expected)
  }
  const isForwarded = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'].some(
    (name) => c.req.header(name) !== undefined,
  )
  const isNear = /^(::1|127\.|::ffff:127\.|in-process)/.test(clientAddress(c, false))
  return isNear && !isForwarded && isLoopback(new URL(c.req.url).hostname)
}
