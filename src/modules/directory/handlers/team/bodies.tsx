import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as, type Transaction } from '../../../../platform/database/database.ts'
import { nounsOf } from '../../../../platform/federation/federation.ts'
import { day } from '../../../../platform/forms/fields.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import {
  param,
  type SiteApp,
  type SiteContext,
  uuidParam,
  words,
} from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { addBody, changeBody, changeBodyRules } from '../../acts/change-body.ts'
import { declareUsers, withdrawDeclaration } from '../../acts/declare-users.ts'
import { changeTerm, recordTerm, removeTerm, type TermOfBody } from '../../acts/record-term.ts'
import {
  addBodyForm,
  changeBodyForm,
  declarationForm,
  removalForm,
  rulesForm,
  rulesOf,
  termForm,
  typedRules,
} from '../../forms/body-forms.ts'
import type { EditConflict } from '../../pages/member-space/conflict-note.tsx'
import { differencesOf } from '../../pages/member-space/version-in-words.ts'
import { BodiesPage } from '../../pages/team/bodies-page.tsx'
import { type BodyForms, BodyPage } from '../../pages/team/body-page.tsx'
import {
  RulesPage,
  ruleFields,
  type TermChoices,
  TermPage,
  termFields,
} from '../../pages/team/term-pages.tsx'
import { directoryPaths } from '../../paths.ts'
import { findBody, listBodies, type TeamBody, type TermOfTeamBody } from '../../queries/bodies.ts'
import { listMemberNames } from '../../queries/merging-members.ts'
import { listPeople } from '../../queries/team-people.ts'
import { seatsOn } from '../../rules/composition.ts'
import { bodiesWords } from '../../words/bodies.ts'
import { daysOf } from './days.ts'

export function bodiesRoutes(app: SiteApp): void {
  app.get(directoryPaths.bodies, (c) => listPage(c, blankForm()))

  app.post(directoryPaths.bodies, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, addBodyForm)
    if (!form.ok) return listPage(c, form, 422)

    const result = await as(person, (tx) =>
      once(tx, form.submission, () => addBody(tx, person, form.value)),
    )
    if (result.outcome === 'name-taken') {
      return listPage(c, withError(form, 'name', words(c, bodiesWords)('form.nameTaken')), 409)
    }
    return seeOther(c, `${directoryPaths.bodyRules(result.slug)}?fait=enregistre`)
  })

  app.get(directoryPaths.body(':slug'), (c) => bodyPage(c))

  app.post(directoryPaths.body(':slug'), async (c) => {
    const person = teamPerson(c)
    const body = await readBody(c)
    if (!body) return notFound(c)
    const form = await readForm(c, changeBodyForm)
    if (!form.ok) return bodyPage(c, { change: form }, 422)

    const { seen: version, ...said } = form.value
    const edited = { ...body, version }
    const result = await as(person, (tx) => changeBody(tx, person, edited, said))
    if (result.outcome === 'changed-meanwhile') {
      return bodyPage(c, { change: blankForm(form.values) }, 409, { typed: said })
    }
    if (result.outcome === 'name-taken') {
      const sentence = words(c, bodiesWords)('form.nameTaken')
      return bodyPage(c, { change: withError(form, 'name', sentence) }, 409)
    }
    return done(c, body)
  })

  app.get(directoryPaths.bodyRules(':slug'), async (c) => {
    const body = await readBody(c)
    if (!body) return notFound(c)
    const form = blankForm({ ...typedRules(body.composition.rules), seen: body.version })
    return page(c, <RulesPage body={body} form={form} />)
  })

  app.post(directoryPaths.bodyRules(':slug'), async (c) => {
    const person = teamPerson(c)
    const body = await readBody(c)
    if (!body) return notFound(c)
    const form = await readForm(c, rulesForm)
    if (!form.ok) return page(c, <RulesPage body={body} form={form} />, 422)

    const say = words(c, bodiesWords)
    const { seats, fewest, most, vacancy } = form.value
    const refuse = (field: string, sentence: string) =>
      page(c, <RulesPage body={body} form={withError(form, field, sentence)} />, 422)
    if (vacancy !== null && seats === null) return refuse('seats', say('rules.vacancyNeedsSeats'))
    if (fewest !== null && most !== null && most < fewest) {
      return refuse('most', say('rules.fewestOverMost'))
    }
    if (fewest !== null && seats !== null && fewest > seats) {
      return refuse('fewest', say('rules.fewestOverSeats'))
    }
    const edited = { ...body, version: form.value.seen }
    const rules = rulesOf(form.value)
    const result = await as(person, (tx) => changeBodyRules(tx, person, edited, rules))
    if (result.outcome === 'changed-meanwhile') return rulesConflict(c, form.values)
    return done(c, body)
  })

  app.post(directoryPaths.bodyTerms(':slug'), async (c) => {
    const person = teamPerson(c)
    const body = await readBody(c)
    if (!body) return notFound(c)
    const asked = await readTerm(c)
    if (!asked.ok) return bodyPage(c, { term: asked.form }, 422)

    await as(person, (tx) =>
      once(tx, asked.submission, () => recordTerm(tx, person, body, asked.term)),
    )
    return done(c, body)
  })

  app.get(directoryPaths.bodyTerm(':slug', ':id'), (c) => termPage(c))

  app.post(directoryPaths.bodyTerm(':slug', ':id'), async (c) => {
    const person = teamPerson(c)
    const body = await readBody(c)
    const id = uuidParam(c, 'id')
    if (!body || !id) return notFound(c)
    const asked = await readTerm(c)
    if (!asked.ok) return termPage(c, { typed: asked.form }, 422)

    const edited = { id, version: asked.version }
    const result = await as(person, (tx) => changeTerm(tx, person, body, edited, asked.term))
    if (result.outcome === 'changed-meanwhile') return termConflict(c, asked.form.values)
    return result.outcome === 'not-found' ? notFound(c) : done(c, body)
  })

  app.post(directoryPaths.bodyTermRemoval(':slug', ':id'), async (c) => {
    const person = teamPerson(c)
    const body = await readBody(c)
    const id = uuidParam(c, 'id')
    if (!body || !id) return notFound(c)
    const form = await readForm(c, removalForm)
    const version = form.ok ? form.value.seen : ''
    const result = await as(person, (tx) => removeTerm(tx, person, body, { id, version }))
    if (result.outcome === 'changed-meanwhile') {
      return termPage(c, { because: words(c, bodiesWords)('term.removeOvertaken') }, 409)
    }
    return result.outcome === 'not-found' ? notFound(c) : done(c, body)
  })

  app.post(directoryPaths.bodyDeclarations(':slug'), async (c) => {
    const person = teamPerson(c)
    const body = await readBody(c)
    if (!body) return notFound(c)
    const form = await readForm(c, declarationForm)
    if (!form.ok) return bodyPage(c, { declaration: form }, 422)

    const say = words(c, bodiesWords)
    const { users, declaredOn: on } = form.value
    const refuse = (field: string, sentence: string) =>
      bodyPage(c, { declaration: withError(form, field, sentence) }, 422)
    if (users === null) return refuse('users', say('body.usersRequired'))
    if (on > daysOf(c).today) return refuse('declaredOn', say('body.future'))
    const seats = seatsOn(body.composition, on)
    if (users > seats) return refuse('users', say('body.usersOverSeats', { seats }))
    await as(person, (tx) => declareUsers(tx, person, body, { users, on }))
    return done(c, body)
  })

  app.post(directoryPaths.bodyDeclarationWithdrawal(':slug', ':id'), async (c) => {
    const person = teamPerson(c)
    const body = await readBody(c)
    const id = uuidParam(c, 'id')
    if (!body || !id) return notFound(c)
    const result = await as(person, (tx) => withdrawDeclaration(tx, person, body, id))
    return result.outcome === 'not-found' ? notFound(c) : done(c, body)
  })
}

