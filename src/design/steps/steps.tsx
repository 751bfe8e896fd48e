export type Step = { readonly key: string; readonly label: string; readonly href?: string }

type StepsProps = {
  label: string
  steps: readonly Step[]
  /** The `key` of the step one is at. */
  now: string
  /** The same in words, for everyone: «Étape 2 sur 4. Comptez cinq minutes.» */
  inWords: string
}

/** Where one is in something long: woven up to here, bare after. */
export function Steps({ label, steps, now, inWords }: StepsProps) {
  const at = steps.findIndex(({ key }) => key === now)
  return (
    <nav class="steps" aria-label={label}>
      <ol class="steps__list">
        {steps.map(({ key, label: text, href }, i) => (
          <li
            key={key}
            class={`steps__step steps__step--${i < at ? 'done' : i === at ? 'now' : 'ahead'}`}
            aria-current={i === at ? 'step' : undefined}
          >
            {href && i !== at ? (
              <a class="steps__label" href={href}>
                {text}
              </a>
            ) : (
              <span class="steps__label">{text}</span>
            )}
          </li>
        ))}
      </ol>
      <p class="steps__words">{inWords}</p>
    </nav>
  )
}
