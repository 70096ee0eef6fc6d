import { describe, expect, it } from 'vitest'
import { AppError } from '../../../ingest/model/app-error.js'
import { readInside, readList, readSearch, readStretch, readYearFields, yearSpan } from '../../../server/http/parameters.js'
import { readPairs } from '../../../server/http/query-string.js'
import { listPairs, NO_LIST, NO_SEARCH, searchPairs } from '../../../web/links.js'

const search = (query: string) => readSearch(readPairs(query))
const codeOf = (read: () => unknown): string => {
  try {
    read()
  } catch (error) {
    return error instanceof AppError ? error.code : 'not ours'
  }
  return 'none'
}

describe('query string', () => {
  it('is read with repeats in order, plus as space, and strictly', () => {
    expect([...readPairs('q=t%E1%BB%B7+l%E1%BB%87&loai=luat&loai=nghi-dinh&&x')]).toEqual([['q', ['tỷ lệ']], ['loai', ['luat', 'nghi-dinh']], ['x', ['']]])
    expect(codeOf(() => readPairs('q=%E0%A4%A'))).toBe('bad-encoding')
  })
})

describe('search parameters', () => {
  it('are read to one named type', () => {
    expect(search('q=h%E1%BB%99+ngh%C3%A8o&loai=luat&loai=luat&nam=2020-2025&co-quan=B%C3%A1o&vai-tro=chi-tieu&van-ban=nq&sap-xep=ngay&trang=3&nguyen-van=1')).toEqual({
      q: 'hộ nghèo', kinds: ['luat'], years: '2020..2025', publishers: ['Báo'], roles: ['chi-tieu'], documentId: 'nq', sort: 'date', page: 3, asTyped: true,
    })
  })

  it('mean the same under their English names', () => {
    expect(search('q=x&kind=luat&year=2020&publisher=B&role=chi-tieu&document=nq&sort=order&page=2&exact=1'))
      .toEqual(search('q=x&loai=luat&nam=2020&co-quan=B&vai-tro=chi-tieu&van-ban=nq&sap-xep=thu-tu&trang=2&nguyen-van=1'))
  })

  it('lose control and invisible characters, and spaces are joined', () => {
    expect(search('q=%00h%E1%BB%99%E2%80%8B%0A%0D++ngh%C3%A8o%20').q).toBe('hộ nghèo')
  })

  it('come back from the address that a page writes', () => {
    const state = { ...NO_SEARCH, q: 'a & b=c+d%', kinds: ['luat', 'khac'], years: '2020..2021', publishers: ['Sở A; B'], roles: ['can-cu'], documentId: 'x', sort: 'order' as const, page: 4, asTyped: true }
    expect(search(new URLSearchParams(searchPairs(state)).toString())).toEqual(state)
    expect(search('')).toEqual(NO_SEARCH)
    const list = { ...NO_LIST, q: '41/NQ', kinds: ['luat'], years: '2020', publishers: ['A'], sort: 'title' as const, page: 2 }
    expect(readList(readPairs(new URLSearchParams(listPairs(list)).toString()))).toEqual(list)
  })

  it('may be 2,000 characters long and not one more', () => {
    expect(search(`q=${'x'.repeat(2000)}`).q).toHaveLength(2000)
    expect(codeOf(() => search(`q=${'x'.repeat(2001)}`))).toBe('query-too-long')
  })
})

describe('bounds', () => {
  it.each(['limit=0', 'limit=100', 'offset=0', 'offset=10000', ''])('%s is taken', (query) => {
    expect(codeOf(() => readStretch(readPairs(query)))).toBe('none')
  })

  it.each(['limit=101', 'limit=-1', 'limit=1.0', 'limit=0x10', 'offset=10001', 'limit=NaN', 'limit=%C2%B2'])('%s is refused', (query) => {
    expect(codeOf(() => readStretch(readPairs(query)))).toBe('bad-parameter')
  })

  it.each([['2020', '2020'], ['2020..2020', '2020'], ['2020%E2%80%932022', '2020..2022'], ['', '']])('year %s is %s', (typed, read) => {
    expect(search(`nam=${typed}`).years).toBe(read)
  })

  it.each(['0000', '20', '20200', '2022..2020', '2020..', '..2020', '2020,2021', '२०२०'])('year %s is refused', (typed) => {
    expect(codeOf(() => search(`nam=${encodeURIComponent(typed)}`))).toBe('bad-parameter')
  })

  it('of years are two numbers', () => {
    expect([yearSpan(''), yearSpan('2020'), yearSpan('2020..2022')]).toEqual([undefined, { from: 2020, to: 2020 }, { from: 2020, to: 2022 }])
  })

  it.each([['tu-nam=2020&den-nam=2022', '2020..2022'], ['tu-nam=2020&den-nam=', '2020'], ['tu-nam=&den-nam=2022', '2022'], ['tu-nam=&den-nam=', ''], ['q=x', null]])('year fields %s are %s', (query, years) => {
    expect(readYearFields(readPairs(query))).toBe(years)
  })
})

it('what is looked for inside a document is read with its switch', () => {
  expect(readInside(readPairs('q=a&phan-loai-ra=1'))).toEqual({ q: 'a', showsExcluded: true })
  expect(codeOf(() => readInside(readPairs('phan-loai-ra=co')))).toBe('bad-parameter')
})
