import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { demonstrationSources } from '../../../../demo/evidence-pieces.ts'
import { openSite } from '../../../../test/site.ts'
import { sqlAs } from '../../../../test/sql-as.ts'
import { withConnection } from '../../../platform/database/connect.ts'
import { as } from '../../../platform/database/database.ts'
import { federationFrom } from '../../../platform/federation/federation.ts'
import { evidenceMeasures } from '../measures.ts'

const site = await openSite()
const team = site.as('equipe')
const sources = '/equipe/argumentaire/sources'
const findings = '/equipe/argumentaire/constats'

const query = <T extends object>(text: string, values: readonly unknown[] = []) =>
  withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<T>(text, [...values])
    return rows
  })

/** From its page, as it reads. */
const publish = (slug: string) =>
  team.fillIn(`${findings}/${slug}`, `${findings}/${slug}/publication`, {})

const roy = {
  type: 'article-journal',
  title: 'Les bancs du quartier',
  authors: 'Roy, Alice\nUntel, Bo',
  issued: '2024-05',
  container: 'Revue inventée des bancs',
  doi: '10.5555/bancs',
}

describe('a source', () => {
  it('is the team’s until it is public, and then has its page, its files and its way to be cited', async () => {
    const added = await team.submit(`${sources}/nouvelle`, roy)
    assert.equal(added.location, `${sources}/roy-2024?fait=ajoutee`)
    assert.match(
      (await team.visit(`${sources}/roy-2024`)).text('main'),
      /Roy, Alice et Untel, Bo \(2024\)/,
    )
    for (const path of [
      '/argumentaire/sources/roy-2024',
      '/argumentaire/sources/roy-2024/reference.bib',
    ]) {
      assert.equal((await site.public.visit(path)).status, 404, path)
      assert.equal((await team.visit(path)).status, 404, path)
    }
    const list = await site.public.visit('/argumentaire/references/toutes.json')
    assert.doesNotMatch(list.html, /bancs du quartier/)

    await team.submit(`${sources}/roy-2024/publication`, {})
    const page = await site.public.visit('/argumentaire/sources/roy-2024')
    assert.match(page.text('.copied'), /\(Roy et Untel, 2024\)/)
    assert.match(page.text('main'), /Pas encore relue/)
    const file = await site.public.request('/argumentaire/sources/roy-2024/reference.ris')
    assert.match(file.headers.get('content-type') ?? '', /research-info-systems/)
    assert.match(await file.text(), /^TY {2}- JOUR[\s\S]*AU {2}- Roy, Alice/)

    await team.submit(`${sources}/roy-2024/verification`, {})
    assert.doesNotMatch(
      (await site.public.visit('/argumentaire/sources/roy-2024')).text('main'),
      /Pas encore relue/,
    )
    assert.equal(
      (await team.submit(`${sources}/roy-2024/publication/annulation`, {})).location,
      `${sources}/roy-2024?fait=cachee`,
    )
    assert.equal((await site.public.visit('/argumentaire/sources/roy-2024')).status, 404)
  })

  it('is refused in sentences, with what was typed kept', async () => {
    const refused = await team.submit(`${sources}/nouvelle`, {
      ...roy,
      title: '',
      issued: 'mai 2024',
      url: 'javascript:alert(1)',
    })
    assert.equal(refused.status, 422)
    assert.match(refused.text('.error-summary'), /Écrivez le titre/)
    assert.match(refused.text('.error-summary'), /Écrivez une année/)
    assert.match(refused.text('.error-summary'), /https:/)
    assert.equal(refused.attribute('input[name=container]', 'value'), roy.container)
  })

  it('that looks like another is shown beside it before it is added', async () => {
    const again = { ...roy, title: 'LES BANCS DU QUARTIER', doi: 'https://doi.org/10.5555/BANCS' }
    const asked = await team.submit(`${sources}/nouvelle`, again)
    assert.equal(asked.status, 409)
    assert.match(asked.text('.note--care'), /Une source lui ressemble.*roy-2024/)
    const added = await team.submit(`${sources}/nouvelle`, { ...again, anyway: 'on' })
    assert.equal(added.location, `${sources}/roy-2024-2?fait=ajoutee`)
    assert.match((await team.visit('/equipe/argumentaire/doublons')).text('main'), /même DOI/)
  })

  it('becomes one with another when someone says so: its notes, its copies and its key lead there', async () => {
    await team.submit(`${sources}/roy-2024-2/notes`, { words: 'Vu à la bibliothèque.' })
    const pdf = new File(['%PDF-1.7 copie'], 'bancs.pdf')
    await team.submit(`${sources}/roy-2024-2/copies`, { copy: pdf })
    const merge = '/equipe/argumentaire/doublons/roy-2024/roy-2024-2'
    assert.equal((await team.submit(merge, {})).status, 422)
    assert.equal((await team.submit(merge, { kept: 'loi-sur-les-perrons-2018' })).status, 422)
    const merged = await team.submit(merge, { kept: 'roy-2024' })
    assert.equal(merged.location, `${sources}/roy-2024?fait=reunies`)
    const page = await team.visit(`${sources}/roy-2024`)
    assert.match(page.text('#notes + *, main'), /Vu à la bibliothèque/)
    assert.match(page.text('main'), /bancs\.pdf/)
    assert.equal((await team.visit(`${sources}/roy-2024-2`)).location, `${sources}/roy-2024`)
    await team.submit(`${sources}/roy-2024/publication`, {})
    const old = await site.public.visit('/argumentaire/sources/roy-2024-2')
    assert.deepEqual([old.status, old.location], [301, '/argumentaire/sources/roy-2024'])
    // The key that left is never given again.
    await team.submit(`${sources}/nouvelle`, { ...roy, title: 'Un tout autre titre', doi: '' })
    assert.equal((await team.visit(`${sources}/roy-2024-3`)).status, 200)
  })

  it('told apart from another is not proposed with it again', async () => {
    const before = (await team.visit('/equipe/argumentaire/doublons')).count('tbody tr')
    await team.submit(
      '/equipe/argumentaire/doublons/berthelet-2024/berthelet-2024-3/distinctes',
      {},
    )
    const after = (await team.visit('/equipe/argumentaire/doublons')).count('tbody tr')
    assert.equal(after, before - 1)
  })

  it('keeps copies and notes for the team: a file to save, never a page', async () => {
    const html = new File(['<!doctype html><script>alert(1)</script>'], 'page\r\n.html')
    await team.submit(`${sources}/nantel-2023/copies`, { copy: html })
    const twice = await team.submit(`${sources}/nantel-2023/copies`, { copy: html })
    assert.equal(twice.location, `${sources}/nantel-2023?fait=copie-la`)
    const [copy] = await query<{ id: string }>(
      `select c.id from evidence.archived_copies c join evidence.sources s on s.id = c.source_id where s.key = 'nantel-2023'`,
    )
    const path = `${sources}/nantel-2023/copies/${copy?.id}`
    const answer = await team.request(path)
    assert.equal(answer.headers.get('content-type'), 'application/octet-stream')
    assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; /)
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
    assert.equal((await site.as('ressource').visit(path)).status, 404)
    const refused = await team.submit(`${sources}/nantel-2023/copies`, {
      copy: new File(['<svg/>'], 'x.pdf'),
    })
    assert.equal(refused.status, 422)
    assert.match(refused.text('.error-summary'), /ni l’un ni l’autre/)
    // Not even with the address of the table.
    const seen = await as(null, (tx) =>
      tx.selectFrom('evidence.archived_copies').select('id').execute(),
    )
    assert.deepEqual(seen, [])
  })

  it('whose address is inside is not asked: the page says so', async () => {
    await team.submit(`${sources}/nouvelle`, {
      type: 'webpage',
      title: 'Une page du dedans',
      url: 'http://127.0.0.1.example.org.localhost:3000/x',
    })
    const [inside] = await query<{ key: string }>(
      `select key from evidence.sources where csl ->> 'title' = 'Une page du dedans'`,
    )
    await query(
      `update evidence.sources set csl = jsonb_set(csl, '{URL}', '"http://169.254.169.254/latest"') where key = $1`,
      [inside?.key],
    )
    const path = `${sources}/${inside?.key}`
    assert.equal((await team.submit(`${path}/lien`, {})).location, `${path}?fait=lien`)
    assert.match((await team.visit(path)).text('main'), /n’était pas une adresse publique du web/)
    assert.equal((await team.submit(`${path}/retrait`, {})).location, `${sources}?fait=retiree`)
    assert.equal((await team.visit(path)).status, 404)
  })

  it('keeps its key once it is removed: a text that cites it never cites another work', async () => {
    const work = {
      ...roy,
      authors: 'Lenoir, Ève',
      doi: '10.5555/premier',
      title: 'Le premier banc',
    }
    await team.submit(`${sources}/nouvelle`, work)
    await team.submit(`${sources}/lenoir-2024/retrait`, {})
    const another = { ...work, doi: '10.5555/second', title: 'Une tout autre chaise' }
    const added = await team.submit(`${sources}/nouvelle`, another)
    assert.equal(added.location, `${sources}/lenoir-2024-2?fait=ajoutee`)
    assert.equal((await team.visit(`${sources}/lenoir-2024`)).status, 404)
  })

  it('stays public as long as a published text rests on it, whatever becomes of the findings', async () => {
    const finding = `${findings}/un-an-a-la-fois-empeche-de-prevoir`
    await team.submit(`${finding}/publication/annulation`, {})
    const cited = `${sources}/fauvel-2025`
    const hidden = await team.submit(`${cited}/publication/annulation`, {})
    assert.equal(hidden.location, `${cited}?fait=citee`)
    assert.equal((await site.public.visit('/argumentaire/sources/fauvel-2025')).status, 200)
    await team.fillIn(finding, `${finding}/publication`, {})
  })
})

