import { chmodSync, copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { libraryDatabase, openLibrary } from '../../../ingest/library/read-library.js'
import { openDatabase } from '../../../ingest/library/sqlite.js'
import { type OpenIndexPart, openLibraryWriter } from '../../../ingest/library/write-library.js'
import type { Document } from '../../../ingest/model/document.js'
import { sampleDocument, sampleRecord } from '../sample-document.js'
import { temporaryFolder } from '../temporary-folder.js'

const SETTINGS = { codeVersion: '1', openIndex: null }

function libraryOf(...documents: Document[]): string {
  const dir = temporaryFolder()
  put(dir, ...documents)
  return dir
}

function put(dir: string, ...documents: Document[]): void {
  const writer = openLibraryWriter(dir, SETTINGS)
  for (const document of documents) writer.put(sampleRecord(document))
  writer.commit()
}

const codeOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'none'
}

describe('a library', () => {
  it('gives back every field of a document, its sections, references, warnings and exclusions', () => {
    const document = sampleDocument('nq-41', ['Điều 1. Mục tiêu', 'Điều 2. Chỉ tiêu', 'Ảnh: x'], {
      number: '41/NQ-HĐND', issuer: 'Hội đồng nhân dân tỉnh Thái Nguyên', date: '2020-12-11', signer: 'A', term: 'Khóa XIII', session: 'Kỳ họp thứ 12',
      subject: 'về kế hoạch', url: 'https://example.vn/x', outlet: 'Báo', author: 'B',
      readFrom: { number: { from: 'text', span: { start: 0, end: 4 } }, date: { from: 'manifest', field: 'date', note: null } },
      warnings: [{ code: 'broken-bytes', message: 'Có byte hỏng.', span: { start: 1, end: 2 } }],
      excluded: [{ start: 34, end: 40, reason: 'caption' }],
      references: [{ start: 0, end: 6, sectionId: 'nq-41_dieu-1', number: null, numberKey: null, name: null, kind: null, clause: [{ level: 'dieu', label: '2' }], targetDocumentId: null, targetSectionId: null }],
    })
    const library = openLibrary(libraryOf(document))
    const stored = library.document('nq-41')!
    const { sections, references, ...facts } = document
    expect(stored).toMatchObject(facts)
    expect(stored.sections).toMatchObject(sections)
    expect(stored.references).toEqual([{ ...references[0], targetDocumentId: 'nq-41', targetSectionId: 'nq-41_dieu-2' }])
    expect(stored.sections.map(({ text, order }) => [order, text])).toEqual([[0, 'Điều 1. Mục tiêu'], [1, 'Điều 2. Chỉ tiêu'], [2, 'Ảnh: x']])
    library.close()
  })

  it('keeps the original byte for byte', () => {
    const library = openLibrary(libraryOf(sampleDocument('a', ['một', 'hai'])))
    const source = library.source('a')!
    expect(Buffer.from(source.bytes).toString()).toBe('một\nhai')
    expect(source).toMatchObject({ charset: 'utf-8', mediaType: 'text/plain', url: null, fetchedAt: null })
    library.close()
  })

  it('returns sections in the order asked and leaves unknown ids out', () => {
    const library = openLibrary(libraryOf(sampleDocument('a', ['một', 'hai'])))
    expect(library.sections(['a_dieu-2', 'none', 'a_dieu-1']).map(({ text }) => text)).toEqual(['hai', 'một'])
    expect([library.section('none'), library.document('none'), library.source('none')]).toEqual([null, null, null])
    expect(library.counts()).toEqual({ documents: 1, sections: 2, targets: 0 })
    library.close()
  })

  it('shows an open reader what is committed, and nothing before', () => {
    const dir = libraryOf(sampleDocument('a', ['một']))
    const reader = openLibrary(dir)
    const before = reader.version()
    const writer = openLibraryWriter(dir, SETTINGS)
    writer.put(sampleRecord(sampleDocument('b', ['hai'])))
    expect([reader.version(), reader.document('b'), reader.documents().length]).toEqual([before, null, 1])
    writer.commit()
    expect(reader.version()).not.toBe(before)
    expect(reader.documents().map(({ id }) => id)).toEqual(['a', 'b'])
    reader.close()
  })

  it('is the same when an ingest is rolled back', () => {
    const dir = libraryOf(sampleDocument('a', ['một']))
    const writer = openLibraryWriter(dir, SETTINGS)
    writer.put(sampleRecord(sampleDocument('b', ['hai'])))
    writer.rollback()
    const library = openLibrary(dir)
    expect(library.documents().map(({ id }) => id)).toEqual(['a'])
    library.close()
  })

  it('is whole in its one file once the ingest is over', () => {
    const copy = temporaryFolder({ 'library.db': readFileSync(join(libraryOf(sampleDocument('a', ['một'])), 'library.db')) })
    const library = openLibrary(copy)
    expect(library.documents()).toHaveLength(1)
    library.close()
  })

  it('has a version that depends on what it holds and on nothing else', () => {
    const versions = [['a', 'b'], ['b', 'a']].map((ids) => {
      const library = openLibrary(libraryOf(...ids.map((id) => sampleDocument(id, ['một']))))
      const version = library.version()
      library.close()
      return version
    })
    expect(versions[0]).toBe(versions[1])
  })
})

