import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { slugOfDecision } from '../../../../demo/load-decisions.ts'
import { demonstrationDay, openSite } from '../../../../test/site.ts'

const site = await openSite()
const team = site.as('equipe')
const corde = '/ma-ressource/la-corde-a-linge'
const slugOf = (key: string) => slugOfDecision(key, demonstrationDay)

describe('someone of a member whose seat has not answered', () => {
  it('is told that it waits if she carries the seat, and nothing that she cannot do if she does not', async () => {
    const carries = await site.as('deleguee').visit(corde)
    const asked = /Voter\s: Que faisons-nous ensemble/
    assert.match(carries.text('main'), asked)
    const works = await site.as('ressource').visit(corde)
    assert.equal(works.status, 200)
    assert.doesNotMatch(works.text('main'), asked)
    const page = await site.as('ressource').visit(`${corde}/decisions/${slugOf('journee')}`)
    assert.match(page.text('main'), /Ce n’est pas votre compte aujourd’hui/)
  })

  it('tells the mandate in words where there are several things to choose among', async () => {
    const choice = await site.as('ressource').visit(`${corde}/decisions/${slugOf('journee')}`)
    assert.match(choice.text('#consultation ~ *, form'), /Répondre comme c’est écrit ci-dessus/)
    assert.doesNotMatch(choice.text('form'), /Voter pour, ou consentir|Voter contre, ou objecter/)
    assert.equal(choice.count('[name=mandate]'), 2)
  })

  it('votes on what is « en cours », a word that no one takes for a vote that is not secret', async () => {
    for (const path of ['/decisions', `${corde}/decisions`]) {
      const list = (await site.as('deleguee').visit(path)).text('main')
      assert.match(list, /Vote en cours/)
      assert.doesNotMatch(list, /Vote ouvert/)
    }
  })
})

describe('someone of the team who asks the seats about a text', () => {
  it('chooses it by its title, opens and closes the vote, and is told each time what she just did', async () => {
    const form = await team.visit('/decisions/nouvelle')
    assert.match(form.text('select[name=reference]'), /Aucun texte en particulier/)
    const reference = form.attribute('select[name=reference] option[value^="document:"]', 'value')
    assert.ok(reference)
    const drafted = await team.fillIn('/decisions/nouvelle', '/decisions/nouvelle', {
      question: 'Adoptons-nous ce texte ?',
      text: 'Le texte entier.',
      method: 'vote',
      majority: 'simple',
      reference,
    })
    const here = drafted.location?.replace(/\?.*/, '') ?? ''
    const draft = await team.visit(`${here}/edition`)
    assert.equal(draft.attribute('select[name=reference] option[selected]', 'value'), reference)
    const confirm = await team.visit(`${here}/etape/open`)
    assert.match(confirm.text('.lead, main'), /Adoptons-nous ce texte/)
    for (const [stage, told] of [
      ['open', /Le vote est ouvert/],
      ['closed', /C’est clos\. Le résultat est compté/],
    ] as const) {
      const to = `${here}/etape/${stage}`
      const moved = await team.fillIn(to, to, { why: '' })
      const page = await team.visit(`${moved.location}`)
      assert.match(page.text('.team-done'), told)
      assert.doesNotMatch(page.text('.team-done'), /étape suivante/)
    }
  })

  it('keeps what a draft was about, whatever it is, when she changes something else', async () => {
    const about = 'member:la-corde-a-linge'
    const drafted = await team.submit('/decisions/nouvelle', {
      question: 'Parlons-nous de cette ressource ?',
      text: 'Un mot.',
      method: 'vote',
      majority: 'simple',
      reference: about,
    })
    const edit = `${drafted.location?.replace(/\?.*/, '')}/edition`
    const draft = await team.visit(edit)
    assert.equal(draft.attribute('select[name=reference] option[selected]', 'value'), about)
    assert.equal(draft.text('select[name=reference] option[selected]'), 'La Corde à linge')
    assert.equal((await team.fillIn(edit, edit, { text: 'Deux mots.' })).status, 303)
  })
})