describe('a file of references', () => {
  const library = `@article{a, title = {Une référence neuve}, author = {Neuve, Zoé}, year = {2025}, journal = {Revue}}
@article{b, title = {Les bancs du quartier}, author = {Roy, A.}, year = {2024}}
@article{c, title = {Une référence neuve}, author = {Neuve, Z.}, year = {2025}}
@article{d, title = {Cassée, year = 2020
`

  it('tells what is new, known, repeated or broken, and writes nothing before it is accepted', async () => {
    const sent = await team.submit('/equipe/argumentaire/imports', {
      file: new File([library], 'biblio.bib'),
    })
    assert.equal(sent.status, 303, sent.text('.error-summary'))
    const path = sent.location ?? ''
    const page = await team.visit(path)
    assert.match(page.text('main'), /Une nouvelle référence/)
    assert.match(page.text('main'), /ressemble à roy-2024/)
    assert.match(page.text('main'), /déjà à la ligne 1 du fichier/)
    assert.match(page.text('table'), /4.*Cassée|4.*d.*ne se lit pas/)
    assert.match(page.text('main'), /Une entrée à corriger.*Elle ne sera pas ajoutée\./)
    assert.doesNotMatch(page.text('.note'), /Elles ne seront/)
    assert.doesNotMatch((await team.visit(`${sources}?mots=neuve`)).text('table'), /Neuve/)
    assert.match((await team.visit('/equipe')).text('main'), /« biblio.bib » attend/)

    const both = await Promise.all([
      team.submit(`${path}/acceptation`, { also: '3' }),
      team.submit(`${path}/acceptation`, { also: '3' }),
    ])
    assert.deepEqual(
      both.map(({ status }) => status),
      [303, 303],
    )
    const kept = await query('select 1 from evidence.sources where csl ->> $1 = $2', [
      'title',
      'Une référence neuve',
    ])
    assert.equal(kept.length, 2)
    const [held] = await query<{ entries: { good: unknown[] } }>(
      `select entries from evidence.imports where file_name = 'biblio.bib'`,
    )
    assert.deepEqual(held?.entries.good, [])
  })

  it('pasted is read the same, and refused in a sentence when it is none', async () => {
    const refused = async (fields: Record<string, string | File>, sentence: RegExp) => {
      const page = await team.submit('/equipe/argumentaire/imports', fields)
      assert.equal(page.status, 422)
      assert.match(page.text('.error-summary'), sentence)
    }
    await refused({}, /Choisissez un fichier, ou collez/)
    await refused({ pasted: 'https://example.org/a.bib' }, /Choisissez un fichier BibTeX/)
    await refused({ pasted: '[{"a": 1},\n{' }, /Corrigez la ligne 2/)
    const half = String.raw`[{"type": "book", "title": "lone \ud800 surrogate"}]`
    await refused({ pasted: half }, /Corrigez la ligne 1/)
    await refused({ file: new File([new Uint8Array([0xff, 0xfe, 0x41])], 'a.bib') }, /UTF-8/)
    const heavy = new File([new Uint8Array(3_000_001)], 'a.bib')
    await refused({ file: heavy }, /Choisissez un fichier de 3 Mo ou moins/)
    // What is pasted beside it is not taken in its place, untold.
    await refused({ file: heavy, pasted: 'TY  - BOOK\nTI  - Autre\nER  - ' }, /de 3 Mo ou moins/)
    // As browsers send it when no file was chosen.
    await refused({ file: new File([], '') }, /Choisissez un fichier, ou collez/)
    const pasted = await team.submit('/equipe/argumentaire/imports', {
      file: new File([], ''),
      pasted: 'TY  - BOOK\nTI  - Un livre collé\nAU  - Colle, Ada\nPY  - 2022\nER  - ',
    })
    assert.match((await team.visit(pasted.location ?? '')).text('main'), /Un livre collé/)
    assert.equal(
      (await team.submit(`${pasted.location}/retrait`, {})).location,
      '/equipe/argumentaire/imports?fait=oublie',
    )
  })

  it('leaves with the team what someone noted of her readings: nobody else reads it, in any file', async () => {
    const sent = await team.submit('/equipe/argumentaire/imports', {
      pasted: `@book{x, title = {Un livre lu de près}, author = {Lue, Ada}, year = {2020},
        note = {NOTEGARDÉE}, annote = {ANNOTATIONGARDÉE}, keywords = {MOTGARDÉ, banc}}`,
    })
    assert.match((await team.visit(sent.location ?? '')).text('main'), /resteront à l’équipe/)
    await team.submit(`${sent.location}/acceptation`, {})
    const own = (await team.visit(`${sources}/lue-2020`)).text('main')
    assert.match(own, /NOTEGARDÉE.*Note venue d’un fichier importé/s)
    assert.match(own, /MOTGARDÉ, ?banc.*Mots-clés venus d’un fichier importé/s)
    await team.submit(`${sources}/lue-2020/publication`, {})
    for (const path of ['sources/lue-2020', 'sources/lue-2020/reference', 'references/toutes']) {
      for (const end of path.endsWith('2020') ? [''] : ['.bib', '.ris', '.json']) {
        const file = await (await site.public.request(`/argumentaire/${path}${end}`)).text()
        assert.match(file, /Un livre lu de près/, path + end)
        assert.doesNotMatch(file, /GARDÉE?/, path + end)
      }
    }
    const whole = await team.request('/equipe/argumentaire/export/sources.json')
    assert.doesNotMatch(await whole.text(), /GARDÉE?/)
    // Whoever writes there: no reference holds them.
    await assert.rejects(
      query(`update evidence.sources set csl = csl || '{"note": "GARDÉE"}' where key = 'lue-2020'`),
      /sources_hold_no_notes/,
    )
  })

  it('of two thousand is read and written in one go, while pages are served', async () => {
    const many = Array.from(
      { length: 2000 },
      (_, at) =>
        `@book{b${at}, title = {Livre inventé numéro ${at}}, author = {Prolifique, Ada}, year = {2001}}`,
    )
    const reading = team.submit('/equipe/argumentaire/imports', {
      file: new File([many.join('\n')], 'deux-mille.bib'),
    })
    assert.equal((await site.public.visit('/argumentaire')).status, 200)
    const path = (await reading).location ?? ''
    assert.match((await team.visit(path)).text('main'), /2\s000 nouvelles références/)
    const accepted = await team.submit(`${path}/acceptation`, {})
    assert.match(accepted.location ?? '', /nombre=2000$/)
    const [last] = await query<{ count: number }>(
      `select count(*)::int as count from evidence.sources where key ~ '^prolifique-2001(-[0-9]+)?$'`,
    )
    assert.equal(last?.count, 2000)
    const found = await team.visit(`${sources}?mots=prolifique&page=40`)
    assert.equal(found.count('tbody tr'), 50)
    await query(`delete from evidence.sources where key like 'prolifique-2001%'`)
  })

  it('comes home whole: what the site exports it knows already', async () => {
    const text = await (await team.request('/equipe/argumentaire/export/sources.json')).text()
    const sent = await team.submit('/equipe/argumentaire/imports', { pasted: text })
    const page = await team.visit(sent.location ?? '')
    // Personal communications and laws without an author have nothing to be known by.
    assert.match(page.text('main'), /références que vous avez peut-être/)
    assert.equal(page.count('#a-corriger'), 0)
    await team.submit(`${sent.location}/retrait`, {})
  })
})

