import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import ExcelJS from 'exceljs'
import { openSite, type Visit } from '../../../../../test/site.ts'
import { withConnection } from '../../../../platform/database/connect.ts'
import { as } from '../../../../platform/database/database.ts'
import { eraseOldFiles } from '../../acts/erase-old-files.ts'

const site = await openSite()
const team = site.as('equipe')
const address = '/equipe/ressources/import'

function send(text: string | Uint8Array<ArrayBuffer>, name = 'liste.csv'): Promise<Visit> {
  return team.submit(address, { file: new File([text], name) })
}
async function plan(text: string): Promise<{ path: string; page: Visit }> {
  const sent = await send(text)
  assert.equal(sent.status, 303, sent.text('.error-summary'))
  const path = sent.location ?? ''
  return { path, page: await team.visit(path) }
}
const accept = (path: string) => team.fillIn(path, `${path}/acceptation`, {})
/** What a table says under this caption. */
function cells(page: Visit, caption: string): string {
  return page.text(`table:has(#${caption}) tbody`)
}
const problems = (page: Visit) => cells(page, 'problemes-liste')

async function count(table: string): Promise<number> {
  return withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>(`select count(*)::int from ${table}`)
    return rows[0]?.count ?? -1
  })
}

const ask = <Row extends object>(question: string) =>
  withConnection(
    site.database.superuserUrl,
    async (client) => (await client.query<Row>(question)).rows,
  )

describe('the export', () => {
  it('opens in a French spreadsheet: its mark, semicolons, and a row per member', async () => {
    const answer = await team.request('/equipe/ressources/export.csv')
    const bytes = Buffer.from(await answer.arrayBuffer())
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf])
    assert.match(bytes.toString(), /^\ufeffIdentifiant;Nom;Ville;Région;/)
    assert.match(answer.headers.get('content-disposition') ?? '', /ressources-\d{4}-\d\d-\d\d\.csv/)
    assert.equal(bytes.toString().match(/^[0-9a-f]{8}-[0-9a-f]{4}-/gm)?.length, 90)
  })

  it('comes home in either format and language without changing anything', async () => {
    for (const path of [
      '/equipe/ressources/export.csv',
      '/en/equipe/ressources/export.csv',
      '/equipe/ressources/export.xlsx',
    ]) {
      const answer = await team.request(path)
      const sent = await send(new Uint8Array(await answer.arrayBuffer()), path)
      const page = await team.visit(sent.location ?? '')
      assert.match(page.text('main'), /Rien à ajouter, rien à changer, 90 inchangées\./, path)
      assert.match(page.text('main'), /exactement ce que dit le répertoire/)
      assert.equal(page.count('form[action$=acceptation]'), 0)
    }
  })

  it('keeps what looks like a formula from computing, and whole', async () => {
    await team.submit('/equipe/ressources/la-pelote/nom', { name: '=La Pelote' })
    const text = await (await team.request('/equipe/ressources/export.csv')).text()
    assert.match(text, /;'=La Pelote;/)
    const { page } = await plan(text)
    assert.match(page.text('main'), /90 inchangées/)
    await team.submit('/equipe/ressources/la-pelote/nom', { name: 'La Pelote' })
  })

  it('has an empty model', async () => {
    const text = await (await team.request('/equipe/ressources/modele.csv')).text()
    assert.equal(text.trim().split('\r\n').length, 1)
    assert.match((await send(text)).text('.error-summary'), /au moins une ligne/)
  })
})

