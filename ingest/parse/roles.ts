import type { Role } from '../model/terms.js'
import { descendants, type Node } from './node.js'
import roleWords from './role-words.json' with { type: 'json' }

const HEADING_ROLES = roleWords.map(({ role, words }) => ({ role: role as Role, pattern: new RegExp(words.join('|'), 'iu') }))
const QUOTED_SPEECH = /(^["“]|(cho biết|nhấn mạnh|khẳng định|chia sẻ|nói|phát biểu|chỉ đạo|cho hay)[^“"]{0,80}:\s*["“])/iu

/**
 * Gives every part its role: from its own title, else from the nearest part above that has one.
 *
 * The words are in role-words.json, first match wins; the lead-in of a list counts as its title.
 */
export function assignRoles(root: Node, text: string): void {
  for (const node of descendants(root)) {
    if (node.role) continue
    const words = text.slice(node.start, node.ownEnd)
    if (node.level === 'paragraph' && QUOTED_SPEECH.test(words)) node.role = 'trich-dan-loi'
    else node.role = roleOfTitle(titleOf(node, words)) ?? inherited(node)
  }
}

function titleOf(node: Node, words: string): string {
  if (node.heading) return node.heading
  const isLeadIn = words.trimEnd().endsWith(':') && words.length <= 400
  return isLeadIn ? words : ''
}

function roleOfTitle(title: string): Role | null {
  return title === '' ? null : (HEADING_ROLES.find(({ pattern }) => pattern.test(title))?.role ?? null)
}

function inherited(node: Node): Role {
  const above = node.parent?.role
  return above && !['nhan-de', 'ket-thuc', 'noi-nhan', 'chu-ky', 'can-cu', 'trich-dan-loi'].includes(above) ? above : 'thuong'
}
