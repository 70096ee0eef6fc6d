/** For lists as long as a document or a page makes them: `Math.max(...list)` and `push(...list)` end in a full stack beyond some 100,000 items. */

/** The largest of what `of` says of the items; -Infinity for none. */
export function largest<Item>(items: readonly Item[], of: (item: Item) => number): number {
  let most = -Infinity
  for (const item of items) most = Math.max(most, of(item))
  return most
}

/** Adds all items at the end of a list. */
export function addAll<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item)
}
