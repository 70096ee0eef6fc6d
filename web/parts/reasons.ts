/** Why a stretch of a text is no part of the document, as people read it. */
const REASONS: Readonly<Record<string, string>> = {
  'agency-mark': 'Ký hiệu hãng tin',
  'closing-mark': 'Dấu kết thúc văn bản',
  caption: 'Chú thích ảnh',
  'contents-list': 'Mục lục in trong văn bản',
  related: 'Bài liên quan',
  'reader-form': 'Biểu mẫu dành cho bạn đọc',
  rule: 'Đường kẻ',
  'site-chrome': 'Khung của trang web',
}

export function writtenReason(reason: string): string {
  return REASONS[reason] ?? 'Không thuộc nội dung văn bản'
}
