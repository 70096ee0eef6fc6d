import { DOCX_CASES } from './docx-cases.js'
import { HTML_CASES } from './html-cases.js'
import { ODT_CASES } from './odt-cases.js'
import { OTHER_CASES } from './other-cases.js'
import { PDF_CASES } from './pdf-cases.js'
import { PLACE_CASES } from './place-cases.js'
import { TEXT_CASES } from './text-cases.js'
import { resolutionIn, type ZooCase, WORDS, zooCase } from './zoo-case.js'

/** Every hostile or broken file. */
export const ZOO: readonly ZooCase[] = [...TEXT_CASES, ...HTML_CASES, ...DOCX_CASES, ...ODT_CASES, ...PDF_CASES, ...OTHER_CASES, ...PLACE_CASES]

/** Good files of every format, which are read whatever stands beside them: `0` and `zz` so that some come first and some last. */
export const GOOD: readonly ZooCase[] = ['0', 'zz'].flatMap((place) => [
  zooCase(`${place}-tot.txt`, 'a good text', 'document', () => WORDS, { holds: WORDS }),
  ...['automatic.docx', 'typed.pdf', 'typed.doc', 'typed.odt', 'resolution.html'].map((name) => zooCase(`${place}-${name}`, 'a good file', 'document', () => resolutionIn(name), { holds: 'Điều 1.' })),
])
