import { TypedText } from '../../../../design/layout/typed-text.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import type { Round } from '../../queries/rounds.ts'
import { makingWords } from '../../words/making.ts'

type RoundsProps = {
  rounds: readonly Round[]
  /** Names of members, by id. */
  names: ReadonlyMap<string, string>
}

/** What the seats said of a word each time it was before them, the last time first, as the decision tells it. */
export function Rounds({ rounds, names }: RoundsProps) {
  const say = useWords(makingWords)
  const formats = useFormats()
  const { federation } = useReading()
  const opened = rounds.flatMap((round) =>
    round.openedAt === null
      ? []
      : [{ ...round, day: formats.day(todayIn(federation.timeZone, round.openedAt)) }],
  )
  if (opened.length === 0) return null
  return (
    <>
      {opened.toReversed().map(({ decision, version, path, isClosed, said, day }) => (
        <Part
          key={decision}
          id={`sieges-${decision.replace('decision:', '')}`}
          title={say('rounds.title', { version, date: day })}
        >
          {said.length === 0 && <p>{say(isClosed ? 'rounds.nothing' : 'rounds.nothingYet')}</p>}
          <ul class="spaced">
            {said.map(({ kind, member, words }) => (
              <li key={`${kind} ${member} ${words}`}>
                <TypedText text={words} />
                <p class="word-said">
                  {member === null
                    ? say('rounds.leading')
                    : say(`rounds.${kind}`, { who: names.get(member) ?? '' })}
                </p>
              </li>
            ))}
          </ul>
          <p>
            <a href={path}>{say('rounds.see', { date: day })}</a>
          </p>
        </Part>
      ))}
    </>
  )
}
