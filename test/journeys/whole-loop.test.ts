import assert from 'node:assert/strict'
import { it } from 'node:test'
import { daysFrom } from '../../src/platform/words/days.ts'
import { openBrowser, openWindow, serveToBrowsers } from '../browser.ts'
import { assertGoodPage } from '../good-page.ts'
import { demonstrationDay, openSite } from '../site.ts'
import {
  adopt,
  amend,
  decideAmendment,
  flagged,
  publish,
  published,
  write,
} from './loop/ask-together.ts'
import { found, importMembers, inviteWorkers, nameDelegates } from './loop/found-network.ts'
import { depositReturns, openYear, release } from './loop/gather-figures.ts'
import { bringSources, openCollection, speak, words } from './loop/gather-words.ts'
import { textOf } from './loop/send-form.ts'

const site = await openSite({ isEmpty: true })
const ground = { site, origin: await serveToBrowsers(site), browser: await openBrowser() }

it('what is lived is counted, said, asked, decided together and published, from an empty federation; a voice that leaves leaves everywhere', async () => {
  const team = await found(ground)
  await importMembers(team)
  const workers = await inviteWorkers(ground, team)
  const voters = workers.slice(0, 5)
  await nameDelegates(voters, demonstrationDay)

  await openYear(team)
  await depositReturns(workers)
  const figure = await release(ground, team)
  const poster = await openCollection(team, demonstrationDay)
  const voice = await speak(ground, team, poster)
  const source = await bringSources(team)

  const [author] = workers
  assert.ok(author)
  await write(team, { figure, voice: voice.reference, source }, daysFrom(demonstrationDay, 10))
  await amend(author)
  await decideAmendment(team, voters)
  await adopt(team, voters)
  await publish(team)

  const reader = await openWindow(ground.browser, { origin: ground.origin, javaScript: false })
  const everywhere = [published, '/fils/la-lampe-du-soir', `${published}/texte.md`]
  const read = async (path: string) => (await reader.request.get(path)).text()
  await reader.goto(published)
  await assertGoodPage(reader)
  assert.match(
    await textOf(reader),
    /1.542 soirs.*Berthelet, 2024, p.*Payer deux personnes le soir/,
  )
  for (const path of [...everywhere, voice.path])
    assert.ok((await read(path)).includes(words), path)

  await voice.takeBack()
  for (const path of [...everywhere, '/paroles', '/revendications?mots=lampe', voice.path]) {
    assert.ok(!(await read(path)).includes(words), path)
  }
  await reader.goto(published)
  await assertGoodPage(reader)
  assert.match(await textOf(reader), /\[parole retirée\]/)
  assert.match(await flagged(team), /retirée/)
})
