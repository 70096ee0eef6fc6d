/** Height at which the eye reads; a little below where an anchor comes to rest (`scroll-margin-top` of the style sheets). */
const READING_LINE_PX = 110

/** Marks the entry of the contents whose section is being read, and opens the folds above it. */
export function followContents(): void {
  const contents = document.querySelector<HTMLElement>('.contents')
  if (contents === null) return
  const links = new Map<string, HTMLAnchorElement>()
  for (const link of contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) links.set(decodeURIComponent(link.hash.slice(1)), link)
  const sections = [...links.keys()].map((id) => document.getElementById(id)).filter((section) => section !== null)
  let scheduled = false
  const mark = () => {
    scheduled = false
    const reading = lastAbove(sections, READING_LINE_PX)
    if (reading !== undefined) markCurrent(contents, links.get(reading.id))
  }
  document.addEventListener('scroll', () => {
    if (!scheduled) requestAnimationFrame(mark)
    scheduled = true
  }, { passive: true })
  mark()
}

/** The last of the sections, which stand in document order, that begins above the line; found by halving. */
function lastAbove(sections: readonly HTMLElement[], line: number): HTMLElement | undefined {
  let [low, high] = [0, sections.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sections[middle]!.getBoundingClientRect().top <= line) low = middle + 1
    else high = middle
  }
  return sections[low - 1]
}

function markCurrent(contents: HTMLElement, link: HTMLAnchorElement | undefined): void {
  const before = contents.querySelector('a[aria-current]')
  if (link === undefined || before === link) return
  before?.removeAttribute('aria-current')
  link.setAttribute('aria-current', 'location')
  for (let fold = link.parentElement?.closest('details'); fold != null; fold = fold.parentElement?.closest('details')) {
    if (!fold.hasAttribute('data-open-when-wide')) fold.open = true
  }
  keepInView(contents, link)
}

/** Scrolls the contents, never the page. */
function keepInView(contents: HTMLElement, link: HTMLElement): void {
  if (contents.scrollHeight <= contents.clientHeight) return
  const [box, entry] = [contents.getBoundingClientRect(), link.getBoundingClientRect()]
  if (entry.top < box.top || entry.bottom > box.bottom) contents.scrollTop += entry.top - box.top - box.height / 3
}
