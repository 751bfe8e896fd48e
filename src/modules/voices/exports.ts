import { csvOf, spreadsheets } from '../../platform/files/csv.ts'
import type { Language } from '../../platform/words/language.ts'
import type { Collection } from './queries/collections.ts'
import type { ExportedVoice } from './queries/export-voices.ts'
import type { OwnVoice } from './queries/own-voices.ts'
import { gatheringWords } from './words/gathering.ts'

/** The voices of one collection, for its own people. Its rows come in no order that says anything. */
export function csvOfOwnVoices(
  { prompts }: Collection,
  voices: readonly OwnVoice[],
  language: Language,
): string {
  const beginnings = new Map(prompts.map(({ id, beginning }) => [id, beginning]))
  const rows = voices.map(({ prompt_id, words, language: spoken, week, uses, state }) => [
    beginnings.get(prompt_id) ?? '',
    words,
    spoken,
    week,
    uses.join(', '),
    state,
  ])
  return csvOf([headers(language), ...rows], spreadsheets[language])
}

/** Every voice, with what its author consents to, for the federation. */
export function csvOfVoices(voices: readonly ExportedVoice[], language: Language): string {
  const rows = voices.map((voice) => [
    voice.beginning,
    voice.masked_words ?? voice.words,
    voice.language,
    voice.week,
    voice.uses.join(', '),
    voice.state,
    voice.public_code,
  ])
  return csvOf([[...headers(language), 'code'], ...rows], spreadsheets[language])
}

function headers(language: Language): string[] {
  const say = gatheringWords.in(language)
  return [
    say('export.phrase'),
    say('export.mots'),
    say('export.langue'),
    say('export.semaine'),
    say('export.accords'),
    say('export.etat'),
  ]
}
