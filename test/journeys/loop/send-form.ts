import type { Page } from 'playwright-core'

/** What is typed, by the name of its field; true ticks a box; a value among several chooses one. */
export type Typed = Readonly<Record<string, string | true | readonly string[]>>

/** Fills the form that goes to an address ending so, presses its button, and waits for what answers. */
export async function sendForm(
  page: Page,
  ending: string,
  typed: Typed = {},
  button?: string | RegExp,
): Promise<void> {
  const form = page.locator(`main form[action$="${ending}"]`).first()
  const folded = form.locator('xpath=ancestor::details[not(@open)]')
  if ((await folded.count()) > 0) await folded.locator('summary').first().click()
  for (const [name, value] of Object.entries(typed)) {
    const field = form.locator(`[name="${name}"]`)
    for (const one of value === true || typeof value === 'string' ? [value] : value) {
      await fill(field, one)
    }
  }
  const buttons = button ? form.getByRole('button', { name: button }) : form.locator('button')
  await buttons.last().click()
  await page.waitForLoadState()
}

async function fill(field: ReturnType<Page['locator']>, value: string | true): Promise<void> {
  const kind = await field.first().evaluate((one) => `${one.tagName} ${one.getAttribute('type')}`)
  if (kind.startsWith('SELECT')) await field.selectOption(String(value))
  else if (value === true) await field.check()
  else if (/radio|checkbox/.test(kind)) {
    await field.and(field.page().locator(`[value="${value}"]`)).check()
  } else await field.fill(value)
}

/** The text of the page, its spaces joined. */
export async function textOf(page: Page): Promise<string> {
  return ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ')
}
