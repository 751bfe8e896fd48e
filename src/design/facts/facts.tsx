import type { ComponentChildren } from 'preact'

export type Fact = { readonly term: string; readonly children: ComponentChildren }

/** What one needs to know to come, to call, to check: a term, what it is. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ term, children }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{children}</dd>
        </div>
      ))}
    </dl>
  )
}

/** When it was last found right, and by whom. `asleep`: so long ago that it is worth a call. */
export function Verified({ asleep, children }: { asleep?: boolean; children: ComponentChildren }) {
  return <p class={`verified state ${asleep ? 'state--asleep' : 'state--done'}`}>{children}</p>
}
