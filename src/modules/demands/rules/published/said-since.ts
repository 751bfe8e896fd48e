import type { Since } from '../document-as-read.ts'

type Told = 'sinceTold.withdrawn' | 'sinceTold.corrected' | 'sinceTold.newer' | 'sinceTold.source'

/** What is known of a figure, or of a source, since a version was published, in a sentence; '' where nothing is. */
export function saidSince(
  since: Since | undefined,
  say: (key: Told, values?: Record<string, string>) => string,
  what: 'figure' | 'source' = 'figure',
): string {
  if (!since) return ''
  if (what === 'source') return say('sinceTold.source')
  switch (since.kind) {
    case 'withdrawn':
      return say('sinceTold.withdrawn')
    case 'corrected':
      return say('sinceTold.corrected', { phrase: since.phrase })
    case 'newer':
      return say('sinceTold.newer', { label: since.label, phrase: since.phrase })
  }
}
