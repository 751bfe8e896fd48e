import { Fragment } from 'preact'
import { Note } from '../../../../design/note/note.tsx'
import { CrisisLines } from '../../../../platform/http/crisis-lines.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import type { AskedPrompt } from '../../queries/collections.ts'
import type { ShownInDistress } from '../../queries/moderation.ts'
import { speakingWords } from '../../words/speaking.ts'
import { useSaidIn } from '../said-in.ts'

/** What becomes of a sentence: the same for all of them, then what the team wrote of this one. */
export function WhatFollows({ prompt }: { prompt: AskedPrompt }) {
  const say = useWords(speakingWords)
  const said = useSaidIn()
  const told = [
    { title: say('then.purposeTitle'), ...said(prompt, 'purpose') },
    { title: say('then.readersTitle'), ...said(prompt, 'readers') },
    { title: say('then.doneTitle'), ...said(prompt, 'what_is_done') },
  ]
  return (
    <div class="speaking__part prose">
      <h2 class="speaking__title">{say('then.title')}</h2>
      <p>{say('then.kept')}</p>
      <p>{say('then.read')}</p>
      {told.map(({ title, text, lang }) => (
        <Fragment key={title}>
          <h3>{title}</h3>
          <p lang={lang}>{text}</p>
        </Fragment>
      ))}
    </div>
  )
}

/** Beside a sentence that touches a hard subject. The foot has the lines too; here they are in reach. */
export function HardSubject({ shown }: { shown: ShownInDistress | null }) {
  const say = useWords(speakingWords)
  const said = useSaidIn()
  const { federation } = useReading()
  if (!federation.crisisLines && !shown) return null
  const ours = shown && said(shown, 'what_is_shown')
  return (
    <Note title={say('hard.title')}>
      {ours && (
        <p class="voices-protocol" lang={ours.lang}>
          {ours.text}
        </p>
      )}
      <p>{say('hard.text')}</p>
      <CrisisLines />
    </Note>
  )
}
