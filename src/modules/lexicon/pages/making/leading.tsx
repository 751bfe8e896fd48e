import { Button, Buttons } from '../../../../design/button/button.tsx'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { hasError } from '../../../../design/field/form-state.ts'
import { DateField, TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { lexiconPaths } from '../../paths.ts'
import { makingWords } from '../../words/making.ts'
import type { TermAtWork } from './term-at-work.ts'

/** What whoever leads may do next: bring the word to the seats, write down what they said, set it aside. */
export function Leading({ work }: { work: TermAtWork }) {
  const { term } = work
  const say = useWords(makingWords)
  if (term.round) {
    return (
      <>
        {term.round.isOpen ? <BeforeTheSeats work={work} /> : <InPreparation work={work} />}
        <Kept work={work} />
      </>
    )
  }
  if (term.step === 'set-aside') {
    return (
      <>
        <Part id="reprise" title={say('aside.takeUp')}>
          <form method="post" action={lexiconPaths.takingUp(term.slug)}>
            <Buttons>
              <Button kind="second">{say('aside.takeUp')}</Button>
            </Buttons>
          </form>
        </Part>
        <Kept work={work} />
      </>
    )
  }
  const isNew = term.adoptedVersion !== term.version
  return (
    <>
      {isNew && (
        <Part id="sieges" title={say('consent.title')}>
          <p>{say('consent.text')}</p>
          <form method="post" action={lexiconPaths.consent(term.slug)}>
            <Buttons>
              <Button>{say('consent.send')}</Button>
            </Buttons>
          </form>
          <Adoption work={work} />
        </Part>
      )}
      <SettingAside work={work} />
    </>
  )
}

/** A drafted round: the word is where it was until it opens. */
function InPreparation({ work: { term, rounds } }: { work: TermAtWork }) {
  const say = useWords(makingWords)
  const { round } = term
  const path = rounds.find(({ decision }) => decision === round?.decision)?.path
  return (
    <Part id="sieges" title={say('consent.title')}>
      <p>{say('consent.prepared')}</p>
      {round && round.version !== term.version && (
        <p>{say('consent.older', { asked: round.version, last: term.version })}</p>
      )}
      {path !== undefined && (
        <p>
          <a href={path}>{say('consent.open')}</a>
        </p>
      )}
    </Part>
  )
}

function BeforeTheSeats({ work: { term } }: { work: TermAtWork }) {
  const say = useWords(makingWords)
  return (
    <Part id="sieges" title={say('consent.title')}>
      <p>{say('consent.waiting')}</p>
      <form method="post" action={lexiconPaths.result(term.slug)}>
        <Buttons>
          <Button>{say('consent.result')}</Button>
        </Buttons>
      </form>
    </Part>
  )
}

type LeadingProps = { work: TermAtWork }

/** That it was adopted elsewhere. */
function Adoption({ work: { term, form } }: LeadingProps) {
  const say = useWords(makingWords)
  return (
    <Disclosure
      summary={say('adoption.title')}
      open={hasError(form.errors, ['adoptedBy', 'adoptedOn'])}
    >
      <p>{say('adoption.text')}</p>
      <form method="post" action={lexiconPaths.adoption(term.slug)} class="narrow" novalidate>
        <TextField
          name="adoptedBy"
          label={say('adoption.by')}
          hint={say('adoption.byHint')}
          form={form}
          required
        />
        <DateField name="adoptedOn" label={say('adoption.on')} form={form} required />
        <Buttons>
          <Button kind="second">{say('adoption.save')}</Button>
        </Buttons>
      </form>
    </Disclosure>
  )
}

function SettingAside({ work: { term, form } }: LeadingProps) {
  const say = useWords(makingWords)
  return (
    <Part id="cote" title={say('aside.title')}>
      <p>{say('aside.text')}</p>
      <form method="post" action={lexiconPaths.settingAside(term.slug)} class="narrow" novalidate>
        <TextArea name="asideWhy" label={say('aside.why')} rows={2} form={form} required />
        <Buttons>
          <Button kind="second">{say('aside.send')}</Button>
        </Buttons>
      </form>
    </Part>
  )
}

/** What was typed in a form that this word cannot take just now. */
function Kept({ work }: LeadingProps) {
  const { errors } = work.form
  return (
    <>
      {hasError(errors, ['adoptedBy', 'adoptedOn']) && <Adoption work={work} />}
      {hasError(errors, ['asideWhy']) && <SettingAside work={work} />}
    </>
  )
}
