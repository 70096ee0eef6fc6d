/** The list under a search box. */
export interface SuggestionList {
  readonly isOpen: boolean
  /** Words of the option that the arrow keys have come to; null where they are in the box itself. */
  current(): string | null
  show(texts: readonly string[]): void
  hide(): void
  /** One option down (1) or up (−1); past either end is the box itself. */
  move(by: 1 | -1): void
}

/** An empty, hidden list behind the box, bound to it as a listbox is to its combobox (ARIA 1.2); `choose` is called for a click. */
export function suggestionList(input: HTMLInputElement, choose: (text: string) => void): SuggestionList {
  const list = element('ul', { id: `${input.id}-goi-y`, role: 'listbox', class: 'suggestions', 'aria-label': 'Gợi ý' })
  const count = element('span', { role: 'status', class: 'visually-hidden' })
  list.hidden = true
  input.form?.append(list, count)
  bind(input, list.id)
  let at = -1
  const mark = (to: number): void => {
    list.children[at]?.setAttribute('aria-selected', 'false')
    const option = list.children[(at = to)]
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option === undefined) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', option.id)
  }
  const setOpen = (isOpen: boolean): void => {
    list.hidden = !isOpen
    input.setAttribute('aria-expanded', String(isOpen))
  }
  // Pressing must not take the focus out of the box: that would close the list before the click arrives.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role=option]') : null
    if (option !== null) choose(option.textContent ?? '')
  })
  return {
    get isOpen() { return !list.hidden },
    current: () => list.children[at]?.textContent ?? null,
    show(texts) {
      mark(-1)
      list.replaceChildren(...texts.map((text, i) => option(`${list.id}-${i}`, text)))
      setOpen(texts.length > 0)
      count.textContent = texts.length > 0 ? `${texts.length} gợi ý` : ''
    },
    hide() {
      mark(-1)
      setOpen(false)
      count.textContent = ''
    },
    move(by) {
      const places = list.children.length + 1
      mark(((at + 1 + by + places) % places) - 1)
    },
  }
}

/** A field for searching may not be a combobox, a plain one may; the browser's own clearing by Escape goes with it. */
function bind(input: HTMLInputElement, listId: string): void {
  input.type = 'text'
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', 'aria-controls': listId }
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value)
}

function option(id: string, text: string): HTMLElement {
  const item = element('li', { id, role: 'option', 'aria-selected': 'false' })
  item.textContent = text
  return item
}

function element(name: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  return made
}
