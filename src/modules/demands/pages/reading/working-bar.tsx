import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import type { WorkingDocument } from '../../queries/documents.ts'
import { documentsWords } from '../../words/documents.ts'
import { useAudience } from '../said-audience.ts'

type WorkingBarProps = {
  document: WorkingDocument
  bodies: ReadonlyMap<string, string>
  /** Who reads, as the watermark says; null: the public, of whom nothing is known. */
  reader: string | null
  /** Last day of the link that opens it to her, ISO, where nothing else does. */
  linkUntil?: string | undefined
}

/** Says above a working document what it is, whom it is for, and that its readings are noted. */
export function WorkingBar({ document, bodies, reader, linkUntil }: WorkingBarProps) {
  const say = useWords(documentsWords)
  const formats = useFormats()
  const audience = useAudience(bodies)
  const status = say(`status.${document.status}`)
  return (
    <div class="cloth cloth--bloodroot">
      <div class="wrap draft-bar">
        <p>
          <strong>
            {say(document.audience === 'public' ? 'working.warningOpen' : 'working.warning')}
          </strong>{' '}
          {linkUntil === undefined
            ? say('working.state', { status, audience: audience(document) })
            : say('working.byLink', { status, date: formats.day(linkUntil) })}
        </p>
        {reader !== null && (
          <p>
            {say('working.reader', { name: reader })} {say('working.noted')}
          </p>
        )}
      </div>
    </div>
  )
}

/** The same across the page, on screen and on paper: who photographs it photographs this too. */
export function Watermark({ document, reader }: Pick<WorkingBarProps, 'document' | 'reader'>) {
  const say = useWords(documentsWords)
  const { federation } = useReading()
  const status = say(`status.${document.status}`)
  const mark =
    reader === null
      ? say('working.markAlone', { status })
      : say('working.mark', { status, name: reader })
  return (
    <svg class="watermark" aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id="filigrane"
          width="460"
          height="260"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          <text x="0" y="60">
            {mark}
          </text>
          <text x="120" y="190">
            {federation.name}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#filigrane)" />
    </svg>
  )
}
