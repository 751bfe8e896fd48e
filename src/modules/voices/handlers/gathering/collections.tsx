import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as, type Transaction } from '../../../../platform/database/database.ts'
import { attachment } from '../../../../platform/files/attachment.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { neverStale } from '../../../../platform/http/never-stale.ts'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { namesOfMembers } from '../../../directory/index.ts'
import { closeCollection, reopenCollection } from '../../acts/close-collection.ts'
import { openCollection } from '../../acts/open-collection.ts'
import { csvOfOwnVoices } from '../../exports.ts'
import { collectionForm } from '../../forms/gathering-forms.ts'
import { CollectionPage } from '../../pages/gathering/collection-page.tsx'
import { CollectionsPage, NewCollectionPage } from '../../pages/gathering/gathering-pages.tsx'
import { voicesPaths } from '../../paths.ts'
import {
  type Collection,
  countCollections,
  findCollection,
  listCollections,
  listPrompts,
} from '../../queries/collections.ts'
import { listOwnVoices } from '../../queries/own-voices.ts'
import { gatheringWords } from '../../words/gathering.ts'
import { gatherer, gathersForAll, mayGather } from './guard.ts'

export function collectionRoutes(app: SiteApp): void {
  app.get(voicesPaths.gathering, async (c) => {
    const person = gatherer(c)
    const read = await as(person, async (tx) => {
      const all = await listCollections(tx)
      const collections = all.filter(({ member_id }) => mayGather(person, member_id))
      const ids = collections.flatMap(({ member_id }) => (member_id === null ? [] : [member_id]))
      const names = await namesOfMembers(tx, [...new Set(ids)])
      return { collections, names, counts: await countCollections(tx) }
    })
    return page(c, <CollectionsPage {...read} />)
  })

  app.get(voicesPaths.newCollection, (c) => newPage(c, blankForm()))

  app.post(voicesPaths.newCollection, async (c) => {
    const person = gatherer(c)
    const form = await readForm(c, collectionForm)
    if (!form.ok) return newPage(c, form, 422)
    const { title, member, prompts, small } = form.value
    const memberId = member === '' ? null : member
    if (memberId !== null && !/^[0-9a-f-]{36}$/.test(memberId)) return notFound(c)
    if (!mayGather(person, memberId)) return notFound(c)
    const ids = prompts.filter((id) => /^[0-9a-f-]{36}$/.test(id))

    const collection = {
      memberId,
      title,
      prompts: [...new Set(ids)],
      peopleMayBeRecognised: small,
      today: todayOf(c),
    }
    const result = await as(person, (tx) =>
      once(tx, form.submission, () => openCollection(tx, collection)),
    )
    if (result.outcome === 'no-such-prompt') {
      const gone = words(c, gatheringWords)('form.promptsGone')
      return newPage(c, withError(form, 'prompts', gone), 422)
    }
    return seeOther(c, `${voicesPaths.gatheredCollection(result.slug)}?fait=ouverte`)
  })

  app.get(voicesPaths.gatheredCollection(':collecte'), async (c) => {
    const read = await readOne(c, async (tx, collection) => {
      const counts = (await countCollections(tx)).get(collection.id)
      const voices = readsVoices(c, collection) ? await listOwnVoices(tx, collection.id) : null
      return { collection, counts, voices, resource: await resourceOf(tx, collection) }
    })
    return read ? neverStale(c, <CollectionPage {...read} />) : notFound(c)
  })

  app.get(voicesPaths.gatheredExport(':collecte'), async (c) => {
    const read = await readOne(c, async (tx, collection) =>
      readsVoices(c, collection)
        ? { collection, voices: await listOwnVoices(tx, collection.id) }
        : null,
    )
    if (!read) return notFound(c)
    const body = csvOfOwnVoices(read.collection, read.voices, c.var.language)
    return attachment(c, { body, name: `paroles-${read.collection.slug}`, format: 'csv' })
  })

  app.post(voicesPaths.closing(':collecte'), async (c) => {
    const today = todayOf(c)
    const done = await readOne(c, (tx, { slug }) => closeCollection(tx, slug, today))
    const told = done?.outcome === 'closed' ? '?fait=fermee' : ''
    return done ? seeOther(c, address(c) + told) : notFound(c)
  })

  app.post(voicesPaths.reopening(':collecte'), async (c) => {
    const done = await readOne(c, (tx, { slug }) => reopenCollection(tx, slug))
    const told = done?.outcome === 'reopened' ? '?fait=rouverte' : ''
    return done ? seeOther(c, address(c) + told) : notFound(c)
  })
}

function address(c: SiteContext): string {
  return voicesPaths.gatheredCollection(param(c, 'collecte'))
}

/** Its own people, and the team. A facilitator reads counts. */
function readsVoices(c: SiteContext, { member_id }: Collection): boolean {
  const { isTeam, members } = gatherer(c)
  return isTeam || members.some(({ id }) => id === member_id)
}

/** Does something with the collection of the address, for who gathers for it; null where there is none. */
export async function readOne<T>(
  c: SiteContext,
  work: (tx: Transaction, collection: Collection) => Promise<T>,
): Promise<T | null> {
  const person = gatherer(c)
  return as(person, async (tx) => {
    const collection = await findCollection(tx, param(c, 'collecte'))
    if (!collection || !mayGather(person, collection.member_id)) return null
    return work(tx, collection)
  })
}

export async function resourceOf(
  tx: Transaction,
  { member_id }: Pick<Collection, 'member_id'>,
): Promise<string | null> {
  if (member_id === null) return null
  return (await namesOfMembers(tx, [member_id])).get(member_id) ?? null
}

async function newPage(c: SiteContext, form: FormState, status: 200 | 422 = 200) {
  const person = gatherer(c)
  const today = todayOf(c)
  const read = await as(person, async (tx) => {
    const prompts = (await listPrompts(tx)).filter(
      ({ closes_on }) => closes_on === null || closes_on >= today,
    )
    if (!gathersForAll(person)) return { prompts, members: person.members }
    const names = await namesOfMembers(tx, 'all')
    return { prompts, members: [...names].map(([id, name]) => ({ id, name })) }
  })
  return page(
    c,
    <NewCollectionPage {...read} form={form} mayBeFederation={gathersForAll(person)} />,
    status,
  )
}
