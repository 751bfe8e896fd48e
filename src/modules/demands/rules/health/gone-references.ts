import { parseReference } from '../../../../platform/references/reference.ts'
import type { ComposedBlock } from '../compose.ts'
import { referencesInLine, referencesOf } from '../text/references.ts'
import type { Examined, Remark } from './remark.ts'

/** Voices taken back or narrowed, figures retracted, and what nothing answers to. */
export function goneReferences({ composition, resolved }: Examined): readonly Remark[] {
  return composition.blocks.flatMap((block) =>
    citedBy(block).flatMap((reference): Remark[] => {
      const found = resolved.get(reference)
      const kind = parseReference(reference)?.kind
      const isVoice = kind === 'voice' || kind === 'testimony'
      const { code } = block
      const values = { reference, label: found?.label ?? reference }
      switch (found?.status) {
        case 'withdrawn':
          return [
            {
              code,
              check: isVoice
                ? 'withdrawn-voice'
                : kind === 'figure'
                  ? 'gone-figure'
                  : 'gone-reference',
              values,
            },
          ]
        case 'stale':
          return isVoice ? [{ code, check: 'narrowed-voice', values }] : []
        case 'living':
          return []
        default:
          return [{ code, check: 'gone-reference', values }]
      }
    }),
  )
}

/** All that a block cites. */
export function citedBy(block: ComposedBlock): readonly string[] {
  const { options, kind, titleLine, parsed } = block
  const chosen = kind === 'figure' || kind === 'voices-wall' ? options.reference : ''
  return [
    ...new Set([
      ...(chosen === '' ? [] : [chosen]),
      ...referencesInLine(titleLine),
      ...referencesOf(parsed),
    ]),
  ]
}
