import type { Nature } from '../../ingest/model/target.js'
import type { ChangeKind } from './classify-change.js'

/** Natures as people read them. */
export const NATURE_NAMES: Readonly<Record<Nature, string>> = {
  target: 'Chỉ tiêu', result: 'Kết quả', estimate: 'Ước thực hiện', forecast: 'Dự báo', rule: 'Mức quy định',
}

/** Changes as people read them. */
export const CHANGE_NAMES: Readonly<Record<ChangeKind, string>> = {
  same: 'như trước', rounded: 'làm tròn', value: 'đổi giá trị', unit: 'đổi đơn vị', period: 'đổi thời kỳ', bound: 'đổi mức chặn',
  scope: 'đổi phạm vi', measure: 'đổi cách đo', nature: 'đổi tính chất', wording: 'đổi cách viết',
}
