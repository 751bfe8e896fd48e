import { asPublic, type Transaction } from '../../../../platform/database/database.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { neverStale } from '../../../../platform/http/never-stale.ts'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext } from '../../../../platform/http/request.ts'
import { usesByReference, usesOf } from '../../../../platform/references/threads.ts'
import { namesOfMembers, regionAndPractices, regionName } from '../../../directory/index.ts'
import { GonePage, OnePage, RulesPage, TestimoniesPage } from '../../pages/reading/one-pages.tsx'
import { voicesPaths } from '../../paths.ts'
import { readModeration, readShownInDistress } from '../../queries/moderation.ts'
import { drawVoice, findVoice, readStandings } from '../../queries/reading.ts'
import { listCalls, listTestimonies } from '../../queries/testimonies.ts'
import { namesSaid } from '../names-said.ts'

export function readOneRoutes(app: SiteApp): void {
  app.get(voicesPaths.random, async (c) => {
    const voice = await asPublic((tx) => drawVoice(tx, Math.random()))
    return seeOther(c, voice ? voicesPaths.voice(voice.public_code) : voicesPaths.wall)
  })

  app.get(voicesPaths.voice(':parole'), async (c) => {
    const code = param(c, 'parole')
    const read = await asPublic(async (tx) => {
      const voice = await findVoice(tx, code)
      if (!voice) return { voice, standing: (await readStandings(tx, [code]))[0]?.standing }
      return {
        voice,
        names: await namesSaid(tx, c, [voice.member_id]),
        uses: await usesOf(c.var.threads, [`voice:${code}`], asking(c, tx)),
      }
    })
    if (read.voice) return neverStale(c, <OnePage {...read} voice={read.voice} />)
    if (read.standing === 'withdrawn' || read.standing === 'narrowed') {
      return neverStale(c, <GonePage why={read.standing} />, 410)
    }
    return notFound(c)
  })

  app.get(voicesPaths.rules, async (c) => {
    const read = await asPublic(async (tx) => ({
      moderation: await readModeration(tx),
      shown: await readShownInDistress(tx),
    }))
    return page(c, <RulesPage {...read} />)
  })

  app.get(voicesPaths.testimonies, async (c) => {
    const read = await asPublic(async (tx) => {
      const testimonies = await listTestimonies(tx)
      const ids = [...new Set(testimonies.map(({ member_id }) => member_id))]
      const names = await namesOfMembers(tx, ids)
      const placed = await Promise.all(
        [...names].map(async ([id, name]) => {
          const { region } = await regionAndPractices(tx, id)
          return [id, { name, region: regionName(region) }] as const
        }),
      )
      const references = testimonies.map(({ public_code }) => `testimony:${public_code}`)
      return {
        calls: await listCalls(tx),
        testimonies,
        members: new Map(placed),
        uses: await usesByReference(c.var.threads, references, asking(c, tx)),
      }
    })
    return neverStale(c, <TestimoniesPage {...read} />)
  })
}

/** Where words serve is asked as the public, like the words. What else a sentence quotes beside them is left out of it. */
function asking(c: SiteContext, tx: Transaction) {
  const { language, federation } = c.var
  return { tx, language, federation, itself: () => '[…]' }
}
