import { readFileSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Document } from '../../ingest/model/document.js'
import { documentId } from '../../ingest/model/ids.js'
import { checkDocument } from '../../ingest/parse/check.js'
import { parseDocument } from '../../ingest/parse/parse-document.js'
import { readSource } from '../../ingest/source/read-source.js'
import { hasShared, sharedFiles } from '../shared.js'
import { convertTexts, isWithoutOffice, officeSuite } from './office.js'

/** Laws of at most this size: enough of them, and turned within a minute. */
const MAX_LAW_BYTES = 62_000
const CORPUS = sharedFiles('corpus', '.txt')
const LAWS = sharedFiles('wild/laws', '.txt').filter((path) => statSync(path).size <= MAX_LAW_BYTES)

/** Read, parsed and proven to lose no character. */
async function documentAt(path: string): Promise<Document> {
  const file = basename(path)
  const document = parseDocument(await readSource(readFileSync(path), file), { id: documentId(file), file, manifest: null })
  const { bodyChars, assignedChars } = checkDocument(document)
  expect(assignedChars + document.excluded.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(bodyChars)
  return document
}

/** How many of `wanted` are also in `found`, each as often as it stands there. */
function countShared(wanted: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>()
  for (const one of found) left.set(one, (left.get(one) ?? 0) + 1)
  return wanted.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count > 0
  }).length
}

const sections = ({ sections: list, text }: Document): string[] => list.map(({ path, start, ownEnd }) => `${path.join(' › ')}: ${text.slice(start, ownEnd).replace(/\s+/g, ' ')}`)
const labels = ({ sections: list }: Document): string[] => list.filter(({ label }) => label !== '').map(({ path }) => path.join(' › '))

describe.skipIf(isWithoutOffice || !hasShared)(officeSuite(`documents turned by LibreOffice${hasShared ? '' : ' (no ../shared)'}`), () => {
  describe.each(['docx', 'pdf'] as const)('into %s', (format) => {
    let folder = ''
    beforeAll(() => { folder = convertTexts([...CORPUS, ...LAWS], format) }, 300_000)
    afterAll(() => { if (folder !== '') rmSync(folder, { recursive: true, force: true }) })
    const turned = (path: string): string => join(folder, basename(path).replace(/\.txt$/, `.${format}`))

    it.each(CORPUS.map((path) => [basename(path), path]))('%s gives the sections of its text, word for word', async (_, path) => {
      const wanted = sections(await documentAt(path))
      expect(countShared(wanted, sections(await documentAt(turned(path)))) / wanted.length).toBeGreaterThanOrEqual(0.98)
    }, 60_000)

    it(`${LAWS.length} laws give the labels of their texts and lose nothing`, async () => {
      expect(LAWS.length).toBeGreaterThanOrEqual(20)
      let [all, same] = [0, 0]
      for (const path of LAWS) {
        const wanted = labels(await documentAt(path))
        all += wanted.length
        same += countShared(wanted, labels(await documentAt(turned(path))))
      }
      expect(same / all).toBeGreaterThanOrEqual(0.97)
    }, 120_000)
  })
})