function done(c: SiteContext, { slug }: TeamBody): Response {
  return seeOther(c, `${directoryPaths.body(slug)}?fait=enregistre`)
}

async function listPage(c: SiteContext, form: FormState, status: 200 | 409 | 422 = 200) {
  const bodies = await as(teamPerson(c), (tx) => listBodies(tx, c.var.federation))
  const { today } = daysOf(c)
  return page(c, <BodiesPage bodies={bodies} today={today} form={form} />, status)
}

function readBody(c: SiteContext) {
  return as(teamPerson(c), (tx) => findBody(tx, param(c, 'slug'), c.var.federation))
}

async function bodyPage(
  c: SiteContext,
  typed: Partial<BodyForms> = {},
  status: 200 | 409 | 422 = 200,
  overtaken?: { readonly typed: { readonly name: string; readonly purpose: string } },
): Promise<Response> {
  const read = await as(teamPerson(c), async (tx: Transaction) => ({
    body: await findBody(tx, param(c, 'slug'), c.var.federation),
    ...(await termChoices(tx)),
  }))
  const { body, ...choices } = read
  if (!body) return notFound(c)
  const { today } = daysOf(c)
  const asked = day().safeParse(c.req.query('jour') ?? '')
  const on = asked.success && asked.data !== '' ? asked.data : today
  const forms: BodyForms = {
    term: typed.term ?? blankForm({ startsOn: today }),
    declaration: typed.declaration ?? blankForm({ declaredOn: today }),
    change:
      typed.change ?? blankForm({ name: body.name, purpose: body.purpose, seen: body.version }),
  }
  if (!overtaken) return page(c, <BodyPage {...choices} {...{ body, on, forms }} />, status)
  const say = words(c, bodiesWords)
  const told = ({ name, purpose }: { name: string; purpose: string }) => [
    { label: say('form.name'), text: name },
    { label: say('form.purpose'), text: purpose },
  ]
  const conflict = conflictWith(body, differencesOf(told(overtaken.typed), told(body)))
  const change = blankForm({ ...forms.change.values, seen: body.version })
  return page(
    c,
    <BodyPage {...choices} {...{ body, on, conflict }} forms={{ ...forms, change }} />,
    status,
  )
}

