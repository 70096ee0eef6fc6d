import tags from './html-tags.json' with { type: 'json' }

const BLOCK: ReadonlySet<string> = new Set(tags.block)
const FORMATTING: ReadonlySet<string> = new Set(tags.formatting)
const CLOSED_BY_ITSELF: ReadonlySet<string> = new Set(tags.closedByItself)

/** Elements open at once beyond which start tags are left out; a recursion as deep is safe. */
const MAX_OPEN = 500
/** Formatting elements open at once: a parser opens every one of them again in each new block. */
const MAX_FORMATTING = 40

/** Follows the open elements of a page tag by tag and says which tags to keep so that nesting stays bounded. */
export function nestingGuard(): { keeps: (tag: { name: string; isEnd: boolean }) => boolean; isInline: (name: string) => boolean } {
  const open: string[] = []
  const formatting: string[] = []
  const leftOut = new Map<string, number>()
  const start = (name: string): boolean => {
    const [stack, most] = FORMATTING.has(name) ? [formatting, MAX_FORMATTING] : [open, MAX_OPEN]
    if (stack.length >= most) {
      leftOut.set(name, (leftOut.get(name) ?? 0) + 1)
      return false
    }
    stack.push(name)
    return true
  }
  const end = (name: string): boolean => {
    const missing = leftOut.get(name) ?? 0
    if (missing > 0) {
      leftOut.set(name, missing - 1)
      return false
    }
    const stack = FORMATTING.has(name) ? formatting : open
    const at = stack.lastIndexOf(name)
    if (at >= 0) FORMATTING.has(name) ? stack.splice(at, 1) : stack.splice(at)
    return true
  }
  return {
    keeps: ({ name, isEnd }) => CLOSED_BY_ITSELF.has(name) || (isEnd ? end(name) : start(name)),
    isInline: (name) => !BLOCK.has(name),
  }
}
