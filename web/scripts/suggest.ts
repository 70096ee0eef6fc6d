import { suggestionList, type SuggestionList } from './suggest-list.js'

/** Pause after a key before asking: shorter than between two words, longer than between two letters of a quick typist. */
const PAUSE_MS = 80
/** Longer is a pasted passage, which nothing in a library goes on from. */
const MAX_TYPED_CHARS = 200

/** Turns every search box of the site into a combobox that suggests what the library holds; without an answer it stays a plain box. */
export function suggestWhileTyping(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-search-input]')) suggestFor(input)
}

function suggestFor(input: HTMLInputElement): void {
  const choose = (text: string): void => {
    input.value = text
    stop()
    input.form?.requestSubmit()
  }
  const list = suggestionList(input, choose)
  let timer = 0
  let asking = new AbortController()
  const stop = (): void => {
    clearTimeout(timer)
    asking.abort()
    list.hide()
  }
  const ask = async (): Promise<void> => {
    asking.abort()
    asking = new AbortController()
    const { signal } = asking
    const texts = await suggestionsFor(input.value, signal)
    if (!signal.aborted && document.activeElement === input) list.show(texts)
  }
  input.addEventListener('input', () => {
    clearTimeout(timer)
    asking.abort()
    timer = window.setTimeout(() => void ask(), PAUSE_MS)
  })
  input.addEventListener('blur', stop)
  input.form?.addEventListener('submit', stop)
  input.addEventListener('keydown', (event) => {
    // A key that an input method is still using (Vietnamese ones compose) is not meant for the list.
    if (!event.isComposing && takesKey(event.key, { list, choose, stop, ask: () => void ask() })) event.preventDefault()
  })
}

interface Acts {
  list: SuggestionList
  choose: (text: string) => void
  stop: () => void
  ask: () => void
}

/** Does what the key means; true where the browser must not act on it as well. */
function takesKey(key: string, { list, choose, stop, ask }: Acts): boolean {
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    if (list.isOpen) list.move(key === 'ArrowDown' ? 1 : -1)
    else if (key === 'ArrowDown') ask()
    return list.isOpen || key === 'ArrowDown'
  }
  const current = list.current()
  if (key === 'Enter' && list.isOpen && current !== null) {
    choose(current)
    return true
  }
  const closes = key === 'Escape' && list.isOpen
  if (key === 'Escape' || key === 'Tab') stop()
  return closes
}

/** Texts that go on from what is typed; [] for nothing typed, a request given up, a server that cannot answer. */
async function suggestionsFor(typed: string, signal: AbortSignal): Promise<string[]> {
  const q = typed.trim()
  if (q === '' || q.length > MAX_TYPED_CHARS) return []
  try {
    const response = await fetch(`/api/suggest?${new URLSearchParams({ q })}`, { signal })
    if (!response.ok) return []
    const { suggestions } = (await response.json()) as { suggestions: { text: string }[] }
    return suggestions.map(({ text }) => text)
  } catch {
    return []
  }
}
