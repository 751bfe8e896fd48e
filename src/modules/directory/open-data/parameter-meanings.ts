import { formatsOf } from '../../../platform/words/format.ts'
import { usualProximity } from './filters.ts'
import {
  mostMinimalPerPage,
  mostPerPage,
  type ParameterName,
  parameterNames,
  usualPerPage,
} from './parameters.ts'
import type { Publication } from './publication.ts'

/** What each parameter asks, in the reader's language. */
export function parameterMeanings({ say, nouns, language }: Publication) {
  const { number } = formatsOf(language)
  const values = {
    ...nouns,
    usual: usualPerPage,
    most: mostPerPage,
    mostMinimal: number(mostMinimalPerPage),
    usualMetres: number(usualProximity),
  }
  return parameterNames.map((name): { name: ParameterName; meaning: string } => ({
    name,
    meaning: say(`parameters.${name}`, values),
  }))
}
