import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, type Site } from '../server/http/sample/site.js'
import { browserSuite, isWithoutBrowser, launch, openPage, PAGES } from './chromium.js'
import { brokenRules, tooWide } from './page-checks.js'

/** Each test walks over every page; a busy machine of two cores needs a second for some of them. */
const TIMEOUT_MS = 120_000

describe.skipIf(isWithoutBrowser)(browserSuite('every page'), () => {
  let browser: Browser
  let site: Site
  beforeAll(async () => { [browser, site] = await Promise.all([launch(), openSite()]) })
  afterAll(async () => { await Promise.all([browser?.close(), site?.close()]) })

  it.each([320, 390, 1280])('fits %i px without scrolling sideways, folds open', async (width) => {
    expect(await tooWide({ browser, url: site.url, paths: PAGES }, width)).toEqual([])
  }, TIMEOUT_MS)

  it.each([['light', 390], ['dark', 390], ['light', 1280], ['dark', 1280]] as const)('breaks no rule of accessibility, %s, %i px', async (colorScheme, width) => {
    expect(await brokenRules({ browser, url: site.url, paths: PAGES }, colorScheme, width)).toEqual([])
  }, TIMEOUT_MS)

  it('is read in Be Vietnam Pro, at 16 px or more, every letter of Vietnamese included', async () => {
    const { page, close } = await openPage(browser)
    await page.goto(`${site.url}/van-ban/nq-ke-hoach`)
    expect(await page.evaluate(() => document.fonts.ready.then(() => [...document.fonts].filter(({ status }) => status === 'loaded').length))).toBeGreaterThan(1)
    expect(await page.evaluate(() => document.fonts.check('16px "Be Vietnam Pro"', 'ưỡẵộỷđĐ'))).toBe(true)
    const small = await page.evaluate(() => [...document.querySelectorAll('main p, main li, main td, main a')]
      .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 16 && !element.matches('.clause-link')).map((element) => element.className))
    expect(small).toEqual([])
    await close()
  })

  it('prints the text alone, black on white', async () => {
    const { page, close } = await openPage(browser, { colorScheme: 'dark' })
    await page.goto(`${site.url}/van-ban/nq-ke-hoach`)
    await page.emulateMedia({ media: 'print' })
    for (const part of ['.masthead', '.contents', '.find', '.foot', '.clause-link']) expect(await page.locator(part).first().isVisible(), part).toBe(false)
    expect(await page.locator('.document-text').isVisible()).toBe(true)
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)')
    await close()
  })
})
