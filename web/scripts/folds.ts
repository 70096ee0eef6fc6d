/** Width from which contents and filters stand beside the text: `60rem` of the style sheets. */
const WIDE = '(min-width: 60rem)'

/** Opens the folds that have room beside the text on a wide screen; on a narrow one they stay as the reader left them. */
export function openWhenWide(): void {
  if (!window.matchMedia(WIDE).matches) return
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[data-open-when-wide]')) fold.open = true
}
