/** Lines one under the other, in one piece of text. */
export function LineBreaks({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line, at) => (
        <>
          {at > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}

type TypedTextProps = { text: string; lang?: string | undefined }

/** Paragraphs as they were typed: a blank line begins another, a line break stays. */
export function TypedText({ text, lang }: TypedTextProps) {
  const paragraphs = text.split(/\n\s*\n/).filter((one) => one.trim() !== '')
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} lang={lang}>
          <LineBreaks lines={paragraph.split('\n')} />
        </p>
      ))}
    </>
  )
}
