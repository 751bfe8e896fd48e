import { type Sentence, sentencesOf, shortened } from './own-words.ts'
import type { Examined, Remark } from './remark.ts'

/** A number typed beside a figure it is meant to be, with the same unit, and another value. */
export function contradictedFigures({ composition, resolved }: Examined): readonly Remark[] {
  return sentencesOf(composition.blocks, resolved).flatMap((sentence) =>
    sentence.references.flatMap((reference) => {
      const figure = resolved.get(reference)?.figure
      if (!figure || figure.value === null) return []
      return contradictionsOf(sentence, { value: figure.value, unit: unitOf(figure.short) }).map(
        (typed): Remark => ({
          code: sentence.code,
          check: 'contradicted-figure',
          values: { typed, says: figure.short, sentence: shortened(sentence.text) },
        }),
      )
    }),
  )
}

type Said = { readonly value: number; readonly unit: string }

function contradictionsOf({ typed }: Sentence, { value, unit }: Said): readonly string[] {
  if (unit === '') return []
  return (
    numbersIn(typed)
      .filter(({ unit: after }) => after === unit)
      // « plus de 14 000 » is what a text may say of 14 391.
      .filter(({ number }) => Math.abs(number - value) > Math.max(1, value * 0.05))
      .map(({ written }) => `${written} ${unit}`)
  )
}

/** Numbers as people write them (« 14 000 », « 1,5 »), and the word that follows. */
export function numbersIn(
  text: string,
): readonly { readonly written: string; readonly number: number; readonly unit: string }[] {
  const numbers =
    /(?<![\p{L}\d.,])(\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d+)(?:,\d+)?[\s\u00a0\u202f]*([\p{L}$%]*)/gu
  return [...text.matchAll(numbers)].map(([whole, digits = '', unit = '']) => ({
    written: whole.replace(/[\s\u00a0\u202f]*[\p{L}$%]*$/u, ''),
    number: Number(digits.replace(/\D/g, '')),
    unit: unit.toLocaleLowerCase('fr'),
  }))
}

/** « plus de 14 000 personnes » → « personnes ». */
function unitOf(short: string): string {
  return numbersIn(short)[0]?.unit ?? ''
}
