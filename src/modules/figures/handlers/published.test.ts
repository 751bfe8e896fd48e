import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { emptyOfReleases, fillWithReleases } from '../../../../test/example-releases.ts'
import { openSite } from '../../../../test/site.ts'

const site = await openSite()

describe('before any release', () => {
  before(() => emptyOfReleases(site))

  it('someone learns how the first figures come, and the home says nothing of them', async () => {
    const page = await site.public.visit('/en-chiffres')
    assert.equal(page.status, 200)
    if (page.count('.telling') === 0)
      assert.match(page.text('main'), /Les premiers chiffres arrivent/)
    assert.equal((await site.public.visit('/en-chiffres/1999-2000')).status, 404)
    assert.equal((await site.public.visit('/en-chiffres/1999-2000/volunteers')).status, 404)
    assert.equal((await site.public.visit('/en-chiffres/financement')).status, 200)
  })
})

describe('a journalist', () => {
  before(async () => {
    await fillWithReleases(site)
  })

  it('reads the year as sentences, each with who answered, and where each figure comes from', async () => {
    const page = await site.public.visit('/en-chiffres')
    assert.match(
      page.text('.telling'),
      /Plus de 14 000 personnes ont trouvé une place dans une ressource\./,
    )
    assert.match(page.text('.telling'), /plus de 160 000 participations/)
    assert.match(page.text('.telling'), /2024-2025, selon 82 ressources sur 90\./)
    assert.match(
      page.text('.telling'),
      /environ 172 000 participations \(entre 165 000 et 180 000\)/,
    )
    assert.equal(page.attribute('.telling a', 'href'), '/en-chiffres/2024-2025/people-reached')
    assert.equal(page.count('script'), 0)
  })

  it('finds whom to call, what changed since the last release, and what was taken back', async () => {
    const page = await site.public.visit('/en-chiffres')
    assert.match(page.text('aside'), /Octave Bellaiguille/)
    const text = page.text('main')
    assert.match(text, /Ce qui a changé depuis la diffusion 2/)
    assert.match(text, /Nouveaux chiffres : Personnes à qui il a fallu dire non\./)
    assert.match(text, /à ne pas comparer : Jours de fermeture par manque de personnel\./)
    assert.match(text, /La diffusion 1 \(2022-2023\) a été retirée le 12 février 2024/)
  })

  it('copies a sentence that names the federation, the release, its day and an address that lasts', async () => {
    const page = await site.public.visit('/en-chiffres/2024-2025/group-participations')
    assert.equal(
      page.text('.figures__citation'),
      'La Courtepointe (2025). Participations à un groupe, 2024-2025 : plus de 160 000 participations, selon 82 ressources ' +
        'sur 90. Diffusion 3, 16 septembre 2025. ' +
        'http://127.0.0.1:3000/en-chiffres/2024-2025/group-participations?diffusion=3',
    )
    const cited = await site.public.visit('/en-chiffres/2024-2025/group-participations?diffusion=3')
    assert.equal(cited.text('h1'), page.text('h1'))
    const elsewhere = '/en-chiffres/2024-2025/group-participations?diffusion=2'
    assert.equal((await site.public.visit(elsewhere)).status, 404)
    assert.equal((await site.public.visit(elsewhere.replace('=2', '=deux'))).status, 404)
  })

  it('reads why a region is blank, between what and what it lies, and never the number', async () => {
    const page = await site.public.visit('/en-chiffres/2024-2025/group-participations')
    const row = page.text('tr:has(#ra-07)')
    assert.match(row, /^Outaouais protégé entre 0 et [\d ]+protégé entre 0 et [\d ]+$/)
    // Of one member nothing is said, whether it answered or not.
    assert.match(page.text('tr:has(#ra-10)'), /^Nord-du-Québec protégé protégé$/)
    assert.match(page.text('#protege p'), /Outaouais, Abitibi-Témiscamingue, Côte-Nord/)
    assert.match(page.text('tr:has(#ra-17)'), /couverture de moins de 80 %/)
  })

  it('reads « au moins » wherever too few answered, in the tables too', async () => {
    const page = await site.public.visit('/en-chiffres/2024-2025/positions')
    assert.match(page.text('h1 + p'), /Au moins 412,5 postes, selon 61 ressources sur 90\./)
    assert.match(page.text('figure table'), /2024-2025 ?au moins 412,5/)
  })

  it('is not led to compare two years that were not asked the same thing', async () => {
    const page = await site.public.visit('/en-chiffres/2024-2025/closure-days')
    assert.match(page.text('figure .note'), /2024-2025 La définition a changé : ne comparez pas/)
    assert.equal(page.count('.trend__line'), 0)
    assert.equal(page.count('.trend__seam'), 1)
    assert.equal(page.text('#regions-tableau + thead th'), 'Région2024-2025')
  })

  it('finds a tombstone where a release was retracted: when, and why', async () => {
    for (const path of ['/en-chiffres/2022-2023', '/en-chiffres/2022-2023/people-reached']) {
      const page = await site.public.visit(path)
      assert.equal(page.status, 410)
      assert.match(page.text('main'), /Publiée le 3 octobre 2023, retirée le 12 février 2024/)
      assert.match(page.text('main'), /Deux portraits de la même ressource avaient été comptés\./)
    }
  })

  it('reads what was asked for, received and missing, and what was closed the same year', async () => {
    const page = await site.public.visit('/en-chiffres/financement')
    assert.match(page.text('.telling'), /ont demandé plus de 31 000 000 \$ pour leur mission/)
    assert.match(
      page.text('.telling'),
      /Parmi les 82 ressources sur 90 qui ont répondu, il manque plus de 11 000 000 \$\. Sur 10 \$ demandés, 6 \$ sont reçus\./,
    )
    assert.doesNotMatch(page.text('.telling b'), /environ/)
    assert.match(page.text('main'), /Faute de personnel, des portes sont restées fermées/)
    assert.match(page.text('main'), /Ils ne prouvent pas que l’argent seul/)
  })

  it('reads the same in English', async () => {
    const page = await site.public.visit('/en/en-chiffres')
    assert.match(page.text('.telling'), /More than 14,000 people found a place in a resource\./)
    assert.match(page.text('.telling'), /according to 82 resources out of 90/)
  })
})

describe('someone on the home page', () => {
  it('meets the year in three sentences', async () => {
    const page = await site.public.visit('/')
    assert.equal(page.count('section[aria-labelledby=chiffres] .telling > li'), 3)
    assert.doesNotMatch(page.text('#chiffres, main'), /arrivaient encore/)
    assert.match(page.text('.masthead, header'), /En chiffres/)
  })
})

describe('a worker of the team', () => {
  it('reads on the public pages what everyone reads, not what she may see elsewhere', async () => {
    const page = await site.as('equipe').visit('/en-chiffres/2022-2023')
    assert.equal(page.status, 410)
    assert.doesNotMatch(page.text('main'), /personnes rejointes/i)
  })
})
