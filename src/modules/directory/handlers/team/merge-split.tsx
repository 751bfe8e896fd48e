import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { nounsOf } from '../../../../platform/federation/federation.ts'
import { readForm, readQuery } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import {
  formats,
  param,
  type SiteApp,
  type SiteContext,
  words,
} from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { type Merge, mergeMembers } from '../../acts/merge-members.ts'
import { type Part, splitMember } from '../../acts/split-member.ts'
import { mergeChoiceForm, mergeForm, partCounts, splitForm } from '../../forms/team-forms.ts'
import { MergeChoicePage, MergePage } from '../../pages/team/merge-pages.tsx'
import { SplitPage, type SplitPageProps } from '../../pages/team/split-page.tsx'
import { directoryPaths } from '../../paths.ts'
import { listMemberNames, type MergingMember, readMerging } from '../../queries/merging-members.ts'
import { foldName } from '../../territory/fold-name.ts'
import type { PlaceRow } from '../../territory/place.ts'
import { readTown } from '../../town/read-town.ts'
import { teamWords } from '../../words/team.ts'
import { daysOf } from './days.ts'

export function mergeSplitRoutes(app: SiteApp): void {
  app.get(directoryPaths.membersMerge, async (c) => {
    const asked = readQuery(c, mergeChoiceForm)
    const slugs = asked.ok ? asked.value.avec : []
    const members = await as(teamPerson(c), (tx) => readMerging(tx, slugs))
    const isSecondStep = c.req.query('etape') === '2'
    if (!isSecondStep) return choicePage(c, blankForm({ avec: slugs }))
    if (members.length < 2) {
      const nouns = nounsOf(c.var.federation, c.var.language)
      const sentence = words(c, teamWords)('merge.tooFew', nouns)
      return choicePage(c, withError(blankForm({ avec: slugs }), 'avec', sentence), 422)
    }
    // Everything goes on unless someone says otherwise.
    const form = blankForm({
      on: daysOf(c).today,
      offerings: members.flatMap(({ offerings }) => offerings.map(({ id }) => id)),
      workers: members.flatMap(({ workers }) => workers.map(({ person_id }) => person_id)),
    })
    return page(c, <MergePage members={members} form={form} />)
  })

  app.post(directoryPaths.membersMerge, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, mergeForm)
    const slugs = String(form.values.members ?? '')
      .split(/[ ,]+/)
      .filter(Boolean)
      .slice(0, 20)
    const members = await as(person, (tx) => readMerging(tx, slugs))
    if (members.length < new Set(slugs).size || members.length < 2) return startAgain(c)
    if (!form.ok) return page(c, <MergePage members={members} form={form} />, 422)

    const asked = await understandMerge(c, form, members)
    if (!asked.ok) return page(c, <MergePage members={members} {...asked} />, 422)

    const result = await as(person, (tx) => mergeMembers(tx, person, asked.merge))
    switch (result.outcome) {
      case 'too-few':
      case 'already-left':
        return startAgain(c)
      case 'name-taken': {
        const { name } = form.value
        const taken = withError(form, 'name', words(c, teamWords)('add.nameTaken', { name }))
        return page(c, <MergePage members={members} form={taken} />, 409)
      }
      case 'before-it-joined': {
        const date = formats(c).day(result.joined_on ?? '')
        const sentence = words(c, teamWords)('merge.tooEarly', { date, name: result.name })
        return page(c, <MergePage members={members} form={withError(form, 'on', sentence)} />, 422)
      }
      case 'merged':
        return seeOther(c, `${directoryPaths.teamMember(result.slug)}?fait=fusionnees`)
    }
  })

  app.get(directoryPaths.teamMemberSplit(':slug'), async (c) => {
    const member = await readOne(c)
    if (!member) return notFound(c)
    // Nothing stops by being forgotten: all goes on with the first part unless someone says otherwise.
    const form = blankForm({
      on: daysOf(c).today,
      'name-1': member.name,
      ...Object.fromEntries(member.offerings.map(({ id }) => [`offering-${id}`, '1'])),
      ...Object.fromEntries(member.workers.map(({ person_id }) => [`worker-${person_id}-1`, 'on'])),
    })
    return page(
      c,
      <SplitPage member={member} parts={partsOf(c.req.query('parties'))} form={form} />,
    )
  })

  app.post(directoryPaths.teamMemberSplit(':slug'), async (c) => {
    const person = teamPerson(c)
    const member = await readOne(c)
    if (!member) return notFound(c)
    const body = await c.req.formData().catch(() => new FormData())
    const parts = partsOf(String(body.get('parts') ?? ''))
    const offerings = member.offerings.map(({ id }) => id)
    const workers = member.workers.map(({ person_id }) => person_id)
    const form = await readForm(c, splitForm(parts, offerings, workers))
    const draw = (state: FormState, status: 409 | 422, asked?: SplitPageProps['asked']) =>
      page(
        c,
        <SplitPage member={member} parts={parts} form={state} {...(asked && { asked })} />,
        status,
      )
    if (!form.ok) return draw(form, 422)

    const say = words(c, teamWords)
    const answers = new Map(Object.entries(form.value).map(([key, value]) => [key, String(value)]))
    const answer = (key: string) => answers.get(key) ?? ''
    if (answer('on') > daysOf(c).today) {
      return draw(withError(form, 'on', say('move.future')), 422)
    }
    const made: Part[] = []
    for (let number = 1; number <= parts; number += 1) {
      const name = answer(`name-${number}`)
      if (made.some((part) => foldName(part.name) === foldName(name))) {
        return draw(withError(form, `name-${number}`, say('split.sameName')), 422)
      }
      const town = await readTown(c, form, { suffix: `-${number}` })
      if (!town.ok) return draw(town.form, 422, { part: number, among: town.among })
      made.push({
        name,
        town: town.town,
        offerings: offerings.filter((id) => answer(`offering-${id}`) === String(number)),
        workers: workers.filter((id) => answer(`worker-${id}-${number}`) !== ''),
      })
    }
    const on = answer('on')
    const result = await as(person, (tx) => splitMember(tx, person, member.id, { parts: made, on }))
    if (result.outcome === 'already-left') return notFound(c)
    if (result.outcome === 'before-it-joined') {
      const date = formats(c).day(result.joinedOn)
      return draw(withError(form, 'on', say('leave.tooEarly', { date })), 422)
    }
    if (result.outcome === 'name-taken') {
      const name = made[result.part]?.name ?? ''
      const sentence = say('add.nameTaken', { name })
      return draw(withError(form, `name-${result.part + 1}`, sentence), 409)
    }
    return seeOther(c, `${directoryPaths.teamMember(member.slug)}?fait=separee`)
  })
}

