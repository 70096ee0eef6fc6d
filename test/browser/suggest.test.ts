import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSite, type Site } from '../server/http/sample/site.js'
import { browserSuite, isWithoutBrowser, launch, openPage } from './chromium.js'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Rules of axe-core, best practices included, that the page breaks. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> } }
    return (await axe.run({ rules: { 'target-size': { enabled: true } } })).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
  })
}

describe.skipIf(isWithoutBrowser)(browserSuite('suggestions while typing'), () => {
  let browser: Browser
  let site: Site
  beforeAll(async () => { [browser, site] = await Promise.all([launch(), openSite()]) })
  afterAll(async () => { await Promise.all([browser?.close(), site?.close()]) })

  async function typed(page: Page, words: string, path = '/'): Promise<{ box: ReturnType<Page['getByRole']>; list: ReturnType<Page['getByRole']> }> {
    await page.goto(site.url + path)
    const box = page.getByRole('combobox', { name: 'Từ cần tìm' })
    await box.focus()
    await page.keyboard.type(words)
    const list = page.getByRole('listbox', { name: 'Gợi ý' })
    await list.waitFor()
    return { box, list }
  }

  it('are walked through by arrow keys and taken with Enter', async () => {
    const { page, complaints, close } = await openPage(browser)
    const { box, list } = await typed(page, 'ty le')
    expect(await box.getAttribute('aria-expanded')).toBe('true')
    expect(await box.getAttribute('aria-controls')).toBe(await list.getAttribute('id'))
    expect(await box.getAttribute('aria-activedescendant')).toBeNull()
    await page.keyboard.press('ArrowDown')
    const chosen = page.getByRole('option', { selected: true })
    expect(await box.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'))
    const words = await chosen.innerText()
    expect(words).toMatch(/^Tỷ lệ/)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === '/tim-kiem' && url.searchParams.get('q') === words)
    expect(complaints).toEqual([])
    await close()
  })

  it('leave with Escape and Tab, and what was typed stays', async () => {
    const { page, close } = await openPage(browser)
    const { box, list } = await typed(page, 'ty le')
    await page.keyboard.press('Escape')
    expect(await list.count()).toBe(0)
    expect([await box.inputValue(), await box.getAttribute('aria-expanded')]).toEqual(['ty le', 'false'])
    await page.keyboard.press('ArrowDown')
    await list.waitFor()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Tab')
    expect([await list.count(), await box.inputValue()]).toEqual([0, 'ty le'])
    await close()
  })

  it('go by a click, and Enter without a choice searches what was typed', async () => {
    const { page, close } = await openPage(browser)
    await typed(page, 'to chuc', '/van-ban')
    await page.getByRole('option', { name: 'Tổ chức thực hiện' }).click()
    await page.waitForURL((url) => url.searchParams.get('q') === 'Tổ chức thực hiện')
    await typed(page, 'ty le')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('q') === 'ty le')
    await close()
  })

  it.each([['light', 320], ['dark', 320], ['light', 1280], ['dark', 1280]] as const)('break no rule of accessibility and fit, %s, %i px', async (colorScheme, width) => {
    const { page, close } = await openPage(browser, { colorScheme, viewport: { width, height: 700 }, bypassCSP: true })
    for (const path of ['/', '/van-ban']) {
      await typed(page, 't', path)
      await page.keyboard.press('ArrowDown')
      expect(await violations(page), path).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    }
    await close()
  })

  it('are no part of the page without scripts', async () => {
    const { page, close } = await openPage(browser, { javaScriptEnabled: false })
    await page.goto(site.url)
    expect(await page.getByRole('searchbox').count()).toBe(1)
    await close()
  })
})
