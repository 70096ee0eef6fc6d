import type { DiffPartView } from '../views/trace.js'

/** Two texts as one, with what only the first has struck out and what only the second has underlined. */
export function WordChanges({ words, side }: { words: readonly DiffPartView[]; side?: 'removed' | 'added' }) {
  const hidden = side === undefined ? null : side === 'removed' ? 'added' : 'removed'
  return <>{words.filter(({ kind }) => kind !== hidden).map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? <del>{text}</del> : <ins>{text}</ins>))}</>
}