describe('a finding', () => {
  const slug = 'les-bancs-rassemblent'

  it('is a draft until it rests on something and is published, with its sources', async () => {
    const added = await team.submit(`${findings}/nouveau`, {
      kind: 'fact',
      sentence: 'Les bancs rassemblent.',
      sentence_en: 'Benches bring people together.',
      themes: ['accueil', 'inventé'],
    })
    assert.equal(added.location, `${findings}/${slug}?fait=ajoute`)
    assert.equal((await site.public.visit(`/argumentaire/constats/${slug}`)).status, 404)
    assert.equal((await publish(slug)).location, `${findings}/${slug}?fait=sans-appui`)
    const grounds = `${findings}/${slug}/appuis`
    assert.match(
      (await team.visit(`${grounds}?mots=perrons`)).text('main'),
      /loi inventée sur les perrons/i,
    )
    for (const [reference, sentence] of [
      ['', /Collez une adresse ou une référence/],
      ['source:rien-2024', /rien ne répond/],
      ['figure:nothing@2020-2021', /rien ne répond/],
    ] as const) {
      const refused = await team.submit(grounds, { reference })
      assert.equal(refused.status, 422)
      assert.match(refused.text('.error-summary'), sentence)
    }
    const { html: searched } = await team.visit(`${grounds}?mots=SOIRS`)
    assert.match(searched, /value="figure:open-evenings@\d{4}-\d{4}"/)
    const law = {
      reference:
        'https://lacourtepointe.example.org/argumentaire/sources/loi-sur-les-perrons-2018?x=1',
      locator: 'art. 5',
    }
    assert.equal((await team.submit(grounds, law)).status, 303)
    assert.equal((await team.submit(grounds, law)).status, 409)
    await publish(slug)

    const page = await site.public.visit(`/argumentaire/constats/${slug}`)
    assert.match(page.text('main'), /Un seul appui le dit/)
    assert.match(
      page.text('.grounds'),
      /\(Loi inventée sur les perrons et les bancs publics, 2018, art\. 5\)/,
    )
    assert.equal(
      (await site.public.visit('/argumentaire/sources/loi-sur-les-perrons-2018')).status,
      200,
    )
    const english = await site.public.visit(`/en/argumentaire/constats/${slug}`)
    assert.equal(english.text('h1'), 'Benches bring people together.')
    // The source says where it serves, and cannot leave while it does.
    assert.match(
      (await site.public.visit('/argumentaire/sources/loi-sur-les-perrons-2018')).text('main'),
      /Constat : Les bancs rassemblent\./,
    )
    const held = await team.submit(`${sources}/loi-sur-les-perrons-2018/publication/annulation`, {})
    assert.match(held.location ?? '', /fait=citee/)
  })

  it('that was public changes in a new version: everyone reads the old one until it is published', async () => {
    const path = `/argumentaire/constats/${slug}`
    await team.fillIn(`${findings}/${slug}`, `${findings}/${slug}`, {
      kind: 'fact',
      sentence: 'Les bancs rassemblent, même l’hiver.',
      themes: 'accueil',
    })
    assert.equal((await site.public.visit(path)).text('h1'), 'Les bancs rassemblent.')
    assert.match(
      (await team.visit('/equipe/argumentaire')).text('table'),
      /Public, avec un brouillon/,
    )
    await team.submit(`${findings}/${slug}/appuis`, {
      reference: 'source:roy-2024',
      locator: 'p. 3',
    })
    assert.doesNotMatch((await site.public.visit(path)).text('main'), /Roy/)
    await publish(slug)
    const page = await site.public.visit(path)
    assert.equal(page.text('h1'), 'Les bancs rassemblent, même l’hiver.')
    assert.match(page.text('main'), /Roy et Untel, 2024, p\. 3/)
    assert.match(page.text('main'), /2 versions/)
    await assert.rejects(
      query(
        `update evidence.finding_versions set sentence = 'Autre' where version = 1 and finding_id = (select id from evidence.findings where slug = $1)`,
        [slug],
      ),
      /does not change/,
    )
    await assert.rejects(
      query(
        `delete from evidence.finding_grounds where version = 1 and finding_id = (select id from evidence.findings where slug = $1)`,
        [slug],
      ),
      /does not change/,
    )
  })

  it('follows a source that was merged into another, under its new key', async () => {
    await team.submit(`${sources}/nouvelle`, {
      ...roy,
      title: 'Une autre entrée',
      doi: '',
      anyway: 'on',
      issued: '2023',
    })
    await team.submit('/equipe/argumentaire/doublons/roy-2024/roy-2023', { kept: 'roy-2023' })
    const page = await site.public.visit(`/argumentaire/constats/${slug}`)
    assert.match(page.text('main'), /Roy et Untel, 2023, p\. 3/)
    assert.match(
      (await site.public.visit('/argumentaire/sources/roy-2023')).text('main'),
      /Constat : Les bancs rassemblent/,
    )
  })

  it('says at once that a voice it rests on was taken back, to everyone and in the list of the team', async () => {
    const [voice] = await query<{ id: string; public_code: string; code_hash: Buffer }>(
      `select v.id, v.public_code, v.code_hash from voices.voices v join voices.public_search p on p.voice_id = v.id
       where not exists (select from evidence.finding_grounds g where g.reference = 'voice:' || v.public_code) limit 1`,
    )
    assert.ok(voice)
    const reference = `/paroles/une/${voice.public_code}`
    await team.submit(`${findings}/${slug}/appuis`, { reference })
    await publish(slug)
    const path = `/argumentaire/constats/${slug}`
    assert.equal((await site.public.visit(path)).count('.note--alert'), 0)
    const words = (await site.public.visit(path)).text('.ground__quote')
    assert.notEqual(words, '')

    await query(
      'insert into voices.withdrawals (code_hash, public_code, week) values ($1, $2, voices.week_of(current_date))',
      [voice.code_hash, voice.public_code],
    )
    await query('delete from voices.voices where id = $1', [voice.id])
    for (const where of [path, '/argumentaire/accueil', '/argumentaire']) {
      const page = await site.public.visit(where)
      assert.ok(!page.text('main').includes(words), where)
      assert.match(page.headers.get('cache-control') ?? '', /no-cache/)
    }
    assert.match(
      (await site.public.visit(path)).text('.note--alert'),
      /Un appui de ce constat n’est plus là/,
    )
    assert.match((await team.visit('/equipe')).text('main'), /Relire 2 constats publics/)
    assert.match((await team.visit('/equipe/argumentaire')).text('table'), /un appui retiré/)
    const refused = await team.submit(`${findings}/on-y-apprend-en-faisant/appuis`, { reference })
    assert.match(refused.text('.error-summary'), /celui-ci a été retiré/)
  })

  it('taken back leaves every page, list and file; a draft leaves for good', async () => {
    await team.submit(`${findings}/${slug}/publication/annulation`, {})
    assert.equal((await site.public.visit(`/argumentaire/constats/${slug}`)).status, 404)
    assert.doesNotMatch(
      (await site.public.visit('/argumentaire')).text('main'),
      /bancs rassemblent/,
    )
    assert.match(
      (await team.submit(`${findings}/${slug}/retrait`, {})).location ?? '',
      /fait=garde/,
    )
    assert.equal(
      (await team.submit(`${findings}/un-banc-devant-la-porte-invite-a-entrer/retrait`, {}))
        .location,
      '/equipe/argumentaire?fait=supprime',
    )
  })
})

