/** `/` puts the cursor into the search box, unless something is being typed. */
export function focusSearchOnSlash(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const input = document.querySelector<HTMLInputElement>('[data-search-input]')
    if (input === null) return
    event.preventDefault()
    input.focus()
    input.select()
  })
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
