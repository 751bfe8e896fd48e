import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { defaultPractices } from '../../src/modules/directory/default-practices.ts'
import { parseReturnWorkbook } from '../../src/modules/figures/workbook/parse-return-workbook.ts'
import { planLines } from '../../src/modules/figures/workbook/plan-lines.ts'
import { sharingSaid } from '../../src/modules/figures/workbook/return-content.ts'
import { writeReturnWorkbook } from '../../src/modules/figures/workbook/write-return-workbook.ts'
import { exercisesAsOf } from '../exercises.ts'
import { memberId } from '../member-rows.ts'
import { questionnaireOf } from '../questionnaires.ts'
import { inventedWorkbooks } from './invented-workbooks.ts'

const { current } = exercisesAsOf('2026-11-22')
const practices = defaultPractices.map(({ code }) => code)

describe('the workbooks that members would send', () => {
  const workbooks = [...inventedWorkbooks(current, { count: 200, seed: 'test' })]

  it('are of each member once, and the same for the same seed', () => {
    const ids = new Set(workbooks.map(({ content }) => content.memberId))
    assert.equal(ids.size, 200)
    assert.ok(ids.has(memberId('La Corde à linge')))
    assert.equal(new Set(workbooks.map(({ name }) => name)).size, 200)
    const again = [...inventedWorkbooks(current, { count: 3, seed: 'test' })]
    assert.deepEqual(again, workbooks.slice(0, 3))
    const other = [...inventedWorkbooks(current, { count: 3, seed: 'other' })]
    assert.notDeepEqual(other, workbooks.slice(0, 3))
  })

  it('say for some that only totals may be seen, for most that the team may', () => {
    const said = workbooks.map(({ content }) => sharingSaid(content.sharing.said ?? ''))
    const count = (choice: 'team' | 'totals' | null) => said.filter((one) => one === choice).length
    assert.ok(count('totals') >= 20 && count('totals') <= 60, `${count('totals')}`)
    assert.ok(count('team') >= 90 && count(null) >= 20)
  })

  it('are read back as they were filled, but for a slip here and there', async () => {
    const questionnaire = questionnaireOf(current)
    let slips = 0
    for (const { content } of workbooks.slice(0, 30)) {
      const bytes = await writeReturnWorkbook(content)
      const read = await parseReturnWorkbook(Buffer.from(bytes))
      assert.ok(read.outcome === 'read')
      assert.equal(read.workbook.exercise, current.key)
      assert.equal(read.workbook.memberId, content.memberId)
      assert.equal(read.workbook.sharing, content.sharing.said)
      const plan = planLines(read.workbook.lines, { questionnaire, practices, stands: new Map() })
      assert.ok(plan.problems.length <= 1, JSON.stringify(plan.problems))
      assert.ok(plan.changes.length >= 36, `${plan.changes.length}`)
      slips += plan.problems.length
    }
    assert.ok(slips >= 1)
  })
})
