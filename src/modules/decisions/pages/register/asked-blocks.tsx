import type { Block } from '../../queries/find-decision.ts'

/** What is put to the vote, before anything is told of what seats say. */
export function AskedBlocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <ul>
      {blocks.map(({ id, title, propositions }) => (
        <li key={id}>
          {title}
          {propositions.length > 1 && (
            <ul>
              {propositions.map((one) => (
                <li key={one.id}>{one.text}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
