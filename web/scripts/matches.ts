/** Buttons that step through what was found in the document, with the place among all. */
export function stepThroughMatches(): void {
  const places = document.querySelector<HTMLElement>('[data-find-places]')
  const marks = [...document.querySelectorAll<HTMLElement>('[data-document-text] mark')]
  if (places === null || marks.length === 0) return
  let at = -1
  const count = document.createElement('span')
  count.className = 'quiet'
  count.setAttribute('role', 'status')
  const step = (by: number) => {
    marks[at]?.classList.remove('is-current')
    at = (at + by + marks.length) % marks.length
    const mark = marks[at]!
    mark.classList.add('is-current')
    mark.scrollIntoView({ block: 'center' })
    count.textContent = ` ${at + 1}/${marks.length}`
  }
  const bar = document.createElement('p')
  bar.className = 'find-steps'
  bar.append(stepButton('Chỗ trước', () => step(at === -1 ? 0 : -1)), stepButton('Chỗ sau', () => step(1)), count)
  places.append(bar)
}

function stepButton(label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.textContent = label
  button.addEventListener('click', act)
  return button
}
