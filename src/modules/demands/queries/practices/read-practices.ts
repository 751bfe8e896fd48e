import type { Transaction } from '../../../../platform/database/database.ts'
import { placedMembers, regionsOf } from '../../../directory/index.ts'
import type { ReadText } from '../texts.ts'
import { type Means, meansOf } from './means.ts'
import { type Practice, practicesOfDocument } from './practices.ts'

type PlacedMember = Awaited<ReturnType<typeof placedMembers>>[number]

/** What one member does of a means. */
export type Carrying = { readonly member: PlacedMember; readonly practice: Practice }

/** A means of a text, and who carries it already, region after region. */
export type CarriedMeans = {
  readonly means: Means
  readonly regions: readonly {
    readonly key: string
    readonly name: string
    readonly carrying: readonly Carrying[]
  }[]
  /** How many members. */
  readonly members: number
}

/** Every means of a text with what members do of it, for the viewer of the transaction. */
export async function readPractices(
  tx: Transaction,
  text: ReadText,
): Promise<readonly CarriedMeans[]> {
  const practices = await practicesOfDocument(tx, text.id)
  const ids = [...new Set(practices.map(({ memberId }) => memberId))]
  const members = await placedMembers(tx, ids)
  return (await meansOf(tx, text)).map((means) => {
    const carrying = members.flatMap((member) =>
      practices
        .filter(
          ({ memberId, means: tied }) => memberId === member.id && tied.includes(means.blockId),
        )
        .map((practice) => ({ member, practice })),
    )
    return {
      means,
      members: new Set(carrying.map(({ member }) => member.id)).size,
      regions: regionsOf('ra').flatMap(({ key, name }) => {
        const here = carrying.filter(({ member }) => member.region === key)
        return here.length === 0 ? [] : [{ key, name, carrying: here }]
      }),
    }
  })
}
