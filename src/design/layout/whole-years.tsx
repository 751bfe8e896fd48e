import type { ComponentChildren } from 'preact'

const years = /(\b\d{4}-\d{4}\b)/

/**
 * A text whose years hold on one line: browsers break « 2025-2026 » after its hyphen. What is not a text is left as it is, and
 * no character is added, so that a year is found and copied as it is written.
 */
export function wholeYears(children: ComponentChildren): ComponentChildren {
  if (typeof children === 'string') return years.test(children) ? held(children) : children
  return Array.isArray(children) ? children.map(wholeYears) : children
}

/** In one element: a button lays what it holds side by side. */
function held(text: string): ComponentChildren {
  return (
    <span>
      {text.split(years).map((part) =>
        years.test(part) ? (
          <span key={part} class="whole">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </span>
  )
}
