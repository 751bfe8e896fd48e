type LinesProps = { text: string; lang?: string | undefined }

/** Paragraphs as they were typed: a blank line begins another. */
export function Lines({ text, lang }: LinesProps) {
  return (
    <>
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph} lang={lang} class="lines">
          {paragraph}
        </p>
      ))}
    </>
  )
}
