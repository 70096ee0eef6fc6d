import type { Browser, Page } from 'playwright-core'
import { openPage } from './chromium.js'
import { violations } from './violations.js'

/** Pages of a site on a real port, in a browser. */
export interface Walk {
  browser: Browser
  url: string
  paths: readonly string[]
}

/** What is wider than a window of `width` pixels, folds open, and what the pages complain of, statuses 400 and 404 apart; [] where nothing is. */
export async function tooWide({ browser, url, paths }: Walk, width: number): Promise<string[]> {
  const { page, complaints, close } = await openPage(browser, { viewport: { width, height: 700 } })
  const found: string[] = []
  for (const path of paths) {
    await openUnfolded(page, url + path)
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (beyond !== 0) found.push(`${path}: ${beyond} px`)
  }
  await close()
  return [...found, ...complaints.filter((words) => !/status of 40[04]/.test(words))]
}

/** Rules of accessibility that the pages break, folds open; [] where none. */
export async function brokenRules({ browser, url, paths }: Walk, colorScheme: 'light' | 'dark', width: number): Promise<string[]> {
  const { page, close } = await openPage(browser, { colorScheme, viewport: { width, height: 800 }, bypassCSP: true })
  const found: string[] = []
  for (const path of paths) {
    await openUnfolded(page, url + path)
    for (const violation of await violations(page)) found.push(`${path}: ${violation}`)
  }
  await close()
  return found
}

async function openUnfolded(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true })
}
