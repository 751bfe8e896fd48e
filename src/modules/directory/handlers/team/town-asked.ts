import { type SiteContext, words } from '../../../../platform/http/request.ts'
import { administrativeKey } from '../../territory/regions.ts'
import {
  type Town,
  type TownResult,
  understandTown,
  unrecordedTown,
} from '../../town/understand-town.ts'
import { teamWords } from '../../words/team.ts'

type Asked = { readonly town: string; readonly region: string; readonly keepTown: boolean }

export type TownAsked =
  | { readonly ok: true; readonly town: Town }
  | { readonly ok: false; readonly field: 'town' | 'region'; readonly sentence: string }

/** The town of a form, or what to say beside which field. A name we do not know is kept only when asked to. */
export async function townAsked(c: SiteContext, asked: Asked): Promise<TownAsked> {
  const say = words(c, teamWords)
  const region = administrativeKey(asked.region)
  if (asked.keepTown && region === null) {
    return { ok: false, field: 'region', sentence: say('town.regionNeeded') }
  }
  const result = await understandTown(asked.town, region)
  if (result.outcome === 'known') return { ok: true, town: result.town }
  if (asked.keepTown && region !== null && result.outcome !== 'elsewhere') {
    return { ok: true, town: unrecordedTown(asked.town, region) }
  }
  return { ok: false, ...refusal(c, result) }
}

function refusal(
  c: SiteContext,
  result: Exclude<TownResult, { outcome: 'known' }>,
): { field: 'town' | 'region'; sentence: string } {
  const say = words(c, teamWords)
  const suggestions = 'suggestions' in result ? result.suggestions.slice(0, 4).join(' · ') : ''
  switch (result.outcome) {
    case 'several':
      return { field: 'town', sentence: say('town.several', { suggestions }) }
    case 'misspelt':
      return { field: 'town', sentence: say('town.misspelt', { suggestions }) }
    case 'unrecorded':
      return { field: 'town', sentence: say('town.unrecorded') }
    case 'elsewhere':
      return { field: 'region', sentence: say('town.elsewhere', { suggestions }) }
    case 'unknown': {
      const count = result.suggestions.length
      return { field: 'region', sentence: say('town.unknown', { count, suggestions }) }
    }
  }
}
