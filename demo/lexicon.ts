import { askedOfTheSeats as asked } from '../src/modules/lexicon/asked-of-the-seats.ts'
import { slugOfWord } from '../src/modules/lexicon/rules/slug-of-word.ts'
import type { Wording } from '../src/modules/lexicon/tables.ts'
import { daysFrom } from '../src/platform/words/days.ts'
import { bodies } from './bodies.ts'
import { castPerson } from './cast.ts'
import { identifierOf } from './identifiers.ts'
import type { TableRows } from './insert-rows.ts'
import { type DemonstrationTerm, demonstrationTerms } from './lexicon-pieces.ts'
import { memberId, noonOf } from './member-rows.ts'

const assemblyBefore = 522
const byTheAssembly = 'l’assemblée générale'

/** The words of La Courtepointe, in the order in which the tables refer to each other. */
export function lexiconRows(today: string): readonly TableRows[] {
  const by = castPerson('Maude Delisière').id
  const day = (daysAgo: number) => daysFrom(today, -daysAgo)
  const at = (daysAgo: number) => noonOf(day(daysAgo))
  const member = (name: string | undefined) => (name === undefined ? null : memberId(name))
  const each = <T>(draw: (term: DemonstrationTerm, id: string) => readonly T[]) =>
    demonstrationTerms.flatMap((term) => draw(term, termId(term.word)))
  return [
    {
      table: 'lexicon.terms',
      rows: each((term, id) => [
        {
          id,
          slug: slugOfWord(term.word),
          word: term.word,
          kind: term.kind ?? 'shared',
          why: term.why,
          proposed_at: at(term.proposedDaysAgo),
          proposed_by: by,
          proposed_for: member(term.member),
        },
      ]),
    },
    {
      table: 'lexicon.versions',
      rows: each((term, id) =>
        versionsOf(term).map((wording, n) => ({
          term_id: id,
          version: n + 1,
          ...wording,
          written_at: at(term.proposedDaysAgo),
          written_by: by,
        })),
      ),
    },
    { table: 'lexicon.steps', rows: each((term, id) => stepsOf(term, id)) },
    {
      table: 'lexicon.senses',
      rows: each(({ word, senses = [] }, id) =>
        senses.map((sense, n) => ({
          id: identifierOf('sense', word, String(n)),
          term_id: id,
          words: sense.words,
          held_by_member: member(sense.member),
          held_by_body: sense.body === undefined ? null : identifierOf('body', sense.body),
          holder_name: sense.member ?? bodies.find(({ slug }) => slug === sense.body)?.name ?? '',
          held_since: day(sense.sinceDaysAgo),
          held_until: sense.untilDaysAgo === undefined ? null : day(sense.untilDaysAgo),
          agreed_at: sense.member === undefined ? null : at(sense.sinceDaysAgo),
          written_at: at(sense.sinceDaysAgo),
          written_by: by,
        })),
      ),
    },
    {
      table: 'lexicon.examples',
      rows: each(({ word, examples = [], proposedDaysAgo }, id) =>
        examples.map((example, n) => ({
          id: identifierOf('example', word, String(n)),
          term_id: id,
          words: example.words,
          member_id: member(example.member),
          agreed_at: example.member === undefined ? null : at(proposedDaysAgo - 5),
          written_at: at(proposedDaysAgo - 5),
          written_by: by,
        })),
      ),
    },
    {
      table: 'lexicon.translations',
      rows: each(({ english }, id) =>
        english === undefined
          ? []
          : [{ term_id: id, language: 'en', word: english, written_at: at(170), written_by: by }],
      ),
    },
    {
      table: 'lexicon.relations',
      rows: each(({ broader = [], related = [] }, id) => [
        ...broader.map((other) => tie(id, termId(other), 'broader', by, at(170))),
        ...related.map((other) => {
          const [one, two] = [id, termId(other)].sort()
          return tie(one ?? id, two ?? id, 'related', by, at(170))
        }),
      ]),
    },
    {
      table: 'lexicon.remarks',
      rows: each(({ word, thread = [] }, id) =>
        thread.map(({ words, member: name, daysAgo }, n) => ({
          id: identifierOf('remark', word, String(n)),
          term_id: id,
          member_id: member(name),
          words,
          written_at: at(daysAgo),
          written_by: by,
        })),
      ),
    },
    {
      table: 'lexicon.workshop_notes',
      rows: each(({ word, notes = [] }, id) =>
        notes.map(({ words, member: name, people, daysAgo }, n) => ({
          id: identifierOf('workshop-note', word, String(n)),
          term_id: id,
          held_on: day(daysAgo),
          member_id: memberId(name),
          people_count: people,
          words,
          written_at: at(daysAgo - 1),
          written_by: castPerson('Esther Latresse').id,
        })),
      ),
    },
  ]

  function stepsOf(term: DemonstrationTerm, id: string) {
    const { word, adoptedDaysAgo, before, returnedDaysAgo, setAside } = term
    const entered: { step: string; daysAgo: number; version?: number; why?: string }[] = []
    if (before !== undefined) entered.push({ step: 'adopted', daysAgo: assemblyBefore, version: 1 })
    if (adoptedDaysAgo !== undefined) {
      entered.push({
        step: 'adopted',
        daysAgo: adoptedDaysAgo,
        version: before === undefined ? 1 : 2,
      })
    }
    if (returnedDaysAgo !== undefined) entered.push({ step: 'returned', daysAgo: returnedDaysAgo })
    if (setAside) entered.push({ step: 'set-aside', daysAgo: setAside.daysAgo, why: setAside.why })
    if (term.takenUpDaysAgo !== undefined) {
      entered.push({ step: 'taken-up', daysAgo: term.takenUpDaysAgo })
    }
    return entered.map(({ step, daysAgo, version, why }, n) => ({
      id: identifierOf('lexicon-step', word, String(n)),
      term_id: id,
      number: n + 1,
      step,
      version: version ?? null,
      decision: null,
      adopted_by: step === 'adopted' ? byTheAssembly : null,
      adopted_on: step === 'adopted' ? day(daysAgo) : null,
      why: why ?? '',
      entered_at: at(daysAgo),
      entered_by: by,
    }))
  }
}

