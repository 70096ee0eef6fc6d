import type { Citable } from './citable.js'

/** The clause's words as a Markdown quotation, its citation linked to where it stands; only the citation for a whole document. */
export function markdownQuotation({ words, citation, url, document }: Citable): string {
  const cited = `[${markdown(citation)}](<${(document.url ?? url).replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign))}>)`
  if (words === '') return `${cited}\n`
  return `${words.split('\n').map((line) => `> ${markdown(line)}`).join('\n')}\n>\n> — ${cited}\n`
}

/** The same as HTML: a blockquote and its caption. */
export function htmlQuotation({ words, citation, url, document }: Citable): string {
  const address = html(document.url ?? url)
  const cited = `<cite><a href="${address}">${html(citation)}</a></cite>`
  if (words === '') return `<p lang="vi">${cited}</p>\n`
  const paragraphs = words.split('\n').map((line) => `    <p>${html(line)}</p>\n`).join('')
  return `<figure lang="vi">\n  <blockquote cite="${address}">\n${paragraphs}  </blockquote>\n  <figcaption>${cited}</figcaption>\n</figure>\n`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function html(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
}

/** Words without meaning to Markdown: signs escaped wherever they could mark something up, and the beginnings of lists and headings. */
function markdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~&]/g, (sign) => `\\${sign}`)
    .replace(/^(\s*)([-+#=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(\s|$)/, '$1\\$2$3')
}
