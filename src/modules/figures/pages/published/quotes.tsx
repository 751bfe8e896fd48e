import type { Quote } from '../../queries/quoted-words.ts'

/** Words of members, under their names. They are in the language of whoever wrote them. */
export function Quotes({ quotes }: { quotes: readonly Quote[] }) {
  return (
    <div class="figures__quotes">
      {quotes.map(({ question, name, words }) => (
        <figure key={`${question} ${name}`} class="figures__citation">
          <blockquote lang="fr">
            {words.split(/\n+/).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </blockquote>
          <figcaption>{name}</figcaption>
        </figure>
      ))}
    </div>
  )
}
