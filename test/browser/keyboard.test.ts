import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, type Site } from '../server/http/sample/site.js'
import { browserSuite, isWithoutBrowser, launch, openPage, PAGES } from './chromium.js'

/** What has the focus: its words, and whether an outline shows it. */
function focused(page: Page): Promise<{ words: string; isSeen: boolean; isBody: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return { words: element.getAttribute('aria-label') ?? element.innerText?.trim() ?? '', isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2, isBody: element === document.body }
  })
}

async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    if (words.test((await focused(page)).words)) return
  }
  throw new Error(`Tab never reached ${words}`)
}

describe.skipIf(isWithoutBrowser)(browserSuite('keyboard only'), () => {
  let browser: Browser
  let site: Site
  beforeAll(async () => { [browser, site] = await Promise.all([launch(), openSite()]) })
  afterAll(async () => { await Promise.all([browser?.close(), site?.close()]) })

  it('searches with /, opens a clause, and comes to its text by the first Tab', async () => {
    const { page, close } = await openPage(browser)
    await page.goto(site.url)
    await page.keyboard.press('/')
    await page.keyboard.type('hộ nghèo')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/tim-kiem\?q=h/)
    await tabTo(page, /^Điều 2 › I/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/#dieu-2_i_2_13$/)
    await page.goto(`${site.url}/van-ban/nq-ke-hoach/dieu-2`)
    await page.keyboard.press('Tab')
    expect((await focused(page)).words).toBe('Đến nội dung')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect((await focused(page)).words).toBe('Văn bản')
    await close()
  })

  it('leaves / alone while something is typed', async () => {
    const { page, close } = await openPage(browser)
    await page.goto(`${site.url}/van-ban`)
    await page.getByLabel('Tên hoặc số hiệu').focus()
    await page.keyboard.type('41/NQ')
    expect(await page.getByLabel('Tên hoặc số hiệu').inputValue()).toBe('41/NQ')
    await close()
  })

  it('opens contents, filters and reasons', async () => {
    const { page, close } = await openPage(browser)
    await page.goto(`${site.url}/tim-kiem?q=ngh%C3%A8o`)
    await tabTo(page, /^Thu hẹp kết quả$/)
    await page.keyboard.press('Enter')
    await tabTo(page, /^Tin tức/)
    await page.goto(`${site.url}/van-ban/nq-ke-hoach`)
    await tabTo(page, /^Mục lục$/)
    await page.keyboard.press('Enter')
    await tabTo(page, /^Điều 3/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/#dieu-3$/)
    await close()
  })

  it('always shows where it is', async () => {
    const { page, close } = await openPage(browser, { viewport: { width: 1280, height: 900 } })
    for (const path of PAGES) {
      await page.goto(site.url + path)
      for (let i = 0; i < 25; i++) {
        await page.keyboard.press('Tab')
        const { words, isSeen, isBody } = await focused(page)
        if (isBody) break
        expect(isSeen, `${path}: ${words}`).toBe(true)
      }
    }
    await close()
  }, 120_000)
})
