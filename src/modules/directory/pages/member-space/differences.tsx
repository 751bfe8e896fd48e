import { useWords } from '../../../../platform/http/page.tsx'
import { memberSpaceWords } from '../../words/member-space.ts'
import type { ToldDifference } from './version-in-words.ts'

type DifferencesProps = {
  id: string
  title: string
  /** Whose words stand on each side. */
  sides: { readonly one: string; readonly other: string }
  differences: readonly ToldDifference[]
}

/** Two states side by side where there is room, only where they differ. */
export function Differences({ id, title, sides, differences }: DifferencesProps) {
  const say = useWords(memberSpaceWords)
  const side = (whose: string, text: string) => (
    <dd>
      <span class="differences__whose">{whose}</span>
      <span class="as-typed">{text || say('form.nothing')}</span>
    </dd>
  )
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <dl class="differences">
        {differences.map(({ label, one, other }) => (
          <div key={label}>
            <dt>{label}</dt>
            {side(sides.one, one)}
            {side(sides.other, other)}
          </div>
        ))}
      </dl>
    </section>
  )
}
