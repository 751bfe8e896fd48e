import { z } from 'zod'
import {
  type ReferenceKind,
  type ReferenceReader,
  type Resolved,
  resolveReferences,
} from '../../platform/references/resolve-references.ts'
import { figures } from '../figures/index.ts'
import { voices } from '../voices/index.ts'
import type { Finding } from './queries/findings.ts'
import { type CslItem, cslItem, filedName, makersOf } from './rules/csl-item.ts'
import { folded } from './rules/match-keys.ts'
import { type Judged, type Nature, strengthOf } from './rules/strength.ts'
import { sourceKind } from './source-reference.ts'
import type { Stance } from './tables.ts'

/** What a finding may rest on. */
export const groundKinds: readonly ReferenceKind[] = [
  sourceKind,
  ...(figures.references ?? []),
  ...(voices.references ?? []),
]

/** What a reference says of itself, as the pages show it. */
export type ShownGround = {
  readonly id: string
  readonly reference: string
  readonly locator: string
  readonly stance: Stance
  readonly kind: string
  readonly label: string
  readonly href: string | null
  readonly status: Resolved['status']
  readonly source: { readonly key: string; readonly csl: CslItem } | null
  /** Someone's words, quoted. */
  readonly quotation: {
    readonly beginning: string
    readonly words: string
    readonly language: 'fr' | 'en'
    readonly attribution: string | null
  } | null
  /** A figure, as it is said. */
  readonly phrase: string | null
}

const extra = z.object({
  key: z.string().optional(),
  csl: cslItem.optional(),
  quotation: z
    .object({
      beginning: z.string().default(''),
      words: z.string(),
      language: z.enum(['fr', 'en']).default('fr'),
      attribution: z.string().nullable(),
    })
    .nullish(),
  figure: z.object({ phrase: z.string(), value: z.number().nullable() }).nullish(),
})

type Written = {
  readonly id: string
  readonly reference: string
  readonly locator: string
  readonly stance?: Stance
}

/** Resolves what things rest on, all at once, for one reader. What she may not see is `unknown`. */
export async function showGrounds(
  grounds: readonly Written[],
  reader: ReferenceReader,
  kinds: readonly ReferenceKind[] = groundKinds,
): Promise<ReadonlyMap<string, ShownGround>> {
  const references = [...new Set(grounds.map(({ reference }) => reference))]
  const resolved = await resolveReferences(kinds, references, reader)
  return new Map(
    grounds.map(({ id, reference, locator, stance = 'supports' }) => {
      const found = resolved.get(reference) ?? { label: reference, href: null, status: 'unknown' }
      const { key, csl, quotation = null, figure } = extra.parse(found)
      const shown: ShownGround = {
        id,
        reference,
        locator,
        stance,
        kind: reference.split(':')[0] ?? '',
        label: found.label,
        href: found.href,
        status: found.status,
        source: key === undefined || csl === undefined ? null : { key, csl },
        quotation,
        phrase: figure?.phrase ?? null,
      }
      return [id, shown] as const
    }),
  )
}

export type JudgedFinding = Omit<Finding, 'grounds'> &
  Judged & {
    readonly grounds: readonly ShownGround[]
    /** How many of its grounds were taken back, or are unknown to who reads. */
    readonly gone: number
    /** How many say something newer now. */
    readonly stale: number
  }

/** Findings with what they rest on, and how strong they are today: nothing of it is kept, so nothing of it is late. */
export async function judgeFindings(
  findings: readonly Finding[],
  reader: ReferenceReader,
): Promise<readonly JudgedFinding[]> {
  const shown = await showGrounds(
    findings.flatMap(({ grounds }) => grounds),
    reader,
  )
  return findings.map((finding) => {
    const grounds = finding.grounds.flatMap(({ id }) => shown.get(id) ?? [])
    const weighed = grounds.map((ground) => ({
      nature: natureOf(ground),
      origins: originsOf(ground),
      stance: ground.stance,
      isStanding: ground.status === 'living' || ground.status === 'stale',
    }))
    return {
      ...finding,
      grounds,
      ...strengthOf(finding.kind, weighed),
      gone: weighed.filter(({ isStanding }) => !isStanding).length,
      stale: grounds.filter(({ status }) => status === 'stale').length,
    }
  })
}

function natureOf({ kind }: ShownGround): Nature {
  if (kind === 'source') return 'written'
  return kind === 'figure' ? 'counted' : 'lived'
}

/** Two sources of one author, and one question in two years, are not two witnesses. */
function originsOf({ kind, reference, source }: ShownGround): readonly string[] {
  if (source) {
    const makers = makersOf(source.csl).map((maker) => {
      const given = folded(maker.given ?? '').slice(0, 1)
      return `maker:${folded(filedName(maker))}${given}`
    })
    return makers.length === 0 ? [`source:${source.key}`] : makers
  }
  return kind === 'figure' ? [reference.split('@')[0] ?? reference] : [reference]
}

/** The sources of these findings, by the key they have now: what `cite` asks for. */
export function sourcesOf(
  grounds: readonly Pick<ShownGround, 'source'>[],
): ReadonlyMap<string, CslItem> {
  return new Map(
    grounds.flatMap(({ source }) => (source ? [[source.key, source.csl] as const] : [])),
  )
}
