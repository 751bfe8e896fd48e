import type { DemonstrationMember, RegionOfMembers } from './member.ts'
import { abitibiTemiscamingue } from './members/abitibi-temiscamingue.ts'
import { basSaintLaurent } from './members/bas-saint-laurent.ts'
import { capitaleNationale } from './members/capitale-nationale.ts'
import { centreDuQuebec } from './members/centre-du-quebec.ts'
import { chaudiereAppalaches } from './members/chaudiere-appalaches.ts'
import { coteNord } from './members/cote-nord.ts'
import { estrie } from './members/estrie.ts'
import { gaspesieIlesDeLaMadeleine } from './members/gaspesie-iles-de-la-madeleine.ts'
import { lanaudiere } from './members/lanaudiere.ts'
import { laurentides } from './members/laurentides.ts'
import { laval } from './members/laval.ts'
import { mauricie } from './members/mauricie.ts'
import { monteregie } from './members/monteregie.ts'
import { montreal } from './members/montreal.ts'
import { nordDuQuebec } from './members/nord-du-quebec.ts'
import { outaouais } from './members/outaouais.ts'
import { saguenayLacSaintJean } from './members/saguenay-lac-saint-jean.ts'

/** The invented members of La Courtepointe, in the order of the administrative regions. */
export const membersByRegion: readonly RegionOfMembers[] = [
  basSaintLaurent,
  saguenayLacSaintJean,
  capitaleNationale,
  mauricie,
  estrie,
  montreal,
  outaouais,
  abitibiTemiscamingue,
  coteNord,
  nordDuQuebec,
  gaspesieIlesDeLaMadeleine,
  chaudiereAppalaches,
  laval,
  lanaudiere,
  laurentides,
  monteregie,
  centreDuQuebec,
]

/** A member and the key of its administrative region. */
export type MemberOfRegion = DemonstrationMember & { readonly region: RegionOfMembers['region'] }

/** The members there are today: 90 of them, over 17 regions. */
export const members: readonly MemberOfRegion[] = membersByRegion.flatMap(({ region, members }) =>
  members.map((member) => ({ ...member, region })),
)
