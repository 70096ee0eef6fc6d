import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type ZooCase, WORDS, zooCase } from './zoo-case.js'

const text = (file: string, what: string): ZooCase => zooCase(file, what, 'document', () => WORDS, { holds: WORDS })
const link = (file: string, what: string, ends: string, target: string): ZooCase => zooCase(file, what, ends, () => (path) => symlinkSync(target, path))

/** Things that are no files, and files whose names mean to be something else. */
export const PLACE_CASES: readonly ZooCase[] = [
  zooCase('ong', 'a pipe that nobody writes to', 'not-a-file', () => (path) => void execFileSync('mkfifo', [path])),
  link('khong', 'a link to the device of zeros', 'outside-folder', '/dev/zero'),
  link('ngau-nhien', 'a link to the device of noise', 'outside-folder', '/dev/urandom'),
  link('dau-vao', 'a link to standard input', 'outside-folder|missing-file|unreadable-file', '/dev/stdin'),
  link('mat-khau.txt', 'a link to the passwords of the machine', 'outside-folder', '/etc/passwd'),
  link('goc', 'a link to the root of the disk', 'outside-folder', '/'),
  link('cha', 'a link to the folder above', 'outside-folder', '../..'),
  link('tu-tro', 'a link to itself', 'link-loop', 'tu-tro'),
  link('khong-co-dich', 'a link to nothing', 'missing-file', 'khong-co'),
  link('ten-qua-dai', 'a link to a name too long', 'unreadable-file', 'x'.repeat(300)),
  link('chinh-minh', 'a link to the folder that holds it', 'link-loop', '.'),
  zooCase('vong-a', 'two folders that lead into each other', 'link-loop', () => (path) => {
    mkdirSync(path)
    symlinkSync('../vong-a', join(path, 'b'))
  }, { reportedAt: 'vong-a/b' }),
  zooCase('chuoi-lien-ket', 'a chain of 100 links', 'link-loop', () => (path) => {
    for (let i = 0; i < 100; i++) symlinkSync(i === 99 ? 'tot.txt' : `.chuoi-${i + 1}`, i === 0 ? path : join(dirname(path), `.chuoi-${i}`))
  }),
  zooCase('sau', 'folders 40 deep', 'too-deep', () => (path) => {
    const deep = join(path, ...Array.from({ length: 40 }, () => 's'))
    mkdirSync(deep, { recursive: true })
    writeFileSync(join(deep, 'a.txt'), WORDS)
  }, { reportedAt: `sau/${Array.from({ length: 32 }, () => 's').join('/')}` }),
  zooCase('hai-ten.txt', 'one file under two names', 'document', () => (path) => {
    writeFileSync(path, WORDS)
    linkSync(path, join(dirname(path), 'hai-ten-nua.txt'))
  }, { holds: WORDS }),
  zooCase('ten-hong', 'a name that is no UTF-8', 'unreadable-file', () => (path) => writeFileSync(Buffer.concat([Buffer.from(path), Buffer.from([0xff, 0xfe])]), WORDS), { reportedAt: 'ten-hong\uFFFD\uFFFD' }),
  text('dao-\u202Etxt.exe', 'a name turned round by an override'),
  text('hai\ndong.txt', 'a name of two lines'),
  text('mau-\u001b[31m.txt', 'a name that colours the terminal'),
  text(`${'d'.repeat(250)}.txt`, 'the longest name'),
  text('-rf.txt', 'a name that looks like an option'),
  text('a\\..\\..\\leo.txt', 'a name that climbs out on another system'),
  text('%2e%2e%2fleo.txt', 'a name that climbs out when it is decoded'),
  text('__proto__', 'a name of a prototype'),
  text('constructor.txt', 'a name of a constructor'),
  text('<script>alert(1)</script>.txt'.replace('/', '\u2215'), 'a name that is markup'),
  text("'; DROP TABLE documents; --.txt", 'a name that is a statement'),
  text('\u0110i\u1EC1u.txt', 'a name in composed letters'),
  text('\u0110ie\u0302\u0300u.txt', 'the same name in decomposed letters'),
  text('CON.txt', 'a name that is a device elsewhere'),
  text(' .txt', 'a name of a blank'),
]
