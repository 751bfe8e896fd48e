import { ThreadLink } from '../../design/link/link.tsx'
import { localeOf } from '../words/language.ts'
import type { Use } from './threads.ts'

/** Pages that rest on something, each with the sentence that does; or a sentence where none does. */
export function Uses({ uses, none }: { uses: readonly Use[]; none: string }) {
  if (uses.length === 0) return <p>{none}</p>
  return (
    <ul class="uses">
      {uses.map(({ href, label, says, language }) => (
        <li key={href}>
          <ThreadLink href={href}>{label}</ThreadLink>
          {says !== undefined && (
            <p class="uses__says" lang={language && localeOf[language]}>
              {says}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
