import { AppError } from '../../ingest/model/app-error.js'

/** Values by name, in the order in which they stand in the address. */
export type Pairs = ReadonlyMap<string, readonly string[]>

/**
 * The pairs of a query string, strictly read: `+` is a space, an escape that is no UTF-8 throws `AppError('bad-encoding')`.
 *   'q=t%E1%BB%B7+l%E1%BB%87&loai=luat&loai=nghi-dinh' → q: ['tỷ lệ'], loai: ['luat', 'nghi-dinh']
 */
export function readPairs(query: string): Pairs {
  const pairs = new Map<string, string[]>()
  for (const part of query.split('&')) {
    if (part === '') continue
    const equals = part.indexOf('=')
    const name = decoded(equals === -1 ? part : part.slice(0, equals))
    const value = equals === -1 ? '' : decoded(part.slice(equals + 1))
    const values = pairs.get(name)
    if (values === undefined) pairs.set(name, [value])
    else values.push(value)
  }
  return pairs
}

/** Words of an address without their escapes; throws `AppError('bad-encoding')` where they are no UTF-8. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part.replace(/\+/g, ' '))
  } catch (cause) {
    throw new AppError('bad-encoding', 'Địa chỉ có ký tự mã hóa sai (dấu % không đúng chỗ). Xin gõ lại câu tìm.', { value: part, cause })
  }
}

/** Path and query of a request's target; what stands behind the first `?` is the query. */
export function parted(target: string): { path: string; query: string } {
  const mark = target.indexOf('?')
  return mark === -1 ? { path: target, query: '' } : { path: target.slice(0, mark), query: target.slice(mark + 1) }
}
