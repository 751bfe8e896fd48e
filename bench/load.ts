import autocannon from 'autocannon'
import type { ServedSite } from './served-site.ts'

export const connections = 16

/** A cookie that opens nothing: the page cache leaves the request alone, and the page is rendered from the database. */
export const uncached = { cookie: 'maillage.session=none' }

export type Measure = {
  readonly rate: number
  readonly p50: number
  readonly p99: number
  readonly cpu: number
}

type Load = {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly seconds: number
}

/** Requests a second, milliseconds of answers, and milliseconds of processor a request. */
export async function measure(
  site: ServedSite,
  { path, headers, seconds }: Load,
): Promise<Measure> {
  const cpuBefore = site.cpuSeconds()
  const result = await autocannon({
    url: site.url + path,
    connections,
    duration: seconds,
    headers: { 'accept-encoding': 'br', ...headers },
  })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${path}: ${result.non2xx} refused, ${result.errors} errors`)
  }
  const cpu = ((site.cpuSeconds() - cpuBefore) * 1000) / result.requests.total
  return { rate: result.requests.average, p50: result.latency.p50, p99: result.latency.p99, cpu }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The median of each. */
export async function repeated(times: number, one: () => Promise<Measure>): Promise<Measure> {
  const measures: Measure[] = []
  for (let n = 0; n < times; n += 1) measures.push(await one())
  const of = (pick: (measure: Measure) => number) => median(measures.map(pick))
  return {
    rate: of((m) => m.rate),
    p50: of((m) => m.p50),
    p99: of((m) => m.p99),
    cpu: of((m) => m.cpu),
  }
}