describe('opening a library', () => {
  it('says that there is none: no folder, no file, or nothing ever committed', () => {
    const dir = temporaryFolder()
    expect(codeOf(() => openLibrary(join(dir, 'none')))).toBe('library-missing')
    openLibraryWriter(dir, SETTINGS).rollback()
    expect(codeOf(() => openLibrary(dir))).toBe('library-missing')
  })

  it('refuses a file that is no database, a cut one and another program\'s, for reading and for writing', () => {
    const noDatabase = temporaryFolder({ 'library.db': 'không phải cơ sở dữ liệu '.repeat(100) })
    const foreign = temporaryFolder()
    const db = openDatabase(join(foreign, 'library.db'), { readOnly: false, timeoutMs: 0 })
    db.exec('CREATE TABLE theirs (a)')
    db.close()
    for (const dir of [noDatabase, foreign]) {
      expect(codeOf(() => openLibrary(dir))).toBe('library-broken')
      expect(codeOf(() => openLibraryWriter(dir, SETTINGS))).toBe('library-broken')
    }
  })

  it('lets only one write, and tells the other at once', () => {
    const dir = libraryOf(sampleDocument('a', ['một']))
    const first = openLibraryWriter(dir, SETTINGS)
    const startedAt = performance.now()
    expect(codeOf(() => openLibraryWriter(dir, SETTINGS))).toBe('library-busy')
    expect(performance.now() - startedAt).toBeLessThan(1000)
    first.rollback()
    openLibraryWriter(dir, SETTINGS).rollback()
  })

  it('reads a library in a folder that it may not write to', () => {
    const dir = libraryOf(sampleDocument('a', ['một']))
    const copy = temporaryFolder()
    const locked = join(copy, 'locked')
    mkdirSync(locked)
    copyFileSync(join(dir, 'library.db'), join(locked, 'library.db'))
    chmodSync(locked, 0o555)
    const library = openLibrary(locked)
    expect(library.documents()).toHaveLength(1)
    library.close()
    chmodSync(locked, 0o755)
  })

  it('refuses a library of another schema: an older one is made again by an ingest, a newer one is left alone', () => {
    const dir = libraryOf(sampleDocument('a', ['một']))
    setSchema(dir, 0)
    expect(codeOf(() => openLibrary(dir))).toBe('library-outdated')
    const writer = openLibraryWriter(dir, SETTINGS)
    expect(writer.known().map(({ file, isRead }) => [file, isRead])).toEqual([['a.txt', false]])
    expect(writer.ingested('a')).toBeNull()
    writer.rollback()
    setSchema(dir, 99)
    expect(codeOf(() => openLibrary(dir))).toBe('library-outdated')
    expect(codeOf(() => openLibraryWriter(dir, SETTINGS))).toBe('library-outdated')
  })

  it('tells an open reader when another version of the program rebuilt the file', () => {
    const dir = libraryOf(sampleDocument('a', ['một']))
    const library = openLibrary(dir)
    setSchema(dir, 99)
    expect(codeOf(() => library.version())).toBe('library-outdated')
    library.close()
  })
})

function setSchema(dir: string, version: number): void {
  const db = openDatabase(join(dir, 'library.db'), { readOnly: false, timeoutMs: 0 })
  db.exec(`PRAGMA user_version = ${version}`)
  db.close()
}

