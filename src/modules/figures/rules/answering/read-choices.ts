import type { Choice } from '../../tables.ts'
import { codeFrom } from './code-from.ts'

export type ReadChoices =
  | { readonly outcome: 'read'; readonly choices: readonly Choice[] }
  | { readonly outcome: 'too-few' | 'too-many' | 'twice' }

const most = 20
const longest = 80

/**
 * Choices as a team writes them, one a line: « Parfois | Sometimes ». A choice that was there before, by its French words,
 * keeps its code.
 */
export function readChoices(text: string, before: readonly Choice[] = []): ReadChoices {
  const lines = text
    .split('\n')
    .map((line) => line.split('|').map((side) => side.trim()))
    .filter(([label = '']) => label !== '')
  if (lines.length < 2) return { outcome: 'too-few' }
  const isTooLong = lines.flat().some((side) => side.length > longest)
  if (lines.length > most || isTooLong) return { outcome: 'too-many' }
  const choices = lines.map(([label = '', label_en = '']) => {
    const known = before.find((choice) => choice.label === label)
    return { code: known?.code ?? codeFrom(label_en || label, 'choice'), label, label_en }
  })
  const isTwice = new Set(choices.map(({ code }) => code)).size < choices.length
  return isTwice ? { outcome: 'twice' } : { outcome: 'read', choices }
}

export function writeChoices(choices: readonly Choice[]): string {
  return choices
    .map(({ label, label_en }) => (label_en === '' ? label : `${label} | ${label_en}`))
    .join('\n')
}
