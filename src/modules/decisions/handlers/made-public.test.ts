import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { slugOfDecision } from '../../../../demo/load-decisions.ts'
import { demonstrationDay, openSite } from '../../../../test/site.ts'
import { sqlAs } from '../../../../test/sql-as.ts'

const site = await openSite()
const team = site.as('equipe')
const visit = `/decisions/${slugOfDecision('visite', demonstrationDay)}`

describe('a decision by consent that is made public', () => {
  it('has minutes written from what happened without the notes that the members wrote each other', async () => {
    const draft = (await team.visit(`${visit}/proces-verbal/edition`)).text('#text')
    assert.match(draft, /Tour 1 : 13 consentements, une objection/)
    assert.match(draft, /Intégrer les objections, le/)
    assert.doesNotMatch(draft, /Butte ronde|De décembre à avril/)
  })

  it('points out to who freezes its minutes the members that she named', async () => {
    const edit = `${visit}/proces-verbal/edition`
    const text = '## Déroulement\n\nNous avons travaillé une objection avec la Butte ronde.'
    await team.fillIn(edit, edit, { text })
    const read = await team.visit(`${visit}/proces-verbal`)
    assert.equal(read.text('.confirmation mark'), 'la Butte ronde')
    assert.match(read.text('.confirmation'), /seulement avec l’accord de ces ressources/)
    await team.fillIn(edit, edit, { text: 'Nous avons travaillé une objection.' })
    assert.equal((await team.visit(`${visit}/proces-verbal`)).count('.confirmation mark'), 0)
    await team.fillIn(edit, edit, { text: 'Une objection du Quai, puis de La Butte ronde.' })
    await team.fillIn(`${visit}/proces-verbal`, `${visit}/proces-verbal/figement`, {})
  })

  it('shows who makes it public all that everyone will read, the names in it pointed out', async () => {
    const link = await team.visit(visit)
    assert.equal(link.count(`a[href="${visit}/public"]`), 1)
    const asked = await team.visit(`${visit}/public`)
    const read = asked.text('main')
    assert.match(read, /en quatre demi-journées/)
    assert.match(read, /Aucun siège n’a d’objection\..*16 sièges ont répondu sur 90/)
    assert.match(read, /Une objection du Quai, puis de La Butte ronde/)
    assert.match(asked.text('.confirmation mark'), /La Butte ronde/)
    assert.doesNotMatch(read, /les îles ne peuvent pas|De décembre à avril/)
    assert.equal((await site.public.visit(`${visit}/public`)).status, 303)

    const made = await team.fillIn(`${visit}/public`, `${visit}/public`, {})
    assert.equal(made.location, `${visit}?fait=publique`)
  })

  it('tells everyone what came out and no count of a round, and neither who objected nor in which words', async () => {
    for (const address of [visit, `/en${visit}`]) {
      const page = await site.public.visit(address)
      assert.match(page.text('main'), /16 (sièges ont répondu|seats answered)/)
      assert.equal(page.count('[id^=tour-]'), 0)
      assert.doesNotMatch(page.text('main'), /Aucun siège ne consent|No seat consents/)
      assert.doesNotMatch(page.text('main'), /les îles|De décembre à avril/)
    }
    const members = (await site.as('voisine').visit(visit)).text('main')
    assert.match(members, /L’objection de La Butte ronde/)
    assert.match(members, /16 sièges consentent.*13 sièges consentent. Une objection/)
  })

  it('answers a visitor who asks the tables themselves no more than the page does', async () => {
    const slug = visit.split('/').at(-1)
    const of = (table: string, asked: string) =>
      `select ${asked} from decisions.${table} t join decisions.decisions d on d.id = t.decision_id where d.slug = '${slug}'`
    const text = await sqlAs(site, null, of('texts', 't.text'))
    assert.ok(text.length > 1, 'what was proposed is public')
    for (const table of ['texts', 'stages']) {
      await assert.rejects(sqlAs(site, null, of(table, 't.why')), /permission denied/)
      await assert.rejects(sqlAs(site, null, of(table, 't.*')), /permission denied/)
    }
    const whys = of('texts', 'decisions.why_of_text(t.decision_id, t.version) as why')
    const stages = of('stages', 'decisions.why_of_stage(t.decision_id, t.number) as why')
    for (const asked of [whys, stages]) {
      assert.ok((await sqlAs(site, null, asked)).every(({ why }) => why === null))
      assert.ok((await sqlAs(site, 'voisine', asked)).some(({ why }) => why !== null && why !== ''))
    }
  })
})