/** The words that are before the seats. `round`: of the decision that asks them, by its id and as it is referred to. */
export function roundRows(
  today: string,
  round: { readonly id: string; readonly decision: string },
): TableRows {
  return {
    table: 'lexicon.rounds',
    rows: demonstrationTerms.flatMap(({ word, submittedDaysAgo }) =>
      submittedDaysAgo === undefined
        ? []
        : [
            {
              decision_id: round.id,
              term_id: termId(word),
              version: 1,
              decision: round.decision,
              prepared_at: noonOf(daysFrom(today, -submittedDaysAgo)),
              prepared_by: castPerson('Maude Delisière').id,
            },
          ],
    ),
  }
}

/** What the seats are asked of the word that is before them, as the site writes it. */
export function askedOfTheSeats(word: string): string {
  const term = demonstrationTerms.find((one) => one.word === word)
  const [wording] = term ? versionsOf(term) : []
  if (!term || !wording) throw new Error(`no word « ${word} » in the demonstration`)
  return asked(term.kind ?? 'shared', wording)
}

function versionsOf(term: DemonstrationTerm): readonly Wording[] {
  const { meaning, meaningEn = '', before, draft, origin = '', tensions = '' } = term
  const wording: Wording = {
    meaning,
    meaning_en: meaningEn,
    origin,
    tensions,
    effect: term.effect ?? '',
    instead: term.instead ?? '',
    right_when: term.rightWhen ?? '',
    inflection: term.inflection ?? 'number',
    forms: term.forms ?? [],
  }
  return [
    ...(before === undefined ? [] : [{ ...wording, meaning: before, meaning_en: '' }]),
    wording,
    ...(draft === undefined ? [] : [{ ...wording, meaning: draft, meaning_en: '' }]),
  ]
}

function termId(word: string): string {
  return identifierOf('term', word)
}

function tie(
  term_id: string,
  other_id: string,
  kind: string,
  written_by: string,
  written_at: string,
) {
  return { term_id, other_id, kind, written_at, written_by }
}