describe('a project', () => {
  it('is shown to everyone once published, with its stages and what it is read with', async () => {
    const project = {
      kind: 'pilot',
      title: 'Les bancs du soir',
      question: 'Qui s’assoit après le souper ?',
      partners: 'Ville inventée\nLe Samovar',
    }
    const path = '/equipe/argumentaire/projets/les-bancs-du-soir'
    assert.equal(
      (await team.submit('/equipe/argumentaire/projets/nouveau', project)).location,
      `${path}?fait=ajoute`,
    )
    assert.equal((await team.submit('/equipe/argumentaire/projets/nouveau', project)).status, 409)
    // Neither makes an address of its own: an alphabet that addresses do not have, the address of our own page.
    for (const title of ['Тест проект', 'Nouveau']) {
      const sent = await team.submit('/equipe/argumentaire/projets/nouveau', { ...project, title })
      assert.match(sent.location ?? '', /projets\/projet(-\d+)?\?fait=ajoute/)
    }
    assert.equal(
      (await team.submit(`${path}/etapes`, { stage: 'underway', since: '2026-02-30' })).status,
      422,
    )
    assert.equal(
      (await team.submit(`${path}/etapes`, { stage: 'underway', since: '2026-03-01' })).status,
      303,
    )
    assert.equal((await team.submit(`${path}/appuis`, { reference: 'finding:rien' })).status, 422)
    await team.submit(`${path}/appuis`, { reference: 'finding:etre-attendu-change-la-semaine' })
    assert.equal((await site.public.visit('/argumentaire/projets/les-bancs-du-soir')).status, 404)
    await team.submit(`${path}/publication`, {})
    const page = await site.public.visit('/argumentaire/projets/les-bancs-du-soir')
    assert.match(page.text('main'), /Ville inventée.*Le Samovar|En cours, depuis le 1er mars 2026/)
    assert.match(page.text('.grounds'), /Constat : Être attendu quelque part/)
    assert.match(
      (await site.public.visit('/argumentaire/constats/etre-attendu-change-la-semaine')).text(
        'main',
      ),
      /Projet pilote : Les bancs du soir/,
    )
    await team.submit(`${path}/publication/annulation`, {})
    assert.equal((await site.public.visit('/argumentaire/projets/les-bancs-du-soir')).status, 404)
  })
})

