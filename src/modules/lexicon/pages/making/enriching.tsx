import { Button, Buttons } from '../../../../design/button/button.tsx'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { Checkbox, RadioGroup, SelectField } from '../../../../design/field/choice-fields.tsx'
import { hasError } from '../../../../design/field/form-state.ts'
import { DateField, TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { lexiconPaths } from '../../paths.ts'
import type { Sense } from '../../queries/around-term.ts'
import { languageName } from '../../rules/language-name.ts'
import { relationKinds } from '../../tables.ts'
import { makingWords } from '../../words/making.ts'
import { Senses } from '../senses.tsx'
import { useFrench } from '../use-said-in.ts'
import type { TermAtWork } from './term-at-work.ts'

type EnrichingProps = { work: TermAtWork }

/** Meanings beside the adopted one, and how to add or end one. */
export function WorkOnSenses({ work }: EnrichingProps) {
  const { term, senses, members, bodies, leads, form } = work
  const say = useWords(makingWords)
  const options = (kind: string, named: ReadonlyMap<string, string>) =>
    [...named].map(([id, label]) => ({ value: `${kind}:${id}`, label }))
  return (
    <>
      {senses.length === 0 && <p>{say('senses.none')}</p>}
      <Senses
        senses={senses}
        act={({ id, words, holder: who, until, waitsFor, isOwn }) => (
          <>
            <Waiting
              told={{ waitsFor, isOwn }}
              who={who}
              agree={lexiconPaths.senseAgreement(term.slug, id)}
              words={words}
            />
            {(leads || isOwn) && (
              <form method="post" action={lexiconPaths.senseRemoval(term.slug, id)}>
                <Button
                  kind="plain"
                  small
                  label={say('senses.removeLabel', { words: words.slice(0, 60) })}
                >
                  {say('senses.remove')}
                </Button>
              </form>
            )}
            {leads && until === null && (
              <form method="post" action={lexiconPaths.senseEnd(term.slug, id)}>
                <Button
                  kind="plain"
                  small
                  label={say('senses.endLabel', { words: words.slice(0, 60) })}
                >
                  {say('senses.end')}
                </Button>
              </form>
            )}
          </>
        )}
      />
      {leads && (
        <Disclosure
          summary={say('senses.add')}
          open={hasError(form.errors, ['senseWords', 'holder', 'since'])}
        >
          <form method="post" action={lexiconPaths.senses(term.slug)} class="narrow" novalidate>
            <TextArea
              name="senseWords"
              label={say('senses.words')}
              hint={say('additions.hint')}
              rows={4}
              form={form}
              required
            />
            {form.errors.senseWords !== undefined && (
              <Checkbox name="senseDesignatesNobody" label={say('additions.nobody')} form={form} />
            )}
            <SelectField
              name="holder"
              label={say('senses.holder')}
              hint={say('senses.holderHint')}
              empty={say('relations.choose')}
              choices={[
                { label: say('senses.bodies'), choices: options('body', bodies) },
                { label: say('senses.members'), choices: options('member', members) },
              ].filter(({ choices }) => choices.length > 0)}
              form={form}
              required
            />
            <DateField name="since" label={say('senses.since')} form={form} required />
            <Buttons>
              <Button kind="second">{say('senses.save')}</Button>
            </Buttons>
          </form>
        </Disclosure>
      )}
    </>
  )
}

type WaitingProps = {
  told: Pick<Sense, 'waitsFor' | 'isOwn'>
  /** In whose name it is. */
  who: string
  /** Path where its people agree. */
  agree: string
  words: string
}

/** What something that was added waits for before everyone reads it; asked of whoever may say yes. */
function Waiting({ told: { waitsFor, isOwn }, who, agree, words }: WaitingProps) {
  const say = useWords(makingWords)
  if (waitsFor === 'nothing') return null
  return (
    <>
      <p>{say(waitsFor === 'adoption' ? 'additions.adoption' : 'additions.member', { who })}</p>
      {waitsFor === 'member' && isOwn && (
        <form method="post" action={agree}>
          <Button
            kind="second"
            small
            label={say('additions.agreeLabel', { words: words.slice(0, 60) })}
          >
            {say('additions.agree')}
          </Button>
        </form>
      )}
    </>
  )
}

/** The word in sentences of practice. */
export function Examples({ work }: EnrichingProps) {
  const { term, examples, names, members, leads, form } = work
  const say = useWords(makingWords)
  const french = useFrench()
  return (
    <>
      {examples.length === 0 && <p>{say('examples.none')}</p>}
      <ul class="spaced">
        {examples.map(({ id, words, memberId, waitsFor, isOwn }) => (
          <li key={id}>
            <p lang={french}>{words}</p>
            {memberId !== null && <p class="word-said">{names.get(memberId) ?? ''}</p>}
            <Waiting
              told={{ waitsFor, isOwn }}
              who={memberId === null ? '' : (names.get(memberId) ?? '')}
              agree={lexiconPaths.exampleAgreement(term.slug, id)}
              words={words}
            />
            {(leads || isOwn) && (
              <form method="post" action={lexiconPaths.exampleRemoval(term.slug, id)}>
                <Button
                  kind="plain"
                  small
                  label={say('examples.removeLabel', { words: words.slice(0, 60) })}
                >
                  {say('examples.remove')}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {leads && (
        <Disclosure summary={say('examples.add')} open={hasError(form.errors, ['exampleWords'])}>
          <form method="post" action={lexiconPaths.examples(term.slug)} class="narrow" novalidate>
            <TextArea
              name="exampleWords"
              label={say('examples.words')}
              hint={say('additions.hint')}
              rows={3}
              form={form}
              required
            />
            {form.errors.exampleWords !== undefined && (
              <Checkbox
                name="exampleDesignatesNobody"
                label={say('additions.nobody')}
                form={form}
              />
            )}
            <SelectField
              name="exampleMember"
              label={say('examples.member')}
              empty={say('examples.network')}
              choices={[...members].map(([value, label]) => ({ value, label }))}
              form={form}
            />
            <Buttons>
              <Button kind="second">{say('examples.save')}</Button>
            </Buttons>
          </form>
        </Disclosure>
      )}
    </>
  )
}

/** How it is said in other languages. */
export function Translations({ work: { term, translations, leads, form } }: EnrichingProps) {
  const say = useWords(makingWords)
  const { language } = useReading()
  return (
    <>
      {translations.length === 0 ? (
        <p>{say('translations.none')}</p>
      ) : (
        <ul>
          {translations.map((one) => (
            <li key={one.language}>
              {languageName(one.language, language)} : <span lang={one.language}>{one.word}</span>
            </li>
          ))}
        </ul>
      )}
      {leads && (
        <Disclosure
          summary={say('translations.add')}
          open={hasError(form.errors, ['language', 'translation'])}
        >
          <form
            method="post"
            action={lexiconPaths.translations(term.slug)}
            class="narrow"
            novalidate
          >
            <TextField
              name="language"
              label={say('translations.language')}
              hint={say('translations.languageHint')}
              width="short"
              form={form}
              required
            />
            <TextField
              name="translation"
              label={say('translations.word')}
              hint={say('translations.wordHint')}
              width="medium"
              form={form}
            />
            <Buttons>
              <Button kind="second">{say('translations.save')}</Button>
            </Buttons>
          </form>
        </Disclosure>
      )}
    </>
  )
}

/** The words it goes with. */
export function Relations({ work: { term, related, others, leads, form } }: EnrichingProps) {
  const say = useWords(makingWords)
  const french = useFrench()
  return (
    <>
      {related.length === 0 && <p>{say('relations.none')}</p>}
      <ul class="spaced">
        {related.map(({ slug, word, kind }) => (
          <li key={slug}>
            <p>
              {say(`relations.${kind}`)} :{' '}
              <a href={lexiconPaths.make(slug)} lang={french}>
                {word}
              </a>
            </p>
            {leads && (
              <form method="post" action={lexiconPaths.relationRemoval(term.slug, slug)}>
                <Button kind="plain" small label={say('relations.removeLabel', { word })}>
                  {say('relations.remove')}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {leads && others.length > 0 && (
        <Disclosure
          summary={say('relations.add')}
          open={hasError(form.errors, ['other', 'relation'])}
        >
          <form method="post" action={lexiconPaths.relations(term.slug)} class="narrow" novalidate>
            <SelectField
              name="other"
              label={say('relations.other')}
              empty={say('relations.choose')}
              choices={others.map(({ slug, word }) => ({ value: slug, label: word }))}
              form={form}
              required
            />
            <RadioGroup
              name="relation"
              legend={say('relations.relation')}
              choices={relationKinds.map((value) => ({ value, label: say(`relations.${value}`) }))}
              form={form}
              required
            />
            <Buttons>
              <Button kind="second">{say('relations.save')}</Button>
            </Buttons>
          </form>
        </Disclosure>
      )}
    </>
  )
}
