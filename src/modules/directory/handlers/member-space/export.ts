import { stringify } from 'csv-stringify/sync'
import { as } from '../../../../platform/database/database.ts'
import { type SiteApp, words } from '../../../../platform/http/request.ts'
import { exportMember, hoursInACell, listEveryOffering } from '../../export-member.ts'
import { directoryPaths } from '../../paths.ts'
import { memberSpaceWords } from '../../words/member-space.ts'
import { enterSpace } from './entering.ts'

/** Spreadsheets open UTF-8 as something else without it. */
const byteOrderMark = '\uFEFF'

export function memberExportRoutes(app: SiteApp): void {
  app.get(directoryPaths.memberExport(':slug', 'json'), async (c) => {
    const entered = await enterSpace(c)
    if (entered instanceof Response) return entered
    const { person, member } = entered
    const everything = await as(person, (tx) => exportMember(tx, member.id))
    return c.body(`${JSON.stringify(everything, null, 2)}\n`, 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${member.slug}.json"`,
      'cache-control': 'private, no-store',
    })
  })

  app.get(directoryPaths.memberExport(':slug', 'csv'), async (c) => {
    const entered = await enterSpace(c)
    if (entered instanceof Response) return entered
    const { person, member } = entered
    const offerings = await as(person, (tx) => listEveryOffering(tx, member.id))
    const say = words(c, memberSpaceWords)
    const yesOrNo = (yes: boolean) => say(yes ? 'form.yes' : 'form.no')
    const rows = offerings.map((offering) => ({
      [say('exports.id')]: offering.id,
      [say('exports.practice')]: say.language === 'fr' ? offering.name_fr : offering.name_en,
      [say('exports.title')]: offering.title,
      [say('exports.description')]: offering.description,
      [say('exports.forWhom')]: offering.for_whom,
      [say('exports.minimumAge')]: offering.minimum_age,
      [say('exports.maximumAge')]: offering.maximum_age,
      [say('exports.languages')]: offering.languages.join(' '),
      [say('exports.isFree')]: yesOrNo(offering.is_free),
      [say('exports.cost')]: offering.cost,
      [say('exports.ways')]: offering.ways.join(' '),
      [say('exports.howToJoin')]: offering.how_to_join,
      [say('exports.place')]: offering.place,
      [say('exports.hours')]: hoursInACell(offering.hours),
      [say('exports.endedOn')]: offering.ended_on,
    }))
    // A cell that begins with « = » is text that someone typed, never a formula.
    const csv = stringify(rows, {
      header: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    })
    return c.body(byteOrderMark + csv, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${member.slug}.csv"`,
      'cache-control': 'private, no-store',
    })
  })
}
