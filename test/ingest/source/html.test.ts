import { describe, expect, it } from 'vitest'
import { outline, readChecked, withoutSpace } from './block-text.js'

const page = (body: string, head = ''): string => `<!DOCTYPE html><html><head><title>Trang</title>${head}</head><body>${body}</body></html>`
const read = (body: string, head = ''): ReturnType<typeof readChecked> => readChecked(page(body, head), 'a.html')
const LONG = 'Hội đồng nhân dân tỉnh thông qua kế hoạch phát triển kinh tế, xã hội, với nhiều chỉ tiêu cụ thể, rõ ràng, đo được. '.repeat(4).trim()

describe('blocks of a page', () => {
  it.each([
    ['paragraphs', '<p>Điều 1. Phạm\n   vi</p><p>Điều 2.</p>', ['Điều 1. Phạm vi', 'Điều 2.']],
    ['text without a tag', 'Điều 1.<div>Điều 2.</div>Điều 3.', ['Điều 1.', 'Điều 2.', 'Điều 3.']],
    ['a block at every <br>', '<p>Nơi nhận:<br>- Như Điều 3;<br/><br>- Lưu: VT.</p>', ['Nơi nhận:', '- Như Điều 3;', '- Lưu: VT.']],
    ['a heading over two lines', '<h2>Chương I<br>QUY ĐỊNH CHUNG</h2>', ['Chương I QUY ĐỊNH CHUNG']],
    ['inline markup', '<p>Tỷ <b>lệ</b> hộ<sup>(1)</sup> ngh<i>èo</i></p>', ['Tỷ lệ hộ(1) nghèo']],
    ['letters parted by markup', '<p>ho<span>&#768;</span>a</p>', ['hòa']],
    ['entities and invisible characters', '<p>Hòa&nbsp;Bình &lt;3&gt; &amp;&shy;\u200B</p>', ['Hòa Bình <3> &']],
    ['nothing hidden', '<p>a</p><script>b</script><style>c</style><noscript>d</noscript><template>e</template><p hidden>f</p><p style="display: none">g</p><!-- h --><p>i</p>', ['a', 'i']],
    ['unclosed tags', '<div><p>a<p>b<ul><li>c<li>d', ['a', 'b', 'c', 'd']],
    ['lines of <pre>', '<pre>a\n  b\n\nc</pre>', ['a', 'b', 'c']],
  ])('reads %s', (_, body, wanted) => {
    expect(outline(read(body))).toEqual(wanted)
  })

  it('numbers ordered lists as a browser does and leaves printed labels alone', () => {
    const { blocks } = read('<ol><li>a<li>b</ol><ol type="a" start="3"><li>c</ol><ol type="I"><li>d</ol><ol><li>1. e</ol><ul><li>f</ul>')
    expect(blocks.map(({ text, autoLabel }) => [autoLabel, text])).toEqual([['1.', 'a'], ['2.', 'b'], ['c.', 'c'], ['I.', 'd'], [undefined, '1. e'], [undefined, 'f']])
  })

  it('keeps what markup says of a block', () => {
    const { blocks } = read('<h3>Chương I</h3><p align="center">QUYẾT ĐỊNH</p><p><a name="dieu_1"><b>Điều 1.</b></a> Phạm vi</p><p><b>Toàn <i>bộ</i></b></p><p style="text-align:center"><b style="font-weight:normal">nhẹ</b></p>')
    expect(blocks).toEqual([
      { kind: 'heading', text: 'Chương I', headingLevel: 3, isEmphatic: true },
      { kind: 'paragraph', text: 'QUYẾT ĐỊNH', isEmphatic: true },
      { kind: 'paragraph', text: 'Điều 1. Phạm vi', anchor: 'dieu_1' },
      { kind: 'paragraph', text: 'Toàn bộ', isEmphatic: true },
      { kind: 'paragraph', text: 'nhẹ', isEmphatic: true },
    ])
  })
})

