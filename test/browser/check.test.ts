import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ingestPaths } from '../../ingest/ingest.js'
import { serve, type Serving } from '../../server/http/serve.js'
import { browserSuite, isWithoutBrowser, launch, openPage } from './chromium.js'
import { violations } from './violations.js'

const DRAFT = 'Báo cáo: “Tỷ lệ hộ nghèo theo chuẩn mới mỗi năm giảm bình quân từ 2% trở lên” (chỉ tiêu (12), mục I.2, Điều 2, Nghị quyết ngày 11/12/2020 của Hội đồng nhân dân tỉnh Thái Nguyên).\nNgành công nghiệp có giá trị sản xuất hằng năm tăng bình quân từ 9% trở lên. «Câu này không có ở đâu trong cả thư viện».'

describe.skipIf(isWithoutBrowser)(browserSuite('the checker of quotations'), () => {
  const libraryDir = mkdtempSync(join(tmpdir(), 'tradieu-check-page-'))
  let browser: Browser
  let site: Serving
  beforeAll(async () => {
    await ingestPaths({ paths: [join(import.meta.dirname, '../../corpus')], libraryDir })
    ;[browser, site] = await Promise.all([launch(), serve({ libraryDir, host: '127.0.0.1', port: 0 })])
  })
  afterAll(async () => {
    await Promise.all([browser?.close(), site?.close()])
    rmSync(libraryDir, { recursive: true, force: true })
  })

  it.each([['light', 320], ['dark', 390], ['light', 1280], ['dark', 1280]] as const)('fits and breaks no rule of accessibility, %s, %i px', async (colorScheme, width) => {
    const { page, complaints, close } = await openPage(browser, { colorScheme, viewport: { width, height: 800 }, bypassCSP: true })
    await page.goto(`${site.url}/kiem-tra`)
    expect(await violations(page)).toEqual([])
    await page.fill('#ban-thao', DRAFT)
    await page.click('.check-form button')
    await page.waitForSelector('.check-outcome')
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })

  it('leads from each mark to what came of it and back, without a script', async () => {
    const { page, close } = await openPage(browser, { javaScriptEnabled: false })
    await page.goto(`${site.url}/kiem-tra`)
    await page.fill('#ban-thao', DRAFT)
    await page.click('.check-form button')
    await page.waitForSelector('.check-outcome')
    const signs = await page.locator('.check-sign').allInnerTexts()
    expect(signs.map((sign) => sign.replace(/\s+/g, ' ').trim())).toEqual(expect.arrayContaining([expect.stringContaining('Sai số'), expect.stringContaining('Sai địa chỉ'), expect.stringContaining('Gần đúng'), expect.stringContaining('Không thấy')]))
    await page.click('#cho-1')
    expect(new URL(page.url()).hash).toBe('#ket-qua-1')
    await page.click('#ket-qua-1 .check-back a')
    expect(new URL(page.url()).hash).toBe('#cho-1')
    await close()
  })
})
