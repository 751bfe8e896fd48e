import type { Browser, Page } from 'playwright-core'
import { type Eyes, openWindow } from '../browser.ts'
import type { Persona } from '../site.ts'

/** A window in which someone of the cast is signed in, on the page where she lands. */
export async function enterAs(browser: Browser, persona: Persona, eyes: Eyes): Promise<Page> {
  const page = await openWindow(browser, eyes)
  await page.goto('/demonstration')
  await page.locator(`form:has(input[value="${persona}"]) button`).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/demonstration'))
  return page
}