describe('tables of a page', () => {
  it('gives a data table as rows on its grid, a spanned text only once', () => {
    const { blocks } = read('<table border="1"><tr><th rowspan="2">TT</th><th colspan="2">Chỉ tiêu</th></tr><tr><th>Năm 2024</th><th>Năm 2025</th></tr><tr><td>1</td><td></td><td>8%</td></tr></table>')
    expect(blocks.map(({ cells, table, isHead }) => [table, isHead, cells])).toEqual([
      [0, true, ['TT', 'Chỉ tiêu', '']],
      [0, true, ['', 'Năm 2024', 'Năm 2025']],
      [0, undefined, ['1', '', '8%']],
    ])
  })

  it('gives the head and the foot of a document line by line, cell by cell', () => {
    const head = '<table><tr><td><p><b>ỦY BAN NHÂN DÂN<br>TỈNH MẪU</b></p></td><td><p>CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</p></td></tr><tr><td>Số: 1/QĐ-UBND</td><td>Mẫu, ngày 2 tháng 3 năm 2024</td></tr></table>'
    const foot = '<table><tr><td>Nơi nhận:<br>- Lưu: VT.</td><td>CHỦ TỊCH<br>Nguyễn Văn A</td></tr></table>'
    const { blocks } = read(head + foot)
    expect(blocks.map(({ text }) => text)).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH MẪU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Số: 1/QĐ-UBND', 'Mẫu, ngày 2 tháng 3 năm 2024', 'Nơi nhận:', '- Lưu: VT.', 'CHỦ TỊCH', 'Nguyễn Văn A'])
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['line']))
  })

  it('reads a table inside a table that lays out the page, and counts data tables only', () => {
    const { blocks } = read('<table><tr><td>Trái<td><table border=1><tr><td>a<td>b<tr><td>c<td>d</table></table><table border=1><tr><td>e<td>f<tr><td>g<td>h</table>')
    expect(blocks.map(({ text, table }) => [table, text])).toEqual([[undefined, 'Trái'], [0, 'a\tb'], [0, 'c\td'], [1, 'e\tf'], [1, 'g\th']])
  })
})

describe('what of a page is its document', () => {
  it.each([
    ['thuvienphapluat.vn', `<div>Menu</div><h1>Nhan đề của trang</h1><div id="divContentDoc"><div class="content1"><p>${LONG}</p></div></div><p>Lưu trữ</p>`, ['site-chrome: Menu', 'site-chrome: Nhan đề của trang', LONG, 'site-chrome: Lưu trữ']],
    ['vbpl.vn', `<ul><li>Menu</ul><div id="toanvancontent"><p>${LONG}</p></div>`, ['site-chrome: Menu', LONG]],
    ['VCCorp', `<p>Menu</p><h1 class="detail-title">Nhan đề</h1><h2 class="detail-sapo">Sapo</h2><div class="detail-content"><p>${LONG}</p><figure><figcaption>Ảnh: A</figcaption></figure><div class="detail__related">Bài khác</div></div><p>Chân</p>`, ['site-chrome: Menu', 'Nhan đề', 'Sapo', LONG, 'caption: Ảnh: A', 'related: Bài khác', 'site-chrome: Chân']],
    ['ePi', `<h1 class="article__title">Nhan đề</h1><div class="article__sapo">Sapo</div><div class="article__body cms-body"><p>${LONG}</p><figure><figcaption>Ảnh</figcaption></figure></div><p>Tin cùng mục</p>`, ['Nhan đề', 'Sapo', LONG, 'caption: Ảnh', 'site-chrome: Tin cùng mục']],
    ['VnExpress', `<h1 class="title-detail">Nhan đề</h1><p class="description">Sapo</p><article class="fck_detail"><p class="Normal">${LONG}</p></article><p>Khác</p>`, ['Nhan đề', 'Sapo', LONG, 'site-chrome: Khác']],
    ['an <article>', `<header>Menu</header><main><article><h1>Nhan đề</h1><p>${LONG}</p></article></main><aside>Bên</aside>`, ['site-chrome: Menu', 'Nhan đề', LONG, 'site-chrome: Bên']],
    ['a <main> with a form', `<main><h1>Nhan đề</h1><p>${LONG}</p><form>Bình luận</form></main><footer>Chân</footer>`, ['Nhan đề', LONG, 'site-chrome: Bình luận', 'site-chrome: Chân']],
    ['no mark but its own length', `<div class="menu"><a href="/">Trang chủ</a> <a href="/tin">Tin</a></div><div class="noi-dung"><p>${LONG}</p><p>${LONG}</p><p>${LONG}</p></div><div class="sidebar"><a href="/1">Bài khác</a></div>`, ['site-chrome: Trang chủ Tin', LONG, LONG, LONG, 'site-chrome: Bài khác']],
    ['nothing at all', '<nav>Menu</nav><p>Điều 1.</p><p>Điều 2.</p>', ['site-chrome: Menu', 'Điều 1.', 'Điều 2.']],
  ])('knows it by %s', (_, body, wanted) => {
    expect(outline(read(body))).toEqual(wanted)
  })

  it('reads a known site’s text though the site hides it in a tab', () => {
    expect(outline(read(`<div style="display:none"><div id="toanvancontent"><p>Điều 1.</p><p style="display:none">ẩn</p></div></div>`))).toEqual(['Điều 1.'])
  })
})

