import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { elementsOf, type PageElement } from '../../../ingest/source/dom.js'
import { slimTree } from '../../../ingest/source/slim-tree.js'

const PAGES: readonly (readonly [string, string])[] = [
  ['texts, entities and white space', '<p>Tỷ lệ hộ nghèo &amp; cận nghèo &lt;3%&gt; &khong; còn\n\n 3%.</p> cuối'],
  ['attributes that repeat, are empty or bear names of prototypes', '<p class="a b" style="color:red">1</p><p class="a b" style="color:red">2</p><p hidden __proto__="x" constructor="y" toString>3</p>'],
  ['a long attribute', `<p title="${'dài '.repeat(500)}">1</p>`],
  ['tables with texts out of place', '<table>ngoài<tr><td>a<td>b</table>sau<table><tr>x<td>c'],
  ['templates, scripts, comments and a second body', '<template><p>mẫu</p></template><!-- chú --><script>a<b</script><body class="hai" id="x"><html lang="vi">'],
  ['formatting that crosses', '<p><b>đậm<i>cả hai</b>nghiêng</p><p>sau</i></p><a href=1>một<a href=2>hai'],
  ['drawings', '<svg viewBox="0 0 1 1"><a xlink:href="#x"><text>chữ</text></a></svg><math><mi>x</mi></math>'],
]

describe('a slim tree', () => {
  it.each(PAGES)('%s: is the tree that the usual adapter builds', (_what, html) => {
    const [slim, usual] = [load(html, { treeAdapter: slimTree() }), load(html)]
    expect(elementsOf(slim, '*').map(describeElement)).toEqual(elementsOf(usual, '*').map(describeElement))
    expect(slim.text()).toBe(usual.text())
  })

  const describeElement = ({ name, attribs, children, parent, prev, next }: PageElement): unknown[] =>
    [name, Object.entries(attribs), children.map((child) => [child.type, 'data' in child ? child.data : '']), parent !== null, prev?.type, next?.type]

  it('keeps equal values once and long texts whole', () => {
    const text = 'Một hai ba bốn năm. '.repeat(20_000)
    const page = load(`<p>${text}</p>`, { treeAdapter: slimTree() })
    expect(page('p').text()).toBe(text)
  })
})
