import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLedgerSite } from '../server/targets/ledger-site.js'
import { browserSuite, isWithoutBrowser, launch, openPage } from './chromium.js'
import { brokenRules, tooWide } from './page-checks.js'

const TIMEOUT_MS = 120_000

const PATHS = [
  '/', '/so-chi-tieu', '/so-chi-tieu?q=8%25&loai=nghi-quyet&thoi-ky=2021..2025', '/so-chi-tieu?q=%3E+9000+%25', '/chi-tieu', '/chi-tieu/tang-truong-kinh-te', '/chi-tieu/muc-giam-ty-le-ho-ngheo',
  '/chi-tieu?q=m%E1%BB%8Di+ng%C6%B0%E1%BB%9Di+d%C3%A2n', '/chi-tieu/khong-co', '/so-sanh', '/so-sanh?a=nghi-quyet_dieu-1_1', '/so-sanh?a=nghi-quyet_dieu-1_1&b=nghi-quyet_dieu-1_3', '/van-ban/bao',
  '/tim-kiem?q=che+ph%E1%BB%A7+r%E1%BB%ABng', '/van-ban/nghi-quyet/dieu-1/3',
]

describe.skipIf(isWithoutBrowser)(browserSuite('the sổ chỉ tiêu'), () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof openLedgerSite>>
  beforeAll(async () => { [browser, site] = await Promise.all([launch(), openLedgerSite()]) }, TIMEOUT_MS)
  afterAll(async () => { await Promise.all([browser?.close(), site?.close()]) })

  it.each([320, 390, 1280])('fits %i px without scrolling sideways, folds open', async (width) => {
    expect(await tooWide({ browser, url: site.url, paths: PATHS }, width)).toEqual([])
  }, TIMEOUT_MS)

  it.each([['light', 390], ['dark', 390], ['light', 1280], ['dark', 1280]] as const)('breaks no rule of accessibility, %s, %i px', async (colorScheme, width) => {
    expect(await brokenRules({ browser, url: site.url, paths: PATHS }, colorScheme, width)).toEqual([])
  }, TIMEOUT_MS)

  it.each([['with scripts', true], ['without scripts', false]])('is narrowed, traced and compared by links and forms alone, %s', async (_name, javaScriptEnabled) => {
    const { page, close } = await openPage(browser, { javaScriptEnabled })
    await page.goto(`${site.url}/so-chi-tieu`)
    await page.getByLabel('Số hoặc từ cần tìm').fill('≥ 8 %')
    await page.getByRole('button', { name: 'Tìm', exact: true }).last().click()
    await page.waitForURL(/\/so-chi-tieu\?q=/)
    expect(await page.locator('h1').innerText()).toBe('3 số liệu')
    await page.getByText('Thu hẹp sổ chỉ tiêu').click()
    await page.getByRole('link', { name: /^Nghị quyết/ }).first().click()
    await page.waitForURL(/loai=nghi-quyet/)
    await page.getByRole('link', { name: /Tốc độ tăng trưởng kinh tế/ }).click()
    await page.waitForURL(/\/chi-tieu\/tang-truong-kinh-te$/)
    expect(await page.locator('.badge-first').innerText()).toBe('Sớm nhất trong tập')
    await page.locator('.mention .ledger-source a').nth(1).click()
    await page.getByRole('link', { name: 'So sánh với …' }).click()
    await page.waitForURL(/\/so-sanh\?a=/)
    await page.locator('.choices a').first().click()
    await page.waitForURL(/&b=/)
    expect(await page.locator('.compare-side').count()).toBe(2)
    await close()
  }, TIMEOUT_MS)

  it.each([[320, '.is-narrow'], [1280, '.is-wide']] as const)('draws figures over the years, legible at %i px, in the colours of the scheme', async (width, shown) => {
    const fills: string[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await openPage(browser, { colorScheme, viewport: { width, height: 800 } })
      await page.goto(`${site.url}/chi-tieu/tang-truong-kinh-te`)
      const drawing = page.locator('svg.plot-drawing:visible')
      expect(await drawing.count()).toBe(1)
      expect(await drawing.getAttribute('class')).toContain(shown.slice(1))
      const sizes = await drawing.locator('text').evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().height))
      expect(Math.min(...sizes)).toBeGreaterThan(9)
      fills.push(await drawing.locator('circle').first().evaluate((circle) => getComputedStyle(circle).fill))
      await close()
    }
    expect(fills[0]).not.toBe(fills[1])
  }, TIMEOUT_MS)
})
