import { afterEach, describe, expect, it, vi } from 'vitest'
import { tellIndex } from '../../server/cli/index-progress.js'

describe('what the person at the terminal is told of the index', () => {
  afterEach(() => vi.restoreAllMocks())
  const told = (index: Parameters<typeof tellIndex>[0]): string => {
    const lines: string[] = []
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
    tellIndex(index)
    return lines.join('')
  }

  it('names what was removed: all of another library where two are given one index', () => {
    expect(told({ sections: 157, sent: 157, removed: 65, isRebuilt: false, tookMs: 1240 })).toBe('Meilisearch: 157 đoạn, gửi 157, bỏ 65 văn bản cũ, 1,2 giây.\n')
  })
  it('says nothing of removing where nothing was', () => {
    expect(told({ sections: 157, sent: 3, removed: 0, isRebuilt: true, tookMs: 1000 })).toBe('Meilisearch: 157 đoạn, gửi 3, dựng lại chỉ mục, 1 giây.\n')
  })
})