function conflictWith(
  stands: { readonly changed_at: Date; readonly changed_by_name: string | null },
  differences: EditConflict['differences'],
): EditConflict {
  return { changedAt: stands.changed_at, changedBy: stands.changed_by_name, differences }
}

/** Someone else saved the rules meanwhile: both are shown, and what was typed stays in the boxes. */
async function rulesConflict(c: SiteContext, typed: FormState['values']): Promise<Response> {
  const body = await readBody(c)
  if (!body) return notFound(c)
  const say = words(c, bodiesWords)
  const nouns = nounsOf(c.var.federation, c.var.language)
  const told = (values: FormState['values']) =>
    ruleFields.map((field) => ({
      label: say(`rules.${field}`, nouns),
      text: String(values[field] ?? ''),
    }))
  const stands = typedRules(body.composition.rules)
  const conflict = conflictWith(body, differencesOf(told(typed), told(stands)))
  const form = blankForm({ ...typed, seen: body.version })
  return page(c, <RulesPage body={body} form={form} conflict={conflict} />, 409)
}

async function termChoices(tx: Transaction): Promise<TermChoices> {
  return { members: await listMemberNames(tx), people: await listPeople(tx) }
}

async function termPage(
  c: SiteContext,
  refused: { readonly typed?: FormState; readonly because?: string } = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const body = await readBody(c)
  const term = body?.terms.find(({ id }) => id === param(c, 'id'))
  if (!body || !term) return notFound(c)
  const choices = await as(teamPerson(c), termChoices)
  const stands = refused.typed ?? blankForm(typedTerm(term))
  const form = refused.because === undefined ? stands : withError(stands, '', refused.because)
  return page(c, <TermPage {...choices} body={body} term={term} form={form} />, status)
}

/** The boxes as this term fills them. */
function typedTerm(term: TermOfTeamBody): FormState['values'] {
  return {
    seen: term.version,
    seat: term.seat,
    holder: term.holder_name,
    person: term.person_id ?? '',
    member: term.member_slug ?? '',
    startsOn: term.starts_on,
    endsOn: term.ends_on ?? '',
  }
}

/** Someone else saved the term meanwhile: both are shown, and what was typed stays in the boxes. */
async function termConflict(c: SiteContext, typed: FormState['values']): Promise<Response> {
  const body = await readBody(c)
  const term = body?.terms.find(({ id }) => id === param(c, 'id'))
  if (!body || !term) return notFound(c)
  const choices = await as(teamPerson(c), termChoices)
  const say = words(c, bodiesWords)
  const nouns = nounsOf(c.var.federation, c.var.language)
  const nameOf = {
    person: (id: string) => choices.people.find((one) => one.id === id)?.name ?? '',
    member: (slug: string) => choices.members.find((one) => one.slug === slug)?.name ?? slug,
  }
  const told = (values: FormState['values']) =>
    termFields.map((field) => {
      const text = String(values[field] ?? '')
      const isName = field === 'person' || field === 'member'
      return { label: say(`term.${field}`, nouns), text: isName ? nameOf[field](text) : text }
    })
  const conflict = conflictWith(term, differencesOf(told(typed), told(typedTerm(term))))
  const form = blankForm({ ...typed, seen: term.version })
  return page(c, <TermPage {...choices} {...{ body, term, form, conflict }} />, 409)
}

type TermAsked =
  | {
      readonly ok: true
      readonly term: TermOfBody
      readonly version: string
      readonly submission: string | null
      readonly form: FormState
    }
  | { readonly ok: false; readonly form: FormState }

async function readTerm(c: SiteContext): Promise<TermAsked> {
  const say = words(c, bodiesWords)
  const form = await readForm(c, termForm)
  if (!form.ok) return { ok: false, form }
  const { seen: version, seat, holder, person, member: slug, startsOn, endsOn } = form.value
  if (endsOn !== '' && endsOn < startsOn) {
    return { ok: false, form: withError(form, 'endsOn', say('term.order')) }
  }
  const { members, people } = await as(teamPerson(c), termChoices)
  if (person !== '' && !people.some(({ id }) => id === person)) {
    return { ok: false, form: withError(form, 'person', say('term.unknownPerson')) }
  }
  const member = members.find((one) => one.slug === slug)
  if (slug !== '' && !member) {
    return { ok: false, form: withError(form, 'member', say('term.unknownMember')) }
  }
  const term = {
    seat,
    holderName: holder,
    personId: person === '' ? null : person,
    memberId: member?.id ?? null,
    startsOn,
    endsOn: endsOn === '' ? null : endsOn,
  }
  return { ok: true, term, version, submission: form.submission, form }
}
