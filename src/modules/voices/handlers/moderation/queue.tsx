import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { attachment } from '../../../../platform/files/attachment.ts'
import { readForm, readQuery } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { neverStale } from '../../../../platform/http/never-stale.ts'
import { page } from '../../../../platform/http/page.tsx'
import {
  type SiteApp,
  type SiteContext,
  uuidParam,
  words,
} from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { markDistress } from '../../acts/mark-distress.ts'
import { moderateVoice, sortVoice } from '../../acts/moderate-voice.ts'
import { csvOfVoices } from '../../exports.ts'
import { decisionForm, distressForm, queueQuery, themesForm } from '../../forms/moderation-forms.ts'
import { QueuePage } from '../../pages/moderation/queue-page.tsx'
import { ReadingPage } from '../../pages/moderation/reading-page.tsx'
import { ProtocolPage } from '../../pages/moderation/ways-pages.tsx'
import { voicesPaths } from '../../paths.ts'
import { exportVoices } from '../../queries/export-voices.ts'
import {
  countQueue,
  findVoiceToRead,
  listQueue,
  listThemes,
  nextWaiting,
  readProtocol,
} from '../../queries/moderation.ts'
import { outcomesAllowed } from '../../rules/consent.ts'
import { applyMasks, onlyHides, suggestMasks } from '../../rules/masking.ts'
import { restsOn } from '../../rules/moderation-rules.ts'
import { weekOf, weeksBetween } from '../../rules/weeks.ts'
import { moderationWords } from '../../words/moderation.ts'
import { reader } from './guard.ts'

export function queueRoutes(app: SiteApp): void {
  app.get(voicesPaths.queue, async (c) => {
    const query = readQuery(c, queueQuery)
    const filter = (query.ok && query.value.voir) || 'waiting'
    const number = (query.ok && query.value.page) || 1
    const { voices, counts } = await as(reader(c), async (tx) => ({
      voices: await listQueue(tx, filter, number),
      counts: await countQueue(tx),
    }))
    const waitedWeeks =
      counts.oldest === null ? null : weeksBetween(counts.oldest, weekOf(todayOf(c)))
    return neverStale(
      c,
      <QueuePage
        filter={filter}
        voices={voices.slice(0, 30)}
        next={voices.length > 30 ? number + 1 : null}
        counts={counts}
        waitedWeeks={waitedWeeks}
      />,
    )
  })

  app.get(voicesPaths.queueProtocol, async (c) => {
    const protocol = await as(reader(c), readProtocol)
    return page(c, <ProtocolPage protocol={protocol} form={null} />)
  })

  app.get(voicesPaths.reading(':id'), (c) => readingPage(c, null))

  app.post(voicesPaths.reading(':id'), async (c) => {
    const person = reader(c)
    const id = uuidParam(c, 'id')
    if (!id) return notFound(c)
    const form = await readForm(c, decisionForm)
    if (!form.ok) return readingPage(c, form, 422)
    const say = words(c, moderationWords)
    const { outcome, rule, note, masked, themes, seen } = form.value
    if (!restsOn(outcome, rule)) {
      return readingPage(c, withError(form, 'rule', say('one.ruleRequired')), 422)
    }
    const voice = await as(person, (tx) => findVoiceToRead(tx, id))
    if (!voice) return notFound(c)
    if (!outcomesAllowed(voice.uses).includes(outcome)) {
      return readingPage(c, withError(form, 'outcome', say('one.notAllowed')), 422)
    }
    if (outcome === 'masked' && !onlyHides(voice.words, masked)) {
      return readingPage(c, withError(form, 'masked', say('one.maskedRequired')), 422)
    }

    const { result, next } = await as(person, async (tx) => {
      const result = await moderateVoice(tx, person, {
        voice: id,
        outcome,
        rule,
        note,
        maskedWords: outcome === 'masked' ? masked : null,
        seenState: seen,
        today: todayOf(c),
      })
      if (result.outcome !== 'decided-already' && result.outcome !== 'not-found') {
        await sortVoice(tx, id, themes)
      }
      return { result, next: await nextWaiting(tx, id) }
    })
    // One that was decided before is looked at again; of those that wait, one reads the next.
    const after =
      seen !== 'waiting'
        ? voicesPaths.reading(id)
        : next === null
          ? voicesPaths.queue
          : voicesPaths.reading(next)
    switch (result.outcome) {
      case 'not-found':
        return notFound(c)
      case 'decided-already':
        return readingPage(c, withError(form, 'outcome', say('one.changed')), 409)
      case 'decided':
        return seeOther(c, `${after}?fait=decidee`)
      case 'first-of-two':
        return seeOther(c, `${after}?fait=premiere`)
      case 'not-agreed':
        return seeOther(c, `${voicesPaths.reading(id)}?fait=desaccord`)
    }
  })

  app.post(voicesPaths.readingThemes(':id'), async (c) => {
    const id = uuidParam(c, 'id')
    const form = await readForm(c, themesForm)
    if (!id || !form.ok) return notFound(c)
    const result = await as(reader(c), (tx) => sortVoice(tx, id, form.value.themes))
    if (result.outcome === 'not-found') return notFound(c)
    return seeOther(c, `${voicesPaths.reading(id)}?fait=themes`)
  })

  app.post(voicesPaths.readingDistress(':id'), async (c) => {
    const id = uuidParam(c, 'id')
    const form = await readForm(c, distressForm)
    if (!id || !form.ok) return notFound(c)
    const result = await as(reader(c), (tx) => markDistress(tx, id, form.value.distress))
    if (result.outcome === 'not-found') return notFound(c)
    return seeOther(c, `${voicesPaths.reading(id)}?fait=detresse`)
  })

  app.get(voicesPaths.export, async (c) => {
    const voices = await as(teamPerson(c), exportVoices)
    const body = csvOfVoices(voices, c.var.language)
    return attachment(c, { body, name: 'paroles', format: 'csv' })
  })
}

/** `form`: null before anything was chosen; what may identify is hidden ahead in the box that serves to mask. */
async function readingPage(c: SiteContext, form: FormState | null, status: 200 | 409 | 422 = 200) {
  const id = uuidParam(c, 'id')
  const read =
    id &&
    (await as(reader(c), async (tx) => {
      const voice = await findVoiceToRead(tx, id)
      return voice && { voice, themes: await listThemes(tx), next: await nextWaiting(tx, id) }
    }))
  if (!read) return notFound(c)
  const { voice } = read
  const hidden = voice.masked_words ?? voice.first?.masked_words
  const masked = hidden ?? applyMasks(voice.words, suggestMasks(voice.words))
  const answer = page(
    c,
    <ReadingPage
      {...read}
      isChanged={status === 409}
      form={form ?? blankForm({ masked, note: voice.note, themes: voice.themes })}
    />,
    status,
  )
  answer.headers.set('cache-control', 'private, no-cache')
  return answer
}
