import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { type Fact, Facts } from '../../../../design/facts/facts.tsx'
import { LineBreaks } from '../../../../design/layout/typed-text.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { writeReference } from '../../../../platform/references/reference.ts'
import { todayIn } from '../../../../platform/words/today.ts'
import { frenchForms } from '../../lexicon-words.ts'
import { lexiconPaths } from '../../paths.ts'
import type { Term } from '../../queries/terms.ts'
import { type Stage, stageOf } from '../../rules/stage-of.ts'
import type { Wording } from '../../tables.ts'
import { makingWords } from '../../words/making.ts'
import { useFrench } from '../use-said-in.ts'
import { Notes, Thread } from './discussing.tsx'
import { Examples, Relations, Translations, WorkOnSenses } from './enriching.tsx'
import { Leading } from './leading.tsx'
import { MakingPage } from './making-page.tsx'
import { Rounds } from './rounds.tsx'
import type { TermAtWork } from './term-at-work.ts'

const kindOfStage: Record<Stage, 'done' | 'begun' | 'asleep'> = {
  proposed: 'begun',
  submitted: 'begun',
  revising: 'begun',
  adopted: 'done',
  'set-aside': 'asleep',
}

/** One word in the making: where it stands, what is said of it, what people say of it, and what whoever leads may do. */
export function TermPage({ work }: { work: TermAtWork }) {
  const { term, form, rounds } = work
  const before = rounds.find(
    ({ decision }) => term.round?.isOpen && decision === term.round.decision,
  )
  const say = useWords(makingWords)
  const french = useFrench()
  const stage = stageOf(term)
  return (
    <MakingPage title={term.word} lang={french} isUnder>
      <FormErrors form={form} />
      <p>
        <State kind={kindOfStage[stage]}>{say(`stage.${stage}`)}</State> {say(`kinds.${term.kind}`)}
      </p>
      {term.adoptedVersion !== null && (
        <>
          <p>
            <a href={lexiconPaths.word(term.slug)}>{say('back')}</a>
          </p>
          <p class="word-said">
            {say('cite')} <code>[[{writeReference({ kind: 'term', id: term.slug })}]]</code>
          </p>
        </>
      )}
      {term.round?.isOpen && (
        <Note kind="care">
          <p>
            {say('made.held', { version: term.round.version })}{' '}
            {before && <a href={before.path}>{say('consent.see')}</a>}
          </p>
        </Note>
      )}
      <Part id="sens" title={say('made.wording')}>
        <SaidOfIt worded={term} why={term.why} />
        {!work.leads && !term.round?.isOpen && <WhoWrites work={work} />}
        {work.mayWord && (
          <Buttons>
            <ButtonLink href={lexiconPaths.wording(term.slug)} kind="second">
              {say('made.edit')}
            </ButtonLink>
          </Buttons>
        )}
      </Part>
      <Rounds rounds={rounds} names={work.names} />
      <Part id="echanges" title={say('thread.title')}>
        <Thread work={work} />
      </Part>
      <Part id="notes" title={say('notes.title')}>
        <Notes work={work} />
      </Part>
      <Part id="exemples" title={say('examples.title')}>
        <Examples work={work} />
      </Part>
      <Part id="autres-sens" title={say('senses.title')}>
        <WorkOnSenses work={work} />
      </Part>
      <Part id="liens" title={say('relations.title')}>
        <Relations work={work} />
      </Part>
      <Part id="langues" title={say('translations.title')}>
        <Translations work={work} />
      </Part>
      {work.leads && <Leading work={work} />}
      <Part id="chemin" title={say('made.history')}>
        <Path work={work} />
      </Part>
    </MakingPage>
  )
}

/** Who words it from here, for who does not lead. */
function WhoWrites({ work: { mayWord, proposedIt } }: { work: TermAtWork }) {
  const say = useWords(makingWords)
  if (mayWord) return <p>{say('made.yours')}</p>
  return (
    <p>
      {say(proposedIt ? 'made.yoursNoMore' : 'made.led')} <a href="#echanges">{say('made.talk')}</a>
    </p>
  )
}

type WordingProps = { worded: Pick<Term, 'word' | 'kind' | keyof Wording>; why: string }

function SaidOfIt({ worded: term, why }: WordingProps) {
  const say = useWords(makingWords)
  const french = useFrench()
  const said = (label: string, text: string): readonly Fact[] =>
    text === ''
      ? []
      : [
          {
            term: label,
            children: (
              <span lang={french}>
                <LineBreaks lines={text.split('\n')} />
              </span>
            ),
          },
        ]
  return (
    <Facts
      facts={[
        ...said(say('made.why'), why),
        ...said(say(term.kind === 'care' ? 'form.nuance' : 'form.meaning'), term.meaning),
        ...said(say('form.effect'), term.effect),
        ...said(say('form.instead'), term.instead),
        ...said(say('form.rightWhen'), term.right_when),
        ...said(say('form.origin'), term.origin),
        ...said(say('form.tensions'), term.tensions),
        ...said(say('form.recognised'), frenchForms(term).slice(0, 24).join(', ')),
      ]}
    />
  )
}

const removalOf = {
  example: lexiconPaths.exampleRemoval,
  sense: lexiconPaths.senseRemoval,
} as const

function Path({ work: { term, history, wordings, takenOut, names } }: { work: TermAtWork }) {
  const say = useWords(makingWords)
  const formats = useFormats()
  const { federation } = useReading()
  const who = term.proposedFor === null ? say('team') : (names.get(term.proposedFor) ?? '')
  const date = formats.day(todayIn(federation.timeZone, term.proposedAt))
  const day = (at: Date) => formats.day(todayIn(federation.timeZone, at))
  return (
    <>
      <ol>
        <li>{say('made.proposed', { date, who })}</li>
        {history.map(({ step, why, adoptedBy, adoptedOn, enteredAt, path }) => (
          <li key={enteredAt.toISOString()}>
            {say(`path.${step}`, {
              why,
              who: adoptedBy ?? '',
              date: formats.day(adoptedOn ?? todayIn(federation.timeZone, enteredAt)),
            })}
            {path !== null && (
              <>
                {' '}
                <a href={path} aria-label={say('rounds.see', { date: day(enteredAt) })}>
                  {say('consent.see')}
                </a>
              </>
            )}
          </li>
        ))}
      </ol>
      {takenOut.length > 0 && (
        <Disclosure summary={say('made.takenOut', { count: takenOut.length })}>
          <ul class="spaced">
            {takenOut.map(({ id, kind, words, removedAt, isOwn }) => (
              <li key={id}>
                <p>{words === '' ? say('made.takenBack') : words}</p>
                <p class="word-said">{say(`made.${kind}Out`, { date: day(removedAt) })}</p>
                {isOwn && words !== '' && (
                  <form method="post" action={removalOf[kind](term.slug, id)}>
                    <Button
                      kind="plain"
                      small
                      label={say('made.takeBackLabel', { words: words.slice(0, 60) })}
                    >
                      {say('made.takeBack')}
                    </Button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {wordings.slice(1).map((worded) => (
        <Disclosure
          key={worded.version}
          summary={say('made.version', {
            number: worded.version,
            date: day(worded.writtenAt),
            who: worded.version === 1 ? who : say('leaders'),
          })}
        >
          <p>{say('made.called', { word: worded.word, kind: say(`kinds.${worded.kind}`) })}</p>
          <SaidOfIt worded={worded} why="" />
        </Disclosure>
      ))}
    </>
  )
}
