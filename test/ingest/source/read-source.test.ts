import { describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES } from '../../../ingest/source/file-limit.js'
import { readSource } from '../../../ingest/source/read-source.js'
import { readChecked } from './block-text.js'

const bytes = (...parts: (string | number[])[]): Uint8Array => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))

describe('readSource', () => {
  it.each([
    ['a page named .txt', '<!DOCTYPE html><html><body><p>Điều 1.</p></body></html>', 'a.txt', 'text/html'],
    ['a page without a head', '<div><p>Điều 1.</p><p>Điều 2.</p></div>', 'a', 'text/html'],
    ['a page after a comment', '<!-- x --><html><body>Điều 1.</body></html>', 'a.md', 'text/html'],
    ['plain text named .html', 'Điều 1. Phạm vi\nĐiều 2. Đối tượng', 'a.html', 'text/plain'],
    ['Markdown named .txt', '# Nghị quyết\n\n**Điều 1.** Phạm vi\n', 'a.txt', 'text/markdown'],
    ['Markdown with tables of HTML', `# Báo cáo\n\n## Dân số\n\nNăm 2017.\n\n<table>${'<tr><td>1</td></tr>'.repeat(50)}</table>`, 'a.txt', 'text/markdown'],
    ['headings of two levels', '# Báo cáo\n\n## Dân số\n\nNăm 2017.\n', 'a.txt', 'text/markdown'],
    ['plain text named .md', 'Điều 1. Phạm vi', 'a.md', 'text/markdown'],
    ['text with < and >', 'Nếu a < b và b > c thì a < c', 'a.txt', 'text/plain'],
    ['a news copy with bars', 'Ảnh minh họa. |\nBài viết |', 'a.txt', 'text/plain'],
  ])('tells %s by its content', (_, text, name, mediaType) => {
    expect(readChecked(text, name).mediaType).toBe(mediaType)
  })

  it.each([
    ['nothing', bytes(), 'empty-file', /rỗng/],
    ['white space', bytes(' \n\t\r\n '), 'empty-file', /rỗng/],
    ['a page without a word', bytes('<html><body><script>x()</script> </body></html>'), 'empty-file', /rỗng/],
    ['PDF', bytes('%PDF-1.7\n'), 'damaged-file', /PDF/],
    ['DOCX', bytes('PK\x03\x04', '....[Content_Types].xml....word/document.xml'), 'damaged-file', /DOCX/],
    ['XLSX', bytes('PK\x03\x04', '....xl/workbook.xml'), 'unsupported-format', /XLSX/],
    ['ZIP', bytes('PK\x03\x04', '....a.txt'), 'archive-file', /ZIP/],
    ['XLS', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'unsupported-format', /XLS/],
    ['a DOC cut off', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0'), 'damaged-file', /DOC/],
    ['an e-mail', bytes('From: a@b.vn\r\nTo: c@d.vn\r\nSubject: x\r\nDate: y\r\n\r\nKinh gui'), 'email-file', /đính kèm/],
    ['a letter of Outlook', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], '_\0_\0s\0u\0b\0s\0t\0g\x001\0.\x000\0'), 'email-file', /đính kèm/],
    ['a web page saved as MHT', bytes('MIME-Version: 1.0\nContent-Type: multipart/related;\n boundary="x"\nX-Generator: y\n\n--x'), 'email-file', /MHT/],
    ['a DOCX with a password', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0'), 'encrypted-file', /mật khẩu/],
    ['RTF', bytes('{\\rtf1 abc}'), 'unsupported-format', /RTF/],
    ['PNG', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'unsupported-format', /PNG/],
    ['bytes of no format', bytes([0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 1, 2]), 'binary-file', /nhị phân/],
  ])('refuses %s with a code and a sentence', async (_, content, code, message) => {
    await expect(readSource(content, 'a.txt')).rejects.toMatchObject({ code, message: expect.stringMatching(message) as string })
  })

  it('refuses a file larger than its format’s limit', async () => {
    await expect(readSource(new Uint8Array(MAX_FILE_BYTES + 1), 'a.txt')).rejects.toThrow(/64 MB/)
    await expect(readSource(Buffer.alloc(17 * 1024 * 1024, '<p>Điều 1.</p>'), 'a.html')).rejects.toThrow(/16 MB/)
  })

  it('reads a page of a hundred thousand paragraphs in time that grows with its length', async () => {
    const page = `<html><body><article>${'<p>Điều 1. Phạm vi điều chỉnh của luật này</p>'.repeat(100_000)}</article></body></html>`
    expect((await readSource(Buffer.from(page), 'a.html')).blocks).toHaveLength(100_000)
  }, 60_000)

  it('reads damaged text rather than refuse it', () => {
    const { blocks, warnings } = readChecked(Buffer.concat([Buffer.from('<p>Điều 1.</p><p>Điều'), bytes([0xe1, 0xba], ' 2.<b', [0xff])]), 'a.html')
    expect(blocks.map(({ text }) => text)).toEqual(['Điều 1.', 'Điều\uFFFD 2.'])
    expect(warnings.map(({ code }) => code)).toEqual(['broken-bytes'])
  })
})
