import { nestingGuard } from './nesting-guard.js'

/** Elements whose content is no markup; everything up to their end tag is passed over. */
const RAW = /^(script|style|textarea|title|xmp|iframe|noembed|noframes)$/

/**
 * The same page nested at most some 500 elements deep: start tags beyond are left out, each with a `<br>` in its place where it began a
 * block, and so are their end tags. Every other character stays. A page that nests no deeper comes back as it is.
 *
 * Real pages nest under 100 elements. A parser by the standard looks through all open elements at every tag, so that 100,000 nested
 * `<div>` or never closed `<font>` would take it minutes, and walks of the tree are made by recursion in the libraries used.
 */
export function limitNesting(html: string): string {
  const guard = nestingGuard()
  const kept: string[] = []
  let from = 0
  for (let at = html.indexOf('<'); at >= 0; ) {
    const tag = readTag(html, at)
    if (tag && !guard.keeps(tag)) {
      kept.push(html.slice(from, at), tag.isEnd || guard.isInline(tag.name) ? '' : '<br>')
      from = tag.end
    }
    at = html.indexOf('<', tag ? afterRaw(html, tag) : skipOther(html, at))
  }
  return from === 0 ? html : kept.join('') + html.slice(from)
}

interface Tag {
  name: string
  isEnd: boolean
  /** Offset after the closing `>`. */
  end: number
}

/** The start or end tag at `at`; null for comments, declarations and bare `<`. */
function readTag(html: string, at: number): Tag | null {
  const isEnd = html[at + 1] === '/'
  const start = at + (isEnd ? 2 : 1)
  if (!/[a-z]/i.test(html[start] ?? '')) return null
  let nameEnd = start
  while (nameEnd < html.length && nameEnd < start + 40 && !/[\s/>]/.test(html[nameEnd]!)) nameEnd++
  return { name: html.slice(start, nameEnd).toLowerCase(), isEnd, end: tagEnd(html, nameEnd) }
}

/** Offset after the `>` that ends the tag; quotes hide one only after `=`. The end of the page for a tag that never ends. */
function tagEnd(html: string, from: number): number {
  for (let i = from; i < html.length; i++) {
    const char = html[i]
    if (char === '>') return i + 1
    if (char !== '=') continue
    while (/\s/.test(html[i + 1] ?? '')) i++
    const quote = html[i + 1]
    if (quote !== '"' && quote !== "'") continue
    const close = html.indexOf(quote, i + 2)
    if (close < 0) return html.length
    i = close
  }
  return html.length
}

function afterRaw(html: string, { name, isEnd, end }: Tag): number {
  if (isEnd || !RAW.test(name)) return end
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  close.lastIndex = end
  return close.exec(html)?.index ?? html.length
}

function skipOther(html: string, at: number): number {
  if (!html.startsWith('<!--', at)) return at + 1
  const close = html.indexOf('-->', at + 4)
  return close < 0 ? html.length : close + 3
}
