import type { Hit, SearchResult } from '../results.js'
import { searchContext } from '../search/context.js'
import { parseSearchRequest, type RawSearch } from '../search/request.js'
import { search } from '../search/search.js'
import { withLibrary } from './library-option.js'
import { printJson, printLine, tell } from './output.js'
import type { CommonOptions } from './common-options.js'
import { shortened } from './table.js'
import { wantedText } from './wanted-text.js'

/** `tradieu search`: passages, the best first, each with what it says, where it stands and how to cite it. */
export async function searchCommand(query: string, options: CommonOptions & Omit<RawSearch, 'text'>): Promise<void> {
  const request = parseSearchRequest({ ...options, text: wantedText(query, 'Thiếu từ cần tìm: hãy gõ nó sau search.') })
  const result = await withLibrary(options, (library) => search(searchContext(library), request))
  if (options.json) printJson(result)
  else showResult(result)
}

function showResult({ query, total, partial, tookMs, hits, engine }: SearchResult): void {
  if (engine.problem !== null) tell(`${engine.problem.message} Kết quả lấy từ chỉ mục có sẵn trong thư viện.`)
  for (const { kind, from, to } of query.steps) tell(kind.startsWith('unknown-') ? to : `Hiểu “${from}” là “${to}”.`)
  const firstPartial = hits.find(({ match }) => match === 'partial')
  for (const hit of hits) {
    if (hit === firstPartial) printLine(`${total === 0 ? 'Các đoạn' : 'Các đoạn sau'} chỉ khớp một phần:\n`)
    showHit(hit)
  }
  if (total + partial === 0) tell(`Không có đoạn nào khớp với “${query.text}”.`)
  else tell(`${total} đoạn${partial === 0 ? '' : `, ${partial} đoạn chỉ khớp một phần`}, ${(tookMs / 1000).toLocaleString('vi', { maximumFractionDigits: 2 })} giây.`)
}

/** Longest title in the line that says where a passage stands; the citation below prints it whole. */
const TITLE_CHARS = 80

function showHit({ rank, path, title, date, text, marks, sentence, citation, sectionId }: Hit): void {
  const [start, end] = sentence
  printLine(`${rank}. ${[shortened(title, TITLE_CHARS), ...path].join(' › ')}${date === null ? '' : ` (${date})`}`)
  printLine(`   ${marked(text, marks, { start, end })}`)
  printLine(`   ${citation}`)
  printLine(`   ${sectionId}`)
  printLine()
}

/** The best sentence whole, its matches between the terminal's bold marks where it is a terminal. */
function marked(text: string, marks: readonly [number, number][], { start, end }: { start: number; end: number }): string {
  const [on, off] = process.stdout.isTTY ? ['\u001b[1m', '\u001b[22m'] : ['', '']
  let at = start
  let out = ''
  for (const [from, to] of marks) {
    if (from < at || to > end) continue
    out += text.slice(at, from) + on + text.slice(from, to) + off
    at = to
  }
  return (out + text.slice(at, end)).replace(/\s+/g, ' ').trim()
}
