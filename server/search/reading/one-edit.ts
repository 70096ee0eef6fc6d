const LETTERS = 'abcdeghiklmnopqrstuvxy'

/** Every word that one slip of the hand makes of this one: a letter lost, doubled, changed, or two exchanged. In order, no repeats. */
export function oneEditAway(word: string): Set<string> {
  const words = new Set<string>()
  for (let i = 0; i <= word.length; i++) {
    const [head, tail] = [word.slice(0, i), word.slice(i)]
    if (tail !== '') words.add(head + tail.slice(1))
    if (tail.length > 1) words.add(head + tail[1]! + tail[0]! + tail.slice(2))
    for (const letter of LETTERS) {
      if (tail !== '') words.add(head + letter + tail.slice(1))
      words.add(head + letter + tail)
    }
  }
  words.delete(word)
  return words
}
