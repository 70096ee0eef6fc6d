import { AppError } from '../../model/app-error.js'

/** Longest address; what browsers and servers take. */
const MAX_ADDRESS_CHARS = 2000

/** True for what was typed as a web address and not as a path. */
export function isWebAddress(typed: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(typed)
}

/** An http(s) address without its fragment. Throws `AppError('bad-url')` for any other scheme, a name or password, or what is no address. */
export function readWebAddress(typed: string | URL): URL {
  const url = URL.canParse(typed) ? new URL(typed) : null
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) throw badUrl('Chỉ tải được địa chỉ http hoặc https.', typed)
  if (url.username !== '' || url.password !== '') throw badUrl('Địa chỉ có tên và mật khẩu nên không được tải.', url.host)
  if (url.href.length > MAX_ADDRESS_CHARS) throw badUrl('Địa chỉ quá dài.', url.host)
  url.hash = ''
  return url
}

/** Where an answer leads on to. Throws as `readWebAddress` does. */
export function redirectTarget(location: string, from: URL): URL {
  if (location === '' || !URL.canParse(location, from.href)) throw badUrl('Máy chủ chuyển hướng đến một địa chỉ không hợp lệ.', location)
  return readWebAddress(new URL(location, from))
}

/** Where a page counts as ingested from, and its name there: `https:` and `thuvienphapluat.vn/van-ban/a.aspx`. */
export function placeOfAddress(url: URL): { root: string; file: string } {
  return { root: url.protocol, file: url.host + readablePath(url) }
}

/** The address of a place; the inverse of `placeOfAddress`. */
export function addressOfPlace({ root, file }: { root: string; file: string }): string | null {
  return /^https?:$/.test(root) ? new URL(`${root}//${file}`).href : null
}

/** Path and query with letters instead of their codes, where nothing invisible would be shown. */
function readablePath({ pathname, search }: URL): string {
  const path = pathname + search
  try {
    const readable = decodeURI(path)
    return /[\p{C}\s]/u.test(readable) || new URL(readable, 'https://a').href !== `https://a${path}` ? path : readable
  } catch {
    return path
  }
}

function badUrl(sentence: string, value: unknown): AppError {
  return new AppError('bad-url', sentence, { value })
}
