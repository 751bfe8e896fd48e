import { Heading, Prose } from '../../../design/layout/layout.tsx'
import { LinkedWords } from '../../../platform/http/linked-words.tsx'
import { parseText, type TextBlock } from '../rules/text-blocks.ts'

/** A text as it was written: titles, lists, paragraphs. Its titles lie under one of `level`. */
export function Text({ text, level = 2 }: { text: string; level?: 1 | 2 }) {
  return (
    <Prose>
      <LinkedWords>
        {parseText(text).map((block, at) => (
          <OneBlock key={at} block={block} level={level} />
        ))}
      </LinkedWords>
    </Prose>
  )
}

function OneBlock({ block, level }: { block: TextBlock; level: 1 | 2 }) {
  if (block.kind === 'title') {
    const below = block.level === 2 || level === 1 ? level + block.level - 1 : 4
    return (
      <Heading level={below === 2 ? 2 : below === 3 ? 3 : 4} size={below === 2 ? 3 : 4}>
        {block.text}
      </Heading>
    )
  }
  if (block.kind === 'list') {
    return (
      <ul>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )
  }
  return (
    <p>
      {block.lines.map((line, at) => (
        <>
          {at > 0 && <br />}
          {line}
        </>
      ))}
    </p>
  )
}