describe('facts of markup', () => {
  const meta = '<meta property="og:title" content="Nhan đề"><meta property="og:site_name" content="Báo Mẫu"><meta property="article:published_time" content="2024-03-02T08:00:00+07:00"><meta name="author" content="Nguyễn A"><link rel="canonical" href="https://bao.vn/a">'

  it('come from the page’s own tags', () => {
    expect(read(`<article><p>${LONG}</p></article>`, meta).markup).toEqual({ title: 'Nhan đề', outlet: 'Báo Mẫu', date: '2024-03-02T08:00:00+07:00', author: 'Nguyễn A', url: 'https://bao.vn/a' })
  })

  it('come from the JSON-LD of the main article', () => {
    const data = { '@graph': [{ '@type': 'WebSite', name: 'x' }, { '@type': 'NewsArticle', headline: 'Nhan đề', datePublished: '2023-12-29', author: [{ name: 'A' }, { name: 'B' }], publisher: { name: 'Báo' } }] }
    expect(read(`<article><p>${LONG}</p></article>`, `<script type="application/ld+json">${JSON.stringify(data)}</script>`).markup).toEqual({ title: 'Nhan đề', date: '2023-12-29', author: 'A, B', outlet: 'Báo' })
  })

  it('take no date from a sidebar, from a list of teasers or from broken JSON', () => {
    const teasers = [{ '@type': 'NewsArticle', datePublished: '2020-01-01' }, { '@type': 'NewsArticle', datePublished: '2021-01-01' }]
    const head = `<script type="application/ld+json">${JSON.stringify(teasers)}</script><script type="application/ld+json">{"@type":</script>`
    expect(read(`<article><p>${LONG}</p></article><aside><time datetime="2019-05-05">5/5/2019</time></aside>`, head).markup.date).toBeUndefined()
  })

  it('take no date of upload for the date of a law', () => {
    expect(read(`<div id="toanvancontent"><p>${LONG}</p></div>`, meta).markup.date).toBeUndefined()
  })
})

describe('pages made to break a reader', () => {
  it.each([
    ['100,000 nested <div>', '<div>'.repeat(100_000) + 'Điều 1.'],
    ['20,000 nested tables', '<table><tr><td>'.repeat(20_000) + 'Điều 1.'],
    ['100,000 <b> never closed', '<b>'.repeat(100_000) + 'Điều 1.'],
    ['an attribute of a megabyte', `<p title="${'x'.repeat(1_000_000)}">Điều 1.</p>`],
    ['spans of a million columns', `<table border=1><tr>${'<td colspan=1000000 rowspan=1000000>'.repeat(50)}<td>Điều 1.<tr><td></table>`],
    ['a tag that never ends', 'Điều 1.<p title="'],
  ])('%s', (_, body) => {
    expect(withoutSpace(read(body).blocks.map(({ text }) => text).join(''))).toBe('Điều1.')
  }, 30_000)
})
