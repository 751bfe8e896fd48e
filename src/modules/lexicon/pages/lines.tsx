type LinesProps = { text: string; lang?: string | undefined }

/** Paragraphs as they were typed: a blank line begins another, a line break stays. */
export function Lines({ text, lang }: LinesProps) {
  return (
    <>
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph} lang={lang}>
          {broken(paragraph)}
        </p>
      ))}
    </>
  )
}

/** Text with its line breaks. */
export function broken(text: string) {
  return text.split('\n').map((line, at) => (
    <>
      {at > 0 && <br />}
      {line}
    </>
  ))
}
