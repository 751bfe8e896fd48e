import type { Transaction } from '../../../platform/database/database.ts'
import type { MenuLink, MenuReader, ToDo } from '../../../platform/module.ts'
import { judgeFindings } from '../grounds.ts'
import { evidencePaths } from '../paths.ts'
import { publishedFindings } from '../queries/findings.ts'
import { listImports } from '../queries/import-plan.ts'
import { listPairs } from '../queries/sources.ts'
import { findingsWords } from '../words/findings.ts'
import { readingWords } from '../words/reading.ts'
import { referenceWords } from '../words/reference.ts'

/** Links of the public menu. */
export function publicMenu({ language }: MenuReader): readonly MenuLink[] {
  return [{ path: evidencePaths.home, label: readingWords.in(language)('menu') }]
}

/** Links of the team's space. */
export function teamMenu({ language }: MenuReader): readonly MenuLink[] {
  return [{ path: evidencePaths.team, label: findingsWords.in(language)('menu') }]
}

/** Public findings whose support is gone, then files that wait, then sources that look alike. */
export async function teamToDo(
  tx: Transaction,
  { language, federation }: MenuReader,
): Promise<readonly ToDo[]> {
  const say = referenceWords.in(language)
  const reader = { tx, language, federation }
  const judged = await judgeFindings(await publishedFindings(tx), reader)
  const gone = judged.filter((finding) => finding.gone > 0)
  const [first] = gone
  const [waiting] = await listImports(tx)
  const pairs = await listPairs(tx)
  return [
    ...(first
      ? [
          {
            path: evidencePaths.team,
            what: say('toDo.gone', { count: gone.length }),
            why: say('toDo.goneWhy', { sentence: first.sentence }),
          },
        ]
      : []),
    ...(waiting
      ? [
          {
            path: evidencePaths.importPlan(waiting.id),
            what: say('toDo.import'),
            why: say('toDo.importWhy', { name: waiting.file_name }),
          },
        ]
      : []),
    ...(pairs.length > 0
      ? [
          {
            path: evidencePaths.duplicates,
            what: say('toDo.pairs', { count: pairs.length }),
            why: say('toDo.pairsWhy'),
          },
        ]
      : []),
  ]
}
