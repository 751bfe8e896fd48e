import { z } from 'zod'
import { askThread } from '../../../platform/worker-threads/ask-thread.ts'
import { columns, openTable } from './columns.ts'
import { namesIn, type OpenRelease } from './open-release.ts'
import type { ReleaseWorkbook } from './write-release-workbook.ts'

/** A release as a workbook in French. Throws when its thread was stopped. */
export async function workbookOf(
  open: OpenRelease,
  citation: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const names = namesIn('fr', open)
  const { release, federation } = open
  const { say } = names
  const told: ReleaseWorkbook = {
    created: release.frozen_at.toISOString(),
    figures: { name: say('sheets.figures'), table: openTable(open, names) },
    readMe: {
      name: say('sheets.readMe'),
      lines: [
        [
          say('readMe.what'),
          say('title', { federation: federation.name, exercise: release.exercise }),
        ],
        [say('readMe.cite'), citation],
        [
          say('readMe.licence'),
          `${federation.openDataLicence.name} ${federation.openDataLicence.url}`,
        ],
        [say('readMe.holes'), say('statusNote')],
        ...columns.map(({ name }) => [say(`columns.${name}`), say(`meanings.${name}`)]),
      ],
    },
  }
  const entry = 'modules/figures/open-data/release-workbook.worker'
  const written = await askThread(entry, told, z.instanceof(Uint8Array), { seconds: 30 })
  if (written.outcome !== 'answered') throw new Error(`a workbook was ${written.outcome}`)
  return new Uint8Array(written.answer)
}
