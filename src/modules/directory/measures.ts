import { exerciseOf } from '../../platform/federation/exercise-of.ts'
import { type Federation, nounsOf } from '../../platform/federation/federation.ts'
import type { MeasureSource } from '../../platform/measures/measures.ts'
import type { Language } from '../../platform/words/language.ts'
import { todayIn } from '../../platform/words/today.ts'
import { directoryPaths } from './paths.ts'
import { listMeasured, type Measured } from './queries/list-measured.ts'
import { listPractices, type Practice } from './queries/list-practices.ts'
import { regionsOf } from './territory/regions.ts'
import { measuresWords } from './words/measures.ts'

const PART = 'directory'
const names = ['members', 'regions', 'practices', 'verified'] as const
type Name = (typeof names)[number]

type Directory = {
  readonly members: readonly Measured[]
  readonly practices: readonly Practice[]
  readonly exercise: string
  readonly federation: Federation
  readonly language: Language
}

/**
 * What the directory counts today, told for the exercise that runs: it does not remember how it stood at the end of each year. A
 * plan that freezes its readings does.
 */
export const directoryMeasures: MeasureSource = {
  part: PART,
  parts: ['directory'],

  async list({ language, federation }) {
    const say = measuresWords.in(language)
    const nouns = nounsOf(federation, language)
    return names.map((name) => ({
      name: `${PART}.${name}`,
      label: say(`label.${name}`, nouns),
      unit: name === 'verified' ? 'members' : name,
      counts: say(`counts.${name}`, nouns),
    }))
  },

  async read(asked, { tx, language, federation }) {
    const name = names.find((one) => asked === `${PART}.${one}`)
    if (!name) return []
    const exercise = exerciseOf(todayIn(federation.timeZone), federation.fiscalYearStart)
    const members = await listMeasured(tx)
    const practices = await listPractices(tx)
    const { counted, outOf } = countIn(name, { members, practices, exercise, federation, language })
    const value = counted.length
    const nouns = nounsOf(federation, language)
    return [
      {
        exercise,
        value,
        ...(outOf !== undefined && { outOf }),
        phrase: measuresWords.in(language)(`phrase.${name}`, {
          ...nouns,
          count: value,
          outOf: outOf ?? value,
        }),
        reference: null,
        counted,
      },
    ]
  },
}

function countIn(name: Name, { members, practices, exercise, federation, language }: Directory) {
  const asPage = ({ id, name: label, slug }: Measured) => ({
    id,
    label,
    href: directoryPaths.member(slug),
  })
  switch (name) {
    case 'members':
      return { counted: members.map(asPage), outOf: undefined }
    case 'verified': {
      const verified = members.filter(
        ({ verified_on }) =>
          verified_on !== null && exerciseOf(verified_on, federation.fiscalYearStart) === exercise,
      )
      return { counted: verified.map(asPage), outOf: members.length }
    }
    case 'regions': {
      const regions = regionsOf(federation.regionScheme)
      const here = new Set(members.flatMap(({ region, health_region }) => [region, health_region]))
      const served = regions.filter(({ key }) => here.has(key))
      return {
        counted: served.map((region) => ({
          id: region.key,
          label: region.name,
          href: directoryPaths.membersOfRegion(region.slug),
        })),
        outOf: regions.length,
      }
    }
    case 'practices': {
      const offered = new Set(members.flatMap((member) => member.practices))
      return {
        counted: practices
          .filter(({ code }) => offered.has(code))
          .map(({ code, name_fr, name_en }) => ({
            id: code,
            label: language === 'en' ? name_en : name_fr,
            href: directoryPaths.membersOfPractice(code),
          })),
        outOf: practices.length,
      }
    }
  }
}