describe('a file', () => {
  it('is told row by row, and changes nothing until it is accepted', async () => {
    const before = await count('directory.members')
    const { path, page } = await plan(
      'Nom;Ville;Téléphone;Pratiques\nLe Nouveau Coin;Rimouski;418 555-0142;Entraide, Répit\nLa Pelote;;819 555-0199;\n',
    )
    assert.match(page.text('main'), /Une page à ajouter/)
    assert.match(cells(page, 'ajouts-liste'), /Le Nouveau Coin.*Rimouski, Bas-Saint-Laurent/)
    assert.match(problems(page), /3Ville ?Écrivez une ville/)
    assert.equal(await count('directory.members'), before)

    const done = await accept(path)
    assert.equal(done.location, `${path}?ajoutees=1&changees=0`)
    const told = await team.visit(done.location ?? '')
    assert.match(told.text('.note--well'), /Une page ajoutée/)
    assert.equal(told.text('h1'), 'Le fichier est dans le répertoire')
    assert.doesNotMatch(told.text('main'), /Rien n’a encore changé/)
    assert.equal(told.text('.prose li'), 'Le Nouveau Coin')
    assert.equal(told.attribute('.prose li a', 'href'), '/equipe/ressources/le-nouveau-coin')
    assert.equal(await count('directory.members'), before + 1)
    const made = await site.public.visit('/ressources/le-nouveau-coin')
    assert.equal(made.status, 200)
    assert.match(made.text('main'), /418 555-0142/)
    assert.match(made.text('main'), /Entraide/)
  })

  it('changes only what it says otherwise, and is written once however often it is accepted', async () => {
    const { path, page } = await plan('Nom;Téléphone;Site web\nLa Pelote;819 555-0111;\n')
    assert.match(cells(page, 'changements-liste'), /La Pelote2Téléphone819 555-0171819 555-0111/)
    const fingerprint = page.attribute('input[name=plan]', 'value') ?? ''
    const both = await Promise.all([
      team.submit(`${path}/acceptation`, { plan: fingerprint }),
      team.submit(`${path}/acceptation`, { plan: fingerprint }),
    ])
    assert.deepEqual(
      both.map(({ status }) => status),
      [303, 303],
    )
    assert.match((await site.public.visit('/ressources/la-pelote')).text('main'), /819 555-0111/)
    const acts = await withConnection(site.database.superuserUrl, (client) =>
      client.query(
        `select from platform.administrative_acts where act = 'import-members' and about ->> 'changed' = '1'`,
      ),
    )
    assert.equal(acts.rowCount, 1)
    assert.match((await team.visit(path)).text('main'), /déjà accepté/)
  })

  it('is forgotten once accepted, and past its day', async () => {
    const { path } = await plan('Nom;Ville\nUn Secret Bien Gardé;Laval\n')
    const kept = () => ask<{ sheet: string }>('select sheet::text from directory.member_imports')
    assert.match(JSON.stringify(await kept()), /Un Secret Bien Gardé/)
    await accept(path)
    assert.doesNotMatch(JSON.stringify(await kept()), /Un Secret Bien Gardé/)

    const conservation = '/equipe/vie-privee/conservation'
    const jeanne = site.as('administration')
    await plan('Nom;Ville\nUn Autre;Laval\n')
    await ask(`update directory.member_imports set uploaded_at = now() - interval '25 hours'`)
    const page = await jeanne.visit(conservation)
    assert.match(page.text('main'), /Fichiers de l’annuaire téléversés et jamais acceptés ?un jour/)
    assert.notEqual((await kept()).length, 0)
    assert.ok((await as(null, eraseOldFiles)) > 0)
    assert.equal((await kept()).length, 0)
  })

  it('has its names cleaned as a form’s are, and comes home unchanged', async () => {
    const { path } = await plan('Nom;Ville\nLe \u202eCoin\u0007 \u001bPropre;Laval\n')
    await accept(path)
    const [made] = await ask<{ name: string }>(
      `select name from directory.members where slug = 'le-coin-propre'`,
    )
    assert.equal(made?.name, 'Le Coin Propre')
    const answer = await team.request('/equipe/ressources/export.xlsx')
    const sent = await send(new Uint8Array(await answer.arrayBuffer()), 'export.xlsx')
    assert.match(
      (await team.visit(sent.location ?? '')).text('main'),
      /Rien à ajouter, rien à changer/,
    )
  })

  it('is refused in a sentence when its text or its name is none', async () => {
    const utf16 = Buffer.from('\ufeffNom;Ville\nA\u0000B;Laval\n', 'utf16le')
    const refused = await send(new Uint8Array(utf16))
    assert.equal(refused.status, 422)
    assert.match(refused.text('.error-summary'), /la ligne 2 contient un caractère/)
    const named = await team.request(address, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a\0b.csv"\r\n\r\nNom;Ville\nAbc;Laval\n\r\n--x--\r\n',
    })
    assert.equal(named.status, 422)
    assert.match(await named.text(), /Renommez le fichier/)
  })

  it('is told again when the directory moved since it was read', async () => {
    const { path, page } = await plan('Nom;Résumé\nLe Samovar;Du thé, du temps.\n')
    const fingerprint = page.attribute('input[name=plan]', 'value') ?? ''
    await plan('Nom;Résumé\nLe Samovar;Autre chose.\n').then((other) => accept(other.path))
    const late = await team.submit(`${path}/acceptation`, { plan: fingerprint })
    assert.equal(late.status, 409)
    assert.match(late.text('main'), /Le répertoire a changé.*Autre chose/)
    assert.match((await site.public.visit('/ressources/le-samovar')).text('main'), /Autre chose/)
    assert.equal((await accept(path)).status, 303)
    assert.match(
      (await site.public.visit('/ressources/le-samovar')).text('main'),
      /Du thé, du temps/,
    )
  })

  it('renames and moves by its identifier', async () => {
    const text = await (await team.request('/equipe/ressources/export.csv')).text()
    const row = text.split('\r\n').find((line) => line.includes(';La Doublure;')) ?? ''
    const id = row.split(';')[0]
    const { path } = await plan(
      `Identifiant;Nom;Ville;Région\n${id};La Doublure neuve;Granby;Estrie\n`,
    )
    assert.equal((await accept(path)).status, 303)
    assert.equal(
      (await site.public.visit('/ressources/la-doublure')).location,
      '/ressources/la-doublure-neuve',
    )
    assert.match(
      (await team.visit('/equipe/ressources/la-doublure-neuve')).text('.facts'),
      /Granby, Estrie/,
    )
  })

  it('names row, column and reason of every problem, with the nearest word', async () => {
    const { page } = await plan(
      [
        'Nom;Ville;Région;Courriel;Pratiques;Fondée en;Adresse montrée;Membre depuis;Code postal',
        'A1 Un;Rimousky;;;;;;;',
        'B2 Deux;Rimouski;Bas Saint Lorent;;;;;;',
        'C3 Trois;Rimouski;;pas une adresse;;;;;',
        'D4 Quatre;Rimouski;;;Entrade;;;;',
        'E5 Cinq;Rimouski;;;;3000;;;',
        'F6 Six;Rimouski;;;;;peut-être;;',
        'G7 Sept;Rimouski;;;;;;01/04/2020;',
        'H8 Huit;Rimouski;;;;;;;ABC',
        'I9 Neuf;Granby;Laval;;;;;;',
        'A1 UN;Rimouski;;;;;;;',
        `${'x'.repeat(10_000)};Rimouski;;;;;;;`,
        ';Rimouski;;;;;;;',
      ].join('\n'),
    )
    const said = problems(page)
    assert.match(said, /2VilleVérifiez « Rimousky ». Peut-être : Rimouski/)
    assert.match(said, /3Région.*peut-être « Bas-Saint-Laurent »/)
    assert.match(said, /4CourrielÉcrivez une adresse de courriel/)
    assert.match(said, /5Pratiques.*« Entrade », peut-être « Entraide »/)
    assert.match(said, /6Fondée enÉcrivez une année/)
    assert.match(said, /7Adresse montréeÉcrivez oui ou non/)
    assert.match(said, /8Membre depuisÉcrivez une date/)
    assert.match(said, /9Code postalÉcrivez un code postal/)
    assert.match(said, /10RégionCorrigez la région ou la ville/)
    assert.match(said, /11NomGardez une seule ligne : la ligne 2/)
    assert.match(said, /12NomRaccourcissez ce texte : 10 000/)
    assert.match(said, /13NomÉcrivez le nom/)
    assert.match(page.text('main'), /12 lignes à corriger/)
    assert.equal(page.count('form[action$=acceptation]'), 0)
  })

  it('says what it leaves: unknown columns, practices that are gone from a cell', async () => {
    const { page } = await plan('Nom;Pratiques;Couleur\nLa Gare aux pantoufles;;vert\n')
    assert.match(page.text('main'), /Une colonne n’est pas connue.*Couleur/)
    assert.match(cells(page, 'remarques-liste'), /Un import ne retire aucune offre/)
  })

  it('is refused with a sentence when it is no list', async () => {
    const refused = async (bytes: string | Uint8Array<ArrayBuffer>, sentence: RegExp) => {
      const page = await send(bytes)
      assert.equal(page.status, 422)
      assert.match(page.text('.error-summary'), sentence)
    }
    await refused('Ville;Région\nLaval;Laval\n', /Ajoutez une colonne « Nom ».*Ville · Région/)
    await refused('', /Choisissez un fichier qui n’est pas vide/)
    await refused('%PDF-1.4', /n’est pas un tableau/)
    await refused('PK\u0003\u0004', /abîmé/)
    await refused(
      `Nom\n${'Un membre\n'.repeat(200_000)}`,
      /Coupez le fichier : il a plus de 2 000 lignes/,
    )
    const nothing = await team.submit(address, {})
    assert.equal(nothing.status, 422)
    const large = await send(new Uint8Array(11_000_000))
    assert.equal(large.status, 422)
    assert.match(large.text('.error-summary'), /10 Mo/)
  })

  it('has its formulas refused by cell', async () => {
    const made = new ExcelJS.Workbook()
    const sheet = made.addWorksheet('a')
    sheet.addRow(['Nom', 'Téléphone'])
    sheet.addRow(['La Pelote', { formula: '1+1', result: 2 }])
    const sent = await send(new Uint8Array(await made.xlsx.writeBuffer()), 'x.xlsx')
    assert.match(problems(await team.visit(sent.location ?? '')), /2TéléphoneCollez la valeur/)
  })

  it('is seen by the team alone, forgotten on request, and gone after a day', async () => {
    const { path } = await plan('Nom;Ville\nEncore un;Laval\n')
    assert.equal((await site.as('ressource').visit(path)).status, 404)
    assert.equal((await team.visit(`${address}/pas-un-id`)).status, 404)
    assert.equal((await team.submit(`${path}/retrait`, {})).location, address)
    assert.equal((await team.visit(path)).status, 404)

    const old = await plan('Nom;Ville\nEncore un;Laval\n')
    await withConnection(site.database.superuserUrl, (client) =>
      client.query(`update directory.member_imports set uploaded_at = now() - interval '25 hours'`),
    )
    assert.equal((await team.visit(old.path)).status, 404)
    assert.equal((await accept(old.path).catch(() => null))?.status ?? 404, 404)
    await plan('Nom;Ville\nEncore un;Laval\n')
    assert.equal(await count('directory.member_imports'), 1)
  })

  it('of two thousand members is written in one go, while pages are served', async () => {
    const rows = Array.from(
      { length: 2000 },
      (_, index) => `Membre inventé ${index};Laval;Entraide`,
    )
    const { path } = await plan(`Nom;Ville;Pratiques\n${rows.join('\n')}`)
    const accepting = accept(path)
    const meanwhile = await site.public.visit('/ressources/le-samovar')
    assert.equal(meanwhile.status, 200)
    assert.equal((await accepting).status, 303)
    assert.equal((await site.public.visit('/ressources/membre-invente-1999')).status, 200)
  })
})

describe('someone whose file was refused', () => {
  it('is told to choose it again, and not that it stayed in the page', async () => {
    const refused = await team.submit('/equipe/ressources/import', {})
    assert.equal(refused.status, 422)
    assert.match(refused.text('.error-summary'), /Choisissez le fichier de nouveau/)
    assert.doesNotMatch(refused.text('.error-summary'), /resté dans la page/)
  })
})
