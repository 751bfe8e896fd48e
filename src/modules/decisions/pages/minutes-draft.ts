import { formatsOf } from '../../../platform/words/format.ts'
import type { Language } from '../../../platform/words/language.ts'
import { todayIn } from '../../../platform/words/today.ts'
import { type ShownDecision, standingTallies } from '../rules/shown-decision.ts'
import { minutesWords } from '../words/minutes.ts'
import { registerWords } from '../words/register.ts'

/**
 * The minutes of a closed decision, from what happened: a text that who leads corrects. What people wrote for the members on the way,
 * notes and objections, is not in it: minutes may be read by everyone, and such words often say whose they are.
 */
export function minutesDraft(
  shown: ShownDecision,
  { language, timeZone }: { readonly language: Language; readonly timeZone: string },
): string {
  const say = minutesWords.in(language)
  const said = registerWords.in(language)
  const formats = formatsOf(language)
  const { decision } = shown
  const { outcome, quorum, method, isSecret, majority } = decision
  const way = decision.stages.map(({ stage, enteredAt }) => {
    const entered = said(stage === 'open' ? 'history.open' : `stage.${stage}`)
    const values = { stage: entered, day: formats.day(todayIn(timeZone, enteredAt)) }
    return `- ${say('gen.stage', values)}`
  })
  const rules = [
    ...(method === 'vote' ? [say(isSecret ? 'gen.secret' : 'gen.open')] : []),
    ...(majority ? [`${said(`majority.${majority.code}`)}.`] : []),
    ...(quorum > 0 ? [say('gen.quorum', { quorum })] : []),
    ...(outcome ? [say('gen.seats', { entitled: outcome.entitled })] : []),
    ...(outcome?.answered == null ? [] : [say('gen.answered', { answered: outcome.answered })]),
  ]
  const result = outcome
    ? [
        say('gen.outcome', {
          outcome: said(`outcome.${outcome.outcome}`),
          why: said(`outcomeWhy.${outcome.outcome}`, { fewest: decision.fewestBallots }),
        }),
      ]
    : []
  return [
    say('gen.question'),
    decision.question,
    say('gen.proposal'),
    // Titles of the text lie under those of the minutes.
    decision.text.replace(/^## /gm, '### '),
    say('gen.way'),
    rules.join(' '),
    way.join('\n'),
    ...countedRounds(shown, language),
    say('gen.result'),
    ...result,
    counts(shown, language),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function counts(shown: ShownDecision, language: Language): string {
  const say = minutesWords.in(language)
  const tallies = standingTallies(shown) ?? []
  const lines = shown.decision.blocks.flatMap(({ id, title, propositions }) => {
    const ofBlock = tallies.filter(({ block }) => block === id)
    const isOne = propositions.length === 1
    const told = ofBlock.map(({ proposition, inFavour, against, abstained, hasPassed }) => {
      const text = propositions.find((one) => one.id === proposition)?.text ?? ''
      const values = { inFavour, against, abstained, passed: hasPassed ? 'yes' : 'no' }
      return `- ${say('gen.line', { ...values, label: oneLine(isOne ? title : text) })}`
    })
    return isOne || told.length === 0
      ? told
      : [`- ${say('gen.exclusive', { title: oneLine(title) })}`, ...told]
  })
  return lines.join('\n')
}

/** How many, round after round. */
function countedRounds({ rounds }: ShownDecision, language: Language): string[] {
  const say = minutesWords.in(language)
  return rounds
    .toReversed()
    .map(({ round, consents, objections }) => say('gen.round', { round, consents, objections }))
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
