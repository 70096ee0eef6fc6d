import { descendants, type Node } from './node.js'

/**
 * Names the levels that only their place makes khoản and điểm: numbers under an Điều, letters under a khoản or an Điều.
 *
 * (Nghị định 78/2025/NĐ-CP, art. 71.) Other numbers and letters keep the name of their style: `I › 1 › (1)` is not Điều › khoản › điểm.
 */
export function nameLevels(root: Node): void {
  for (const node of descendants(root)) {
    const above = node.parent!.level
    if (node.level === 'number' && above === 'dieu') node.level = 'khoan'
    else if (node.level === 'letter' && (above === 'khoan' || above === 'dieu')) node.level = 'diem'
  }
}
