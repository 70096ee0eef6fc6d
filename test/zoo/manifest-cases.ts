import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { WORDS } from './zoo-case.js'

/** A folder whose lists are hostile or broken; a good file `tot.txt` lies beside each. */
export interface FolderCase {
  what: string
  /** Lists and further files, by name. */
  files: () => Readonly<Record<string, string | Uint8Array>>
  /** What else is to be done to the folder before. */
  prepare?: (folder: string) => void
  /** What is reported: `file code`, each once. */
  reported: readonly string[]
}

const MB = 1024 * 1024
const entry = (file: string, more = ''): string => `{"file":${JSON.stringify(file)}${more}}`
const listed = (...entries: string[]): string => `{"documents":[${entries.join(',')}]}`
const manifest = (what: string, text: () => string | Uint8Array, ...reported: string[]): FolderCase => ({ what, files: () => ({ 'manifest.json': text() }), reported })
const BAD = 'manifest.json bad-manifest'
const OUTSIDE = ['../../etc/passwd', '/etc/passwd', '..', 'a/../../b.txt', '..\\..\\etc\\passwd', 'C:\\Windows\\win.ini', './../x']

export const FOLDER_CASES: readonly FolderCase[] = [
  manifest('paths that climb out', () => listed(...OUTSIDE.map((file) => entry(file))), ...OUTSIDE.map((file) => `${file} outside-folder`)),
  manifest('a path with a null byte', () => listed(entry('tot.txt\0.md')), BAD),
  manifest('a file that is not there', () => listed(entry('khong-co.txt')), 'khong-co.txt missing-file'),
  manifest('a file named twice', () => listed(entry('tot.txt'), entry('tot.txt')), 'tot.txt named-twice'),
  manifest('no JSON', () => '{ "documents": [', BAD),
  manifest('nested 100,000 deep', () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`, BAD),
  manifest('a key of five megabytes', () => `{"${'a'.repeat(5 * MB)}":1}`, BAD),
  manifest('five megabytes of quotes', () => '"\\'.repeat(2.5 * MB), BAD),
  manifest('a string that never ends', () => `{"documents":[{"file":"${'\\"'.repeat(2 * MB)}`, BAD),
  manifest('60 MB', () => listed(entry('tot.txt', `,"title":"${'a'.repeat(60 * MB)}"`)), BAD),
  manifest('100,000 entries for files that are not there', () => listed(...Array.from({ length: 100_000 }, () => '1')), BAD),
  manifest('a title of a megabyte', () => listed(entry('tot.txt', `,"title":"${'a'.repeat(MB)}"`)), BAD),
  manifest('names of prototypes', () => listed(entry('__proto__'), entry('tot.txt', ',"__proto__":{"type":"luat"},"constructor":1')), '__proto__ missing-file', BAD),
  manifest('a lone surrogate', () => listed('{"file":"tot.txt","title":"a\\ud800b"}')),
  manifest('an override in a title', () => listed(entry('tot.txt', ',"title":"Ngh\u1ecb \u202Equy\u1ebft"'))),
  manifest('numbers beyond numbers', () => '{"documents":[{"file":"tot.txt","title":1e999},{"file":-0},null,[[]]]}', BAD),
  manifest('an id that climbs out', () => listed(entry('tot.txt', ',"id":"../../x"')), BAD),
  manifest('an address of a script', () => listed(entry('tot.txt', ',"url":"javascript:alert(1)"')), BAD),
  manifest('null bytes alone', () => Buffer.alloc(MB), BAD),
  manifest('UTF-16', () => Buffer.from(`\uFEFF${listed(entry('tot.txt'))}`, 'utf16le')),
  { what: 'a manifest that is the device of zeros', files: () => ({}), prepare: (folder) => symlinkSync('/dev/zero', join(folder, 'manifest.json')), reported: [BAD] },
  { what: 'a manifest that leads to itself', files: () => ({}), prepare: (folder) => symlinkSync('manifest.json', join(folder, 'manifest.json')), reported: [BAD] },
  { what: 'originals nested 100,000 deep', files: () => ({ 'originals.json': '['.repeat(100_000) }), reported: ['originals.json bad-originals'] },
  { what: 'originals on the disk', files: () => ({ 'originals.json': '{"originals":[{"file":"tot.txt","url":"file:///etc/passwd","title":"x"}]}' }), reported: ['originals.json bad-originals'] },
  { what: 'originals that are the device of zeros', files: () => ({}), prepare: (folder) => symlinkSync('/dev/zero', join(folder, 'originals.json')), reported: ['originals.json not-a-file'] },
  { what: 'originals of 60 MB', files: () => ({ 'originals.json': ' '.repeat(60 * MB) }), reported: ['originals.json file-too-large'] },
  manifest('a title that is markup and a statement', () => listed(entry('tot.txt', `,"title":"<img src=x onerror=alert(1)>'; DROP TABLE documents; --"`))),
  manifest('a title of terminal escapes', () => listed(entry('tot.txt', ',"title":"\\u001b[2J\\u001b]0;x\\u0007 Kế hoạch"'))),
  manifest('a title of marks alone', () => listed(entry('tot.txt', ',"title":"\\u200b\\ufeff\\u00ad"')), BAD),
  manifest('a title that repeats what a title is read by', () => listed(entry('tot.txt', `,"title":"${'Công văn 1/CT do Cục Thuế ban hành '.repeat(100).trim()}"`))),
  manifest('a number that is a pattern', () => listed(entry('tot.txt', `,"number":"${'(a+)+'.repeat(500)}!"`))),
  manifest('a day that the calendar lacks', () => listed(entry('tot.txt', ',"date":"2021-02-30"')), BAD),
  manifest('an id that another file has', () => listed(entry('tot.txt', ',"id":"mot"'), entry('hai.txt', ',"id":"mot"')), 'hai.txt missing-file'),
  manifest('the manifest as a document of its own', () => listed(entry('manifest.json')), 'manifest.json missing-file'),
  { what: 'a manifest that is a pipe', files: () => ({}), prepare: (folder) => void execFileSync('mkfifo', [join(folder, 'manifest.json')]), reported: [BAD] },
  { what: 'a manifest that is a folder', files: () => ({}), prepare: (folder) => mkdirSync(join(folder, 'manifest.json')), reported: [BAD] },
  { what: 'originals that are a pipe', files: () => ({}), prepare: (folder) => void execFileSync('mkfifo', [join(folder, 'originals.json')]), reported: ['originals.json not-a-file'] },
  { what: 'originals more than any folder has', files: () => ({ 'originals.json': `{"originals":[${Array.from({ length: 10_001 }, () => '{"file":"tot.txt","url":null,"title":"x"}').join(',')}]}` }), reported: ['originals.json bad-originals'] },
  { what: 'an original of a file outside', files: () => ({ 'originals.json': '{"originals":[{"file":"../../etc/passwd","url":null,"title":"x"}]}' }), reported: [] },
  { what: '300 files that say the same', files: () => Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`a${i}.txt`, WORDS])), reported: [] },
]
