import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, type Site } from '../server/http/sample/site.js'
import { browserSuite, isWithoutBrowser, launch, openPage, PAGES } from './chromium.js'

describe.skipIf(isWithoutBrowser)(browserSuite('from a query to the clause'), () => {
  let browser: Browser
  let site: Site
  beforeAll(async () => { [browser, site] = await Promise.all([launch(), openSite()]) })
  afterAll(async () => { await Promise.all([browser?.close(), site?.close()]) })

  it.each([['with scripts', true], ['without scripts', false]])('searches, opens the reader at the clause, and the clause by itself, %s', async (_name, javaScriptEnabled) => {
    const { page, complaints, close } = await openPage(browser, { javaScriptEnabled })
    await page.goto(site.url)
    await page.getByLabel('Từ cần tìm').fill('tỷ lệ hộ nghèo')
    await page.getByRole('button', { name: 'Tìm', exact: true }).click()
    await page.waitForURL(/\/tim-kiem\?q=/)
    const first = page.locator('.passage').first()
    expect(await first.locator('mark').innerText()).toContain('Tỷ lệ hộ nghèo')
    await first.getByRole('link', { name: /Điều 2/ }).first().click()
    await page.waitForURL(/#dieu-2_i_2_13$/)
    const clause = page.locator('[id="dieu-2_i_2_13"]')
    expect(await clause.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })).toBe(true)
    await clause.getByRole('link', { name: /Trang riêng/ }).click()
    await page.waitForURL(/\/dieu-2\/i\/2\/13$/)
    expect(await page.locator('.citation').innerText()).toContain('Nghị quyết số 41/NQ-HĐND')
    await page.getByRole('link', { name: /Sau/ }).click()
    await page.waitForURL(/\/dieu-2\/i\/2\/14$/)
    expect(complaints).toEqual([])
    await close()
  })

  it('narrows and widens by links alone, without scripts', async () => {
    const { page, close } = await openPage(browser, { javaScriptEnabled: false })
    await page.goto(`${site.url}/tim-kiem?q=ngh%C3%A8o`)
    await page.getByText('Thu hẹp kết quả').click()
    await page.getByRole('link', { name: /^Tin tức/ }).click()
    await page.waitForURL(/loai=tin-tuc/)
    expect(await page.locator('.kind-badge').allInnerTexts()).toEqual(['Tin tức', 'Tin tức'])
    await page.getByRole('link', { name: /Bỏ lọc: Tin tức/ }).click()
    await page.waitForURL((url) => !url.search.includes('loai'))
    await page.getByText('Thu hẹp kết quả').click()
    await page.getByLabel('Từ năm').fill('2020')
    await page.getByLabel('đến').fill('2023')
    await page.getByRole('button', { name: 'Lọc' }).click()
    await page.waitForURL(/nam=2020\.\.2023/)
    await close()
  })

  it('copies citation, address and clause', async () => {
    const { page, close } = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.goto(`${site.url}/van-ban/nq-ke-hoach/dieu-2/i/2/13`)
    const copied = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).click()
      await page.getByRole('button', { name: 'Đã chép' }).first().waitFor()
      return page.evaluate(() => navigator.clipboard.readText())
    }
    const citation = await copied('Chép trích dẫn')
    expect(citation).toBe(await page.locator('.citation span').innerText())
    expect(await copied('Chép liên kết')).toBe(page.url())
    expect(await copied('Chép nguyên văn kèm trích dẫn')).toBe(`“(13) Tỷ lệ hộ nghèo giảm bình quân trên 1%/năm theo chuẩn nghèo đa chiều.” (${citation})`)
    await close()
  })

  it('steps through what was found in a document and follows the reading in the contents', async () => {
    const { page, close } = await openPage(browser, { viewport: { width: 1280, height: 500 } })
    await page.goto(`${site.url}/van-ban/nq-ke-hoach?q=ho+ngheo`)
    await page.getByRole('button', { name: 'Chỗ sau' }).click()
    await page.getByRole('button', { name: 'Chỗ sau' }).click()
    expect(await page.locator('mark.is-current').count()).toBe(1)
    expect(await page.locator('.find-steps').innerText()).toContain('2/2')
    await page.waitForFunction(() => document.querySelector('.contents a[aria-current]')?.textContent?.startsWith('II.'))
    await close()
  })

  it('asks no other server and breaks no rule of its own policy on any page', async () => {
    const { page, complaints, close } = await openPage(browser)
    const foreign: string[] = []
    page.on('request', (request) => { if (!request.url().startsWith(site.url)) foreign.push(request.url()) })
    for (const path of PAGES) await page.goto(site.url + path)
    expect(foreign).toEqual([])
    expect(complaints.filter((line) => !/status of 40[04]/.test(line))).toEqual([])
    expect(await page.title()).not.toContain('bị chiếm')
    await close()
  })
})