describe('a theme', () => {
  it('never takes the address of a page', async () => {
    for (const code of ['sources', 'Constats', 'regles']) {
      const refused = await team.submit('/equipe/argumentaire/themes', { code, name: 'Un thème' })
      assert.equal(refused.status, 422, code)
    }
    assert.equal(
      (await team.submit('/equipe/argumentaire/themes', { code: 'accueil', name: 'Un thème' }))
        .status,
      409,
    )
    await team.submit('/equipe/argumentaire/themes', { code: 'les-bancs', name: 'Les bancs' })
    assert.equal((await site.public.visit('/argumentaire/les-bancs')).text('h1'), 'Les bancs')
  })
})

describe('two people of the team who change the same thing', () => {
  it('never write over each other: the second reads both texts, then decides', async () => {
    await team.submit(`${sources}/nouvelle`, {
      type: 'book',
      title: 'Le titre premier',
      authors: 'Deux, Aux',
      issued: '2019',
    })
    await team.submit('/equipe/argumentaire/projets/nouveau', {
      kind: 'pilot',
      title: 'Le titre premier',
      question: 'Une question ?',
    })
    await team.submit(`${findings}/nouveau`, { kind: 'fact', sentence: 'Le titre premier.' })
    await team.submit('/equipe/argumentaire/themes', { code: 'a-deux', name: 'Le titre premier' })
    for (const [path, field] of [
      [`${sources}/deux-2019`, 'title'],
      ['/equipe/argumentaire/projets/le-titre-premier', 'title'],
      [`${findings}/le-titre-premier`, 'sentence'],
      ['/equipe/argumentaire/themes/a-deux', 'name'],
    ] as const) {
      const form = `form[action="${path}"]`
      const before = await team.visit(path)
      const seen = before.attribute(`${form} [name=seen]`, 'value') ?? ''
      const first = await team.fillIn(path, path, { [field]: 'Écrit par une' })
      assert.equal(first.status, 303, path)
      // A press that arrives twice writes the same, and is told it is kept.
      const twice = await team.fillIn(path, path, { [field]: 'Écrit par une', seen })
      assert.equal(twice.status, 303, path)
      const second = await team.fillIn(path, path, { [field]: 'Écrit par l’autre', seen })
      assert.equal(second.status, 409, path)
      assert.match(second.text('.note--care'), /Quelqu’un d’autre.*Écrit par une/, path)
      assert.match(second.html, /Écrit par l’autre/, path)
      // Sent for another reason in between, a form does not forget what it had seen.
      const refused = await team.fillIn(path, path, { [field]: '', seen })
      assert.equal(refused.status, 422, path)
      assert.equal(refused.attribute(`${form} [name=seen]`, 'value'), seen, path)
      // Having read what stands, she may write hers.
      const again = second.attribute(`${form} [name=seen]`, 'value') ?? ''
      const kept = await team.fillIn(path, path, { [field]: 'Écrit par l’autre', seen: again })
      assert.equal(kept.status, 303, path)
    }
  })

  it('publish what was read: a finding that changed meanwhile is read again first', async () => {
    const path = `${findings}/le-titre-premier`
    await team.submit(`${path}/appuis`, { reference: 'source:nantel-2023' })
    const seen = (await team.visit(path)).attribute(
      '#publication ~ form [name=seen], form[action$="/publication"] [name=seen]',
      'value',
    )
    await team.submit(`${path}/appuis`, { reference: 'source:fauvel-2025', stance: 'nuances' })
    const early = await team.submit(`${path}/publication`, { seen: seen ?? '' })
    assert.equal(early.status, 409)
    assert.match(early.text('.note--care'), /Relisez ce constat/)
    assert.equal((await site.public.visit('/argumentaire/constats/le-titre-premier')).status, 404)
    // Pressed four times at once, it is published once.
    const now = early.attribute('form[action$="/publication"] [name=seen]', 'value') ?? ''
    const many = await Promise.all(
      [1, 2, 3, 4].map(() => team.submit(`${path}/publication`, { seen: now })),
    )
    assert.deepEqual(many.map(({ location }) => location?.split('=')[1]).sort(), [
      'deja',
      'deja',
      'deja',
      'publie',
    ])
    const kept = await query(
      `select 1 from evidence.publications p join evidence.findings f on f.id = p.finding_id where f.slug = 'le-titre-premier'`,
    )
    assert.equal(kept.length, 1)
  })

  it('or who press twice: a source is added once, two that were one are merged once', async () => {
    const kay = { type: 'book', title: 'Un livre sans date', authors: 'Kay, Ada', anyway: 'on' }
    const added = await Promise.all([1, 2, 3, 4].map(() => team.submit(`${sources}/nouvelle`, kay)))
    assert.deepEqual(
      [...new Set(added.map(({ location }) => location))],
      [`${sources}/kay-s-d?fait=ajoutee`],
    )
    await team.submit(`${sources}/nouvelle`, { ...kay, title: 'Un livre sans date.' })
    const pair = '/equipe/argumentaire/doublons/kay-s-d/kay-s-d-2'
    const merged = await Promise.all([1, 2, 3].map(() => team.submit(pair, { kept: 'kay-s-d' })))
    merged.push(await team.submit(pair, { kept: 'kay-s-d' }))
    assert.deepEqual(
      merged.map(({ location }) => location),
      Array.from({ length: 4 }, () => `${sources}/kay-s-d?fait=reunies`),
    )
    // One with itself is none.
    const self = '/equipe/argumentaire/doublons/kay-s-d/kay-s-d'
    assert.equal((await team.submit(self, { kept: 'kay-s-d' })).status, 404)
  })
})

