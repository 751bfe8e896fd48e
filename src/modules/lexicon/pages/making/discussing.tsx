import { Button, Buttons } from '../../../../design/button/button.tsx'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { hasError } from '../../../../design/field/form-state.ts'
import { DateField, NumberField, TextArea } from '../../../../design/field/text-fields.tsx'
import { TypedText } from '../../../../design/layout/typed-text.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { lexiconPaths } from '../../paths.ts'
import { makingWords } from '../../words/making.ts'
import type { TermAtWork } from './term-at-work.ts'
import { MemberField } from './term-fields.tsx'

type DiscussingProps = { work: TermAtWork }

/** What people of the network say to each other of a word, each for her member. */
export function Thread({ work: { term, remarks, rounds, names, form } }: DiscussingProps) {
  const say = useWords(makingWords)
  const formats = useFormats()
  const { federation } = useReading()
  return (
    <>
      {remarks.length === 0 && (
        <p>{say(rounds.some(({ said }) => said.length > 0) ? 'thread.noneHere' : 'thread.none')}</p>
      )}
      <ol class="spaced">
        {remarks.map(({ id, words, memberId, writtenAt }) => (
          <li key={id}>
            <TypedText text={words} />
            <p class="word-said">
              {say('thread.by', {
                who: memberId === null ? say('team') : (names.get(memberId) ?? ''),
                date: formats.day(todayIn(federation.timeZone, writtenAt)),
              })}
            </p>
          </li>
        ))}
      </ol>
      <form method="post" action={lexiconPaths.remarks(term.slug)} class="narrow" novalidate>
        <TextArea
          name="words"
          label={say('thread.words')}
          hint={say('thread.wordsHint')}
          rows={3}
          form={form}
          required
        />
        <MemberField form={form} />
        <Buttons>
          <Button kind="second">{say('thread.send')}</Button>
        </Buttons>
      </form>
    </>
  )
}

/** What workshops wrote on paper. */
export function Notes({ work: { term, notes, names, form } }: DiscussingProps) {
  const say = useWords(makingWords)
  const formats = useFormats()
  return (
    <>
      <p>{say('notes.lead')}</p>
      {notes.length === 0 && <p>{say('notes.none')}</p>}
      <ol class="spaced">
        {notes.map((note) => (
          <li key={note.id}>
            {note.isRemoved ? (
              <p>{say('notes.removed')}</p>
            ) : (
              <>
                <TypedText text={note.words} />
                <p class="word-said">
                  {note.isFew || note.heldOn === null
                    ? say('notes.few')
                    : say('notes.by', {
                        who:
                          note.memberId === null ? say('team') : (names.get(note.memberId) ?? ''),
                        date: formats.day(note.heldOn),
                      })}
                  {note.people !== null && ` · ${say('notes.count', { count: note.people })}`}
                </p>
              </>
            )}
            {note.mayCorrect && (
              <p>
                <a href={lexiconPaths.noteCorrection(term.slug, note.id)}>{say('notes.correct')}</a>
              </p>
            )}
            {note.mayRemove && (
              <form method="post" action={lexiconPaths.noteRemoval(term.slug, note.id)}>
                <Button
                  kind="plain"
                  small
                  label={say('notes.removeLabel', { words: note.words.slice(0, 60) })}
                >
                  {say('notes.remove')}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ol>
      <Disclosure
        summary={say('notes.add')}
        open={hasError(form.errors, ['noteWords', 'heldOn', 'people'])}
      >
        <form method="post" action={lexiconPaths.notes(term.slug)} class="narrow" novalidate>
          <TextArea
            name="noteWords"
            label={say('notes.words')}
            hint={say('notes.wordsHint')}
            rows={6}
            form={form}
            required
          />
          <DateField name="heldOn" label={say('notes.heldOn')} form={form} required />
          <NumberField name="people" label={say('notes.people')} form={form} />
          <MemberField name="noteMember" form={form} />
          <Buttons>
            <Button kind="second">{say('notes.send')}</Button>
          </Buttons>
        </form>
      </Disclosure>
    </>
  )
}