async function choicePage(c: SiteContext, form: FormState, status: 200 | 409 | 422 = 200) {
  const members = await as(teamPerson(c), listMemberNames)
  return page(c, <MergeChoicePage members={members} form={form} />, status)
}

/** One of them left meanwhile, or the form was not ours. */
function startAgain(c: SiteContext) {
  const sentence = words(c, teamWords)('merge.alreadyLeft')
  return choicePage(c, withError(blankForm(), 'avec', sentence), 409)
}

type Submitted = FormState & { readonly value: (typeof mergeForm)['schema']['_output'] }
type Understood =
  | { readonly ok: true; readonly merge: Merge }
  | { readonly ok: false; readonly form: FormState; readonly among?: readonly PlaceRow[] }

async function understandMerge(
  c: SiteContext,
  form: Submitted,
  members: readonly MergingMember[],
): Promise<Understood> {
  const say = words(c, teamWords)
  const { into, name, on, offerings, workers } = form.value
  const refuse = (field: string, sentence: string) => ({
    ok: false as const,
    form: withError(form, field, sentence),
  })
  if (on > daysOf(c).today) return refuse('on', say('move.future'))
  const merge = { members: members.map(({ id }) => id), on, offerings, workers }
  const staying = members.find(({ slug }) => slug === into)
  if (staying) return { ok: true, merge: { ...merge, into: { kind: 'existing', id: staying.id } } }

  if (into !== 'new') return refuse('into', say('merge.intoRequired'))
  if (name.length < 2) return refuse('name', say('add.nameRequired'))
  if (form.value.locality === '') return refuse('locality', say('add.townRequired'))
  const town = await readTown(c, form)
  if (!town.ok) return town
  return {
    ok: true,
    merge: { ...merge, into: { kind: 'new', name, town: town.town, mailbox: null } },
  }
}

async function readOne(c: SiteContext): Promise<MergingMember | undefined> {
  const [member] = await as(teamPerson(c), (tx) => readMerging(tx, [param(c, 'slug')]))
  return member
}

function partsOf(asked: string | undefined): number {
  return partCounts.some((count) => count === asked) ? Number(asked) : 2
}
