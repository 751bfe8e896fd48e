import { as } from '../../../../platform/database/database.ts'
import { attachment } from '../../../../platform/files/attachment.ts'
import { csvOf, spreadsheets } from '../../../../platform/files/csv.ts'
import { type SiteApp, words } from '../../../../platform/http/request.ts'
import { servedMember } from '../../../../platform/spaces/guards.ts'
import { directoryPaths } from '../../paths.ts'
import { exportMember, hoursInACell, listEveryOffering } from '../../queries/export-member.ts'
import { memberSpaceWords } from '../../words/member-space.ts'

export function memberExportRoutes(app: SiteApp): void {
  app.get(directoryPaths.memberExport(':slug', 'json'), async (c) => {
    const { person, member } = servedMember(c)
    const everything = await as(person, (tx) => exportMember(tx, member.id))
    const body = `${JSON.stringify(everything, null, 2)}\n`
    return attachment(c, { body, name: member.slug, format: 'json' })
  })

  app.get(directoryPaths.memberExport(':slug', 'csv'), async (c) => {
    const { person, member } = servedMember(c)
    const offerings = await as(person, (tx) => listEveryOffering(tx, member.id))
    const say = words(c, memberSpaceWords)
    const yesOrNo = (yes: boolean) => say(yes ? 'form.yes' : 'form.no')
    const headings = [
      say('exports.id'),
      say('exports.practice'),
      say('exports.title'),
      say('exports.description'),
      say('exports.forWhom'),
      say('exports.minimumAge'),
      say('exports.maximumAge'),
      say('exports.languages'),
      say('exports.isFree'),
      say('exports.cost'),
      say('exports.ways'),
      say('exports.howToJoin'),
      say('exports.place'),
      say('exports.hours'),
      say('exports.endedOn'),
    ]
    const rows = offerings.map((offering) => [
      offering.id,
      say.language === 'fr' ? offering.name_fr : offering.name_en,
      offering.title,
      offering.description,
      offering.for_whom,
      offering.minimum_age,
      offering.maximum_age,
      offering.languages.join(' '),
      yesOrNo(offering.is_free),
      offering.cost,
      offering.ways.join(' '),
      offering.how_to_join,
      offering.place,
      hoursInACell(offering.hours),
      offering.ended_on,
    ])
    const body = csvOf([headings, ...rows], spreadsheets[c.var.language])
    return attachment(c, { body, name: member.slug, format: 'csv' })
  })
}
