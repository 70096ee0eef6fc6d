const SHOWN_MS = 2000

/** Puts a copy button behind every citation, hash and address that asks for one. */
export function addCopyButtons(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const words = element.textContent ?? ''
    place(element, copyButton(element.dataset['copy'] ?? '', () => words))
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-copy-address]')) {
    place(link, copyButton(link.dataset['copyAddress'] ?? '', () => link.href))
  }
  for (const quotation of document.querySelectorAll<HTMLElement>('[data-copy-quotation]')) addQuotationButton(quotation)
}

/** Into the row of buttons of the box where it has one, else right behind what is copied. */
function place(element: HTMLElement, button: HTMLButtonElement): void {
  const row = element.hasAttribute('data-copy-here') ? null : element.closest('section')?.querySelector('[data-copy-row]')
  if (row == null) element.after(button)
  else row.append(button)
}

/** The clause word for word with its citation, as it is pasted into a report. */
function addQuotationButton(box: HTMLElement): void {
  const citation = box.querySelector('[data-copy]')?.textContent ?? ''
  const words = box.dataset['copyQuotation'] ?? ''
  box.querySelector('[data-copy-row]')?.append(copyButton('nguyên văn kèm trích dẫn', () => `“${words}” (${citation})`))
}

function copyButton(what: string, words: () => string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.textContent = `Chép ${what}`
  button.addEventListener('click', () => void copy(button, words()))
  return button
}

async function copy(button: HTMLButtonElement, words: string): Promise<void> {
  const label = button.dataset['label'] ?? button.textContent ?? ''
  button.dataset['label'] = label
  button.textContent = (await written(words)) ? 'Đã chép' : 'Không chép được'
  announce(button.textContent)
  setTimeout(() => { button.textContent = label }, SHOWN_MS)
}

/** The clipboard needs a secure page; elsewhere a selected field does the same. */
async function written(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = words
    field.className = 'visually-hidden'
    document.body.append(field)
    field.select()
    const done = document.execCommand('copy')
    field.remove()
    return done
  }
}

function announce(words: string): void {
  let region = document.querySelector<HTMLElement>('#thong-bao')
  if (region === null) {
    region = document.createElement('p')
    region.id = 'thong-bao'
    region.className = 'visually-hidden'
    region.setAttribute('role', 'status')
    document.querySelector('main')?.append(region)
  }
  region.textContent = words
}
