import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

/** Chromium of the system; tests never download one. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const isRequired = process.env['TRADIEU_REQUIRE_BROWSER'] === '1'

/** True where the browser tests cannot run and need not: each suite then says so in its name. Required, they run and fail. */
export const isWithoutBrowser = !existsSync(executablePath) && !isRequired

/** Name of a suite, with the reason where it is left out. */
export function browserSuite(name: string): string {
  return isWithoutBrowser ? `${name} (no Chromium at ${executablePath})` : name
}

const SWITCHES = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export async function launch(): Promise<Browser> {
  if (!existsSync(executablePath)) throw new Error(`Chromium is required and not at ${executablePath}; set CHROMIUM to its path.`)
  return chromium.launch({ executablePath, args: SWITCHES })
}

/** A page of its own in a new context, closed with it; what the browser complains of is collected. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: 'vi-VN', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
  page.on('pageerror', (error) => complaints.push(error.message))
  return { page, complaints, close: () => context.close() }
}

/** Addresses of every kind of page over the sample library. */
export const PAGES = [
  '/', '/tim-kiem', '/tim-kiem?q=h%E1%BB%99+ngh%C3%A8o&loai=nghi-quyet&loai=tin-tuc', '/tim-kiem?q=ty+le+ho+ngheo&nam=2020', '/tim-kiem?q=zz%C4%91&loai=luat',
  '/van-ban', '/van-ban?loai=tin-tuc', '/van-ban/nq-ke-hoach', '/van-ban/nq-ke-hoach?q=ho+ngheo', '/van-ban/tin-giam-ngheo?phan-loai-ra=1', '/van-ban/van-ban-la',
  '/van-ban/nq-ke-hoach/dieu-2', '/van-ban/nq-ke-hoach/dieu-2/i/2/13', '/van-ban/nq-ke-hoach/phu-luc-i/bang-1/1', '/kiem-tra', '/hoi-dap', '/hoi-dap?q=t%E1%BB%B7+l%E1%BB%87+h%E1%BB%99+ngh%C3%A8o+l%C3%A0+bao+nhi%C3%AAu%3F', '/hoi-dap?q=ch%E1%BB%89+ti%C3%AAu+l%C3%A0+g%C3%AC%3F', '/tim-kiem?q=l%C3%BAa+l%C3%A0+g%C3%AC%3F', '/khong-co', '/tim-kiem?q=a&trang=0',
]
