import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { CheckboxGroup, RadioGroup, SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { HiddenField, TextArea } from '../../../../design/field/text-fields.tsx'
import { Columns } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { SeenField } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { voicesPaths } from '../../paths.ts'
import type { Theme, VoiceToRead } from '../../queries/moderation.ts'
import { beginningBefore } from '../../rules/beginning-before.ts'
import { outcomesAllowed } from '../../rules/consent.ts'
import { suggestMasks } from '../../rules/masking.ts'
import { moderationRules, ruleKeys } from '../../rules/moderation-rules.ts'
import { suggestThemes } from '../../rules/suggest-themes.ts'
import { outcomes } from '../../tables.ts'
import { moderationWords } from '../../words/moderation.ts'
import { readingWords } from '../../words/reading.ts'
import { speakingWords } from '../../words/speaking.ts'
import { Sentence, useVoiceLanguage } from '../sentence.tsx'
import { ModerationPage } from './moderation-page.tsx'

type ReadingPageProps = {
  voice: VoiceToRead
  themes: readonly Theme[]
  form: FormState
  /** Someone else decided meanwhile, as the page says. */
  isChanged: boolean
  /** Id of another that waits. */
  next: string | null
}

/** One voice, to be read by a person who decides. */
export function ReadingPage({ voice, themes, form, isChanged, next }: ReadingPageProps) {
  const say = useWords(moderationWords)
  const formats = useFormats()
  const voiceLanguage = useVoiceLanguage()
  const { title, week } = voice
  return (
    <ModerationPage title={say('one.title')} under="queue">
      <Columns asideLabel={say('one.allowed')} aside={<Beside voice={voice} />}>
        <p class="voice__words" lang={voiceLanguage(voice.language)}>
          <Sentence beginning={beginningBefore(voice, voice.words)}>
            <LookClosely words={voice.words} />
          </Sentence>
        </p>
        <p class="voice__place">{say('one.from', { title, week: formats.day(week) })}</p>
        {voice.people_may_be_recognised && (
          <Note kind="care">
            <p>{say('one.small')}</p>
          </Note>
        )}
        {voice.is_distress && (
          <Note kind="alert">
            <p>
              {say('distress.marked')}{' '}
              <a href={voicesPaths.queueProtocol}>{say('distress.read')}</a>
            </p>
          </Note>
        )}
        <Standing voice={voice} />
        <DecisionForm {...{ voice, themes, form, isChanged }} />
        {next !== null && (
          <p>
            <a class="more" href={voicesPaths.reading(next)}>
              {say('one.next')}
            </a>
          </p>
        )}
      </Columns>
    </ModerationPage>
  )
}

/** The words, with what may identify marked. The mark says what it is to those who hear it. */
function LookClosely({ words }: { words: string }) {
  const say = useWords(moderationWords)
  const places = suggestMasks(words)
  const ends = [0, ...places.map(({ end }) => end)]
  return (
    <>
      {places.map(({ kind, start, end }, i) => (
        <span key={start}>
          {words.slice(ends[i], start)}
          <mark title={say(`one.${kind}`)}>{words.slice(start, end)}</mark>
        </span>
      ))}
      {words.slice(ends.at(-1))}
    </>
  )
}

/** What stands, or what a first reader proposes. */
function Standing({ voice: { state, rule, first } }: { voice: VoiceToRead }) {
  const say = useWords(moderationWords)
  const { language } = useReading()
  const reason = (key: string) => readingWords.lookUp(language, `reason.${key}`) ?? ''
  if (first) {
    return (
      <Note title={say('one.first')}>
        <p>
          {say('one.firstText', {
            outcome: say(`outcome.${first.state}`),
            rule: reason(first.rule),
          })}
        </p>
        {first.masked_words !== null && (
          <p class="voice__hidden" dir="auto">
            {first.masked_words}
          </p>
        )}
        {first.note !== '' && <p>{first.note}</p>}
      </Note>
    )
  }
  if (state === 'waiting' || rule === null) return null
  return (
    <Note title={say('one.standing')}>
      <p>{say('one.decided', { outcome: say(`outcome.${state}`), rule: reason(rule) })}</p>
    </Note>
  )
}

type DecisionFormProps = Omit<ReadingPageProps, 'next'>

/** What is made of it and what it speaks of, in one gesture. */
function DecisionForm({ voice, themes, form, isChanged }: DecisionFormProps) {
  const say = useWords(moderationWords)
  const reading = useWords(readingWords)
  const { language } = useReading()
  const allowed = outcomesAllowed(voice.uses)
  const suggested = suggestThemes(voice.words, themes)
  const groups = allowed.map((outcome) => ({
    label: say(`outcome.${outcome}`),
    choices: ruleKeys
      .filter((rule) => moderationRules[outcome].some((one) => one === rule))
      .map((rule) => ({ value: rule, label: reading(`reason.${rule}`) })),
  }))
  return (
    <form method="post" action={voicesPaths.reading(voice.id)} autocomplete="off" novalidate>
      <FormErrors form={form} fields={['outcome', 'rule', 'masked', 'note']} />
      <RadioGroup
        name="outcome"
        legend={say('one.decide')}
        form={form}
        required
        {...(allowed.length < outcomes.length && { hint: say('one.onlyInside') })}
        choices={allowed.map((outcome) => ({ value: outcome, label: say(`outcome.${outcome}`) }))}
      />
      <SelectField name="rule" label={say('one.rule')} empty="—" form={form} choices={groups} />
      <TextArea
        name="masked"
        label={say('one.masked')}
        hint={say('one.maskedHint')}
        form={form}
        autocomplete="off"
      />
      <TextArea
        name="note"
        label={say('one.note')}
        hint={say('one.noteHint')}
        rows={2}
        form={form}
        autocomplete="off"
      />
      {themes.length > 0 && (
        <CheckboxGroup
          name="themes"
          legend={say('themes.title')}
          form={form}
          choices={themes.map(({ code, name, name_en }) => ({
            value: code,
            label: language === 'en' && name_en !== '' ? name_en : name,
            ...(suggested.includes(code) && { hint: say('themes.suggested') }),
          }))}
        />
      )}
      <SeenField form={form} now={voice.state} isChanged={isChanged} />
      <Buttons>
        <Button>{say(voice.state === 'waiting' ? 'one.submitNext' : 'one.submit')}</Button>
        {voice.state !== 'waiting' && themes.length > 0 && (
          <Button kind="second" formAction={voicesPaths.readingThemes(voice.id)}>
            {say('themes.submit')}
          </Button>
        )}
      </Buttons>
    </form>
  )
}

function Beside({ voice }: { voice: VoiceToRead }) {
  const say = useWords(moderationWords)
  const speaking = useWords(speakingWords)
  const nouns = useNouns()
  return (
    <div class="prose">
      <h2>{say('one.allowed')}</h2>
      <ul>
        {voice.uses.map((use) => (
          <li key={use}>{speaking(`consent.${use}`, nouns)}</li>
        ))}
      </ul>
      {suggestMasks(voice.words).length > 0 && (
        <>
          <h2>{say('one.look')}</h2>
          <p>{say('one.lookText')}</p>
          <ul>
            {suggestMasks(voice.words).map(({ kind, start, end }) => (
              <li key={start}>
                <mark>{voice.words.slice(start, end)}</mark> {say(`one.${kind}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{say('distress.title')}</h2>
      <p>{say('distress.text')}</p>
      <form method="post" action={voicesPaths.readingDistress(voice.id)}>
        {!voice.is_distress && <HiddenField name="distress" value="1" />}
        <Buttons>
          <Button kind="second" small>
            {say(voice.is_distress ? 'distress.unmark' : 'distress.mark')}
          </Button>
          <ButtonLink kind="plain" small href={voicesPaths.queueProtocol}>
            {say('distress.read')}
          </ButtonLink>
        </Buttons>
      </form>
    </div>
  )
}
