type ParagraphsProps = { text: string; lang?: string | undefined }

/** A text as people type it: an empty line parts two paragraphs. */
export function Paragraphs({ text, lang }: ParagraphsProps) {
  const paragraphs = text.split(/\n\s*\n/).filter((one) => one.trim() !== '')
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} lang={lang}>
          {paragraph}
        </p>
      ))}
    </>
  )
}
