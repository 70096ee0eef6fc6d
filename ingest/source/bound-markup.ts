import { nestingGuard } from './nesting-guard.js'

/** Elements whose content is no markup; everything up to their end tag is passed over. */
const RAW = /^(script|style|textarea|title|xmp|iframe|noembed|noframes)$/

/** Attributes of a tag beyond which it counts as one without any: a parser looks through all of them at each new one. Real tags have under 40. */
const MAX_ATTRIBUTES = 250
/** Characters of a tag, and of a script or style, beyond which only its name stays: what is so long is a picture written out, or a program. */
const MAX_UNSEEN_CHARS = 20_000

/**
 * The same page without what costs much and shows nothing. Every other character stays.
 *
 * It nests at most some 500 elements deep: start tags beyond are left out, each with a `<br>` in its place where it began a block, and
 * so are their end tags. Very long tags and tags of very many attributes lose those; long scripts and styles lose their content, but
 * for structured data. A page without any of it comes back as it is.
 *
 * Real pages nest under 100 elements. A parser by the standard looks through all open elements at every tag, so that 100,000 nested
 * `<div>` or never closed `<font>` would take it minutes, and walks of the tree are made by recursion in the libraries used.
 */
export function boundMarkup(html: string): string {
  const guard = nestingGuard()
  const kept: string[] = []
  let from = 0
  for (let at = html.indexOf('<'); at >= 0; ) {
    const tag = readTag(html, at)
    if (tag && !guard.keeps(tag)) {
      kept.push(html.slice(from, at), tag.isEnd || guard.isInline(tag.name) ? '' : '<br>')
      from = tag.end
    } else if (tag && (tag.attributes > MAX_ATTRIBUTES || tag.end - at > MAX_UNSEEN_CHARS)) {
      kept.push(html.slice(from, at), `<${tag.isEnd ? '/' : ''}${tag.name}>`)
      from = tag.end
    }
    const next = tag ? afterRaw(html, tag) : skipOther(html, at)
    if (tag && next - tag.end > MAX_UNSEEN_CHARS && isUnseen(html.slice(at, tag.end), tag)) {
      kept.push(html.slice(from, tag.end))
      from = next
    }
    at = html.indexOf('<', next)
  }
  return from === 0 ? html : kept.join('') + html.slice(from)
}

function isUnseen(source: string, { name }: Tag): boolean {
  return name === 'style' || (name === 'script' && !/ld\+json/i.test(source))
}

interface Tag {
  name: string
  isEnd: boolean
  /** Offset after the closing `>`. */
  end: number
  /** How many attributes it has at most. */
  attributes: number
}

/** The start or end tag at `at`; null for comments, declarations and bare `<`. */
function readTag(html: string, at: number): Tag | null {
  const isEnd = html[at + 1] === '/'
  const start = at + (isEnd ? 2 : 1)
  if (!/[a-z]/i.test(html[start] ?? '')) return null
  let nameEnd = start
  while (nameEnd < html.length && nameEnd < start + 40 && !/[\s/>]/.test(html[nameEnd]!)) nameEnd++
  return { name: html.slice(start, nameEnd).toLowerCase(), isEnd, ...tagEnd(html, nameEnd) }
}

/** Where the tag ends, and its attributes; quotes hide a `>` only after `=`. The end of the page for a tag that never ends. */
function tagEnd(html: string, from: number): Pick<Tag, 'end' | 'attributes'> {
  let attributes = 0
  for (let i = from; i < html.length; i++) {
    const char = html[i]!
    if (char === '>') return { end: i + 1, attributes }
    // What begins behind a space, a stroke or a closing quote is an attribute.
    if (PARTS_ATTRIBUTES.test(html[i - 1]!) && !PARTS_ATTRIBUTES.test(char)) attributes++
    if (char !== '=') continue
    while (/\s/.test(html[i + 1] ?? '')) i++
    const quote = html[i + 1]
    if (quote !== '"' && quote !== "'") continue
    const close = html.indexOf(quote, i + 2)
    if (close < 0) break
    i = close
  }
  return { end: html.length, attributes }
}

const PARTS_ATTRIBUTES = /[\s/"']/

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