describe('references', () => {
  const cites = (number: string, clause: { level: string; label: string }[] = []): Partial<Document> => ({
    references: [{ start: 0, end: 1, sectionId: 'x_dieu-1', number, numberKey: number.toLowerCase(), kind: 'luat', clause, targetDocumentId: null, targetSectionId: null }],
  })

  it('are resolved when the document cited comes later, down to the clause, and let go when it leaves', () => {
    const dir = libraryOf(sampleDocument('x', ['một'], cites('5/2020/qh14', [{ level: 'dieu', label: '2' }])))
    const target = (): unknown => {
      const library = openLibrary(dir)
      const { targetDocumentId, targetSectionId } = library.document('x')!.references[0]!
      const backwards = library.referencesTo('luat').map(({ documentId }) => documentId)
      library.close()
      return [targetDocumentId, targetSectionId, backwards]
    }
    expect(target()).toEqual([null, null, []])
    put(dir, sampleDocument('luat', ['a', 'b'], { number: '5/2020/QH14' }))
    expect(target()).toEqual(['luat', 'luat_dieu-2', ['x']])
    const writer = openLibraryWriter(dir, SETTINGS)
    writer.remove({ root: 'corpus', file: 'luat.txt' })
    writer.commit()
    expect(target()).toEqual([null, null, []])
  })

  it('to a law by its name are resolved whatever its case, and to no other kind of document', () => {
    const byName: Partial<Document> = { references: [{ start: 0, end: 1, sectionId: 'x_dieu-1', number: null, numberKey: null, name: 'Luật Thủ đô', kind: 'luat', clause: [], targetDocumentId: null, targetSectionId: null }] }
    const dir = libraryOf(sampleDocument('x', ['một'], byName), sampleDocument('tin', ['a'], { kind: 'tin-tuc', title: 'Luật Thủ đô' }), sampleDocument('luat', ['a'], { kind: 'luat', title: 'LUẬT THỦ ĐÔ' }))
    const library = openLibrary(dir)
    expect(library.document('x')!.references[0]).toMatchObject({ name: 'Luật Thủ đô', targetDocumentId: 'luat', targetSectionId: null })
    library.close()
  })

  it('stay unresolved where two documents bear the number', () => {
    const same = { number: '5/2020/QH14' }
    const dir = libraryOf(sampleDocument('x', ['một'], cites('5/2020/qh14')), sampleDocument('a', ['a'], same), sampleDocument('b', ['b'], same))
    const library = openLibrary(dir)
    expect(library.document('x')!.references[0]).toMatchObject({ targetDocumentId: null })
    library.close()
  })
})

it('lets the index write in the same transaction and read through the same connection', () => {
  const dir = temporaryFolder()
  const calls: string[] = []
  const openIndex: OpenIndexPart = (db) => {
    db.exec('CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(text)')
    return {
      put: ({ id }) => {
        calls.push(`put ${id}`)
        for (const { key, text } of db.prepare('SELECT key, text FROM sections WHERE documentId = ?').all(id)) db.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)').run(key!, text!)
      },
      remove: (id) => {
        const { changes } = db.prepare('DELETE FROM words WHERE rowid IN (SELECT key FROM sections WHERE documentId = ?)').run(id)
        calls.push(`remove ${id}: ${changes} rows`)
      },
      finish: () => void calls.push('finish'),
    }
  }
  const writer = openLibraryWriter(dir, { codeVersion: '1', openIndex })
  writer.put(sampleRecord(sampleDocument('a', ['hộ nghèo'])))
  writer.put(sampleRecord(sampleDocument('a', ['hộ nghèo', 'hai'])))
  writer.commit()
  expect(calls).toEqual(['put a', 'remove a: 1 rows', 'put a', 'finish'])
  const library = openLibrary(dir)
  expect(libraryDatabase(library).prepare('SELECT count(*) AS n FROM words').get()?.n).toBe(2)
  library.close()
})

it('says that a file cut off in the middle is broken', () => {
  const dir = libraryOf(sampleDocument('a', Array.from({ length: 2000 }, (_, i) => `Điều ${i} `.repeat(20))))
  const bytes = readFileSync(join(dir, 'library.db'))
  const copy = temporaryFolder({ 'library.db': bytes.subarray(0, bytes.length / 2) })
  expect(codeOf(() => openLibrary(copy).document('a'))).toBe('library-broken')
})