describe('what others read of the evidence', () => {
  it('counts what is public, year by year', async () => {
    const reader = { language: 'fr', federation: federationFrom([], false) } as const
    const readings = await as(null, (tx) =>
      evidenceMeasures.read('evidence.findings', { ...reader, tx }),
    )
    const total = readings.reduce((sum, { value }) => sum + (value ?? 0), 0)
    const [{ count } = { count: 0 }] = await query<{ count: number }>(
      'select count(*)::int as count from evidence.findings where evidence.published_version(id) is not null',
    )
    assert.equal(total, count)
    assert.match(readings[0]?.phrase ?? '', /constats? publiés?/)
  })

  it('is invented in the demonstration, and says so in every format', async () => {
    for (const format of ['bib', 'ris', 'json']) {
      const text = await (
        await site.public.request(`/argumentaire/references/accueil.${format}`)
      ).text()
      assert.match(text, /Référence inventée pour la démonstration/, format)
    }
    assert.equal(demonstrationSources.length, 15)
    for (const { csl, key } of demonstrationSources) {
      assert.equal(csl.status, 'référence inventée', key)
      if (csl.DOI) assert.match(csl.DOI, /^10\.5555\//)
      if (csl.URL) assert.match(new URL(csl.URL).hostname, /\.example\.org$/)
    }
  })
})

describe('someone of the team who writes in the tables', () => {
  const asTeam = (statement: string) => sqlAs(site, 'equipe', statement)
  const another = `(select id from directory.people where name = 'Colette Fuseau')`
  const berthelet = `(select id from evidence.sources where key = 'berthelet-2024')`

  it('signs what she does herself: nobody else’s name stands under it', async () => {
    for (const statement of [
      `insert into evidence.sources (key, csl, searched, sorted, added_by) values ('faux-2024', '{"type": "book"}', 'x', 'x', ${another})`,
      `update evidence.sources set csl = csl || '{"title": "Autre"}', changed_at = now(), changed_by = ${another} where key = 'berthelet-2024'`,
      `update evidence.sources set csl = csl || '{"title": "Autre"}' where key = 'berthelet-2024'`,
      `update evidence.sources set published_at = now(), published_by = ${another} where published_at is null`,
      `update evidence.sources set key = 'autre-2024' where key = 'berthelet-2024'`,
      `insert into evidence.distinct_sources (one_id, other_id, decided_by) select min(id::text)::uuid, max(id::text)::uuid, ${another} from evidence.sources`,
      `insert into evidence.source_notes (source_id, words, written_by) values (${berthelet}, 'Faux', ${another})`,
      `insert into evidence.verifications (source_id, verified_on, verified_by) values (${berthelet}, '2020-01-01', ${another})`,
      `insert into evidence.link_checks (source_id, address, outcome, checked_by) values (${berthelet}, 'x', 'gone', ${another})`,
      `insert into evidence.archived_copies (source_id, file_name, media_type, content, sha256, added_by)
       values (${berthelet}, 'x', 'text/html', 'x', sha256('x'), ${another})`,
      `insert into evidence.imports (file_name, format, entries, uploaded_by) values ('x', 'ris', '{}', ${another})`,
      `insert into evidence.finding_versions (finding_id, version, kind, sentence, written_by)
       select id, 99, 'fact', 'Faux témoin', ${another} from evidence.findings limit 1`,
      `insert into evidence.publications (finding_id, version, published_by) select finding_id, version, ${another} from evidence.finding_versions limit 1`,
      `insert into evidence.projects (slug, kind, title, question, added_by) values ('faux', 'pilot', 'Faux', 'Faux ?', ${another})`,
      `update evidence.projects set published_at = now(), published_by = ${another}`,
      `insert into evidence.project_stages (project_id, stage, since, set_by) select id, 'stopped', '2020-01-01', ${another} from evidence.projects limit 1`,
    ]) {
      await assert.rejects(
        asTeam(statement),
        /row-level security|permission denied|by who signs it/,
        statement,
      )
    }
  })

  it('rewrites neither what was public nor when', async () => {
    for (const statement of [
      `insert into evidence.publications (finding_id, version, published_at) select finding_id, version, '2001-01-01' from evidence.finding_versions limit 1`,
      `update evidence.publications set published_at = '2001-01-01'`,
      `update evidence.publications set withdrawn_at = '2999-01-01', withdrawn_by = platform.current_person()`,
      `update evidence.publications set withdrawn_at = null, withdrawn_by = null`,
      `update evidence.finding_grounds set version = 1`,
      `update evidence.sources set published_at = null, published_by = null where key = 'berthelet-2024'`,
    ]) {
      await assert.rejects(
        asTeam(statement),
        /row-level security|permission denied|everyone may check/,
        statement,
      )
    }
    // A source that is public is hidden first: none leaves by one gesture.
    assert.deepEqual(
      await asTeam('delete from evidence.sources where published_at is not null returning id'),
      [],
    )
  })

  it('is known to the team and to who asks for her own data: the public reads no one’s name in a row', async () => {
    for (const [table, column] of [
      ['sources', 'added_by'],
      ['sources', 'published_by'],
      ['finding_versions', 'written_by'],
      ['publications', 'published_by'],
      ['projects', 'added_by'],
      ['project_stages', 'set_by'],
    ]) {
      await assert.rejects(asTeam(`select ${column} from evidence.${table}`), /permission denied/)
    }
    assert.notDeepEqual(await asTeam('select * from evidence.signed_by_current_person()'), [])
  })
})
