import type { StoredDocument } from '../../../../ingest/library/library.js'
import { numberKey } from '../../../../ingest/model/number-key.js'
import { buildDocument, type Part } from '../../http/sample/build-document.js'

/** An article printed as "Điều n. words", with the parts under it. */
export function article(n: number, words: string, more: Partial<Part> = {}): Part {
  return { label: `Điều ${n}`, level: 'dieu', text: `Điều ${n}. ${words}`, ...more }
}

/** A document of articles; its title says nothing that a query asks for unless a test gives one. */
export function policy(id: string, parts: readonly Part[], facts: Partial<StoredDocument> = {}): StoredDocument {
  const number = facts.number ?? null
  return buildDocument({ id, title: `Văn bản ${id}`, kind: 'nghi-quyet', numberKey: number === null ? null : numberKey(number), ...facts }, parts)
}

const COUNCIL = 'Hội đồng nhân dân tỉnh Đồng Xanh'

/** Five small documents of several kinds, years and publishers, written for these tests. */
export function policies(): StoredDocument[] {
  return [
    policy('nq-20', [
      article(1, 'Mục tiêu chung\nXây dựng tỉnh giàu mạnh, người dân ấm no.', { heading: 'Mục tiêu chung', role: 'muc-tieu' }),
      article(2, 'Các chỉ tiêu', { heading: 'Các chỉ tiêu', under: [
        { label: 'I', level: 'roman', text: 'I. Về xã hội', under: [
          { label: '2', level: 'number', text: '2. Đến năm 2025 phấn đấu:', under: [
            { label: '(1)', level: 'paren-number', text: '(1) Tỷ lệ hộ nghèo giảm còn dưới 3,5%.', role: 'chi-tieu' },
            { label: '(2)', level: 'paren-number', text: '(2) Tỷ lệ che phủ rừng đạt 46%.', role: 'chi-tieu' },
          ] },
        ] },
      ] }),
      article(3, 'Ủy ban nhân dân tỉnh tổ chức thực hiện nghị quyết này.', { role: 'to-chuc-thuc-hien' }),
    ], { number: '20/NQ-HĐND', issuer: COUNCIL, date: '2020-12-11' }),
    policy('nq-07', [
      article(1, 'Hỗ trợ hộ nghèo vay vốn làm nhà ở, mỗi hộ 40 triệu đồng.'),
      article(2, 'Khuyến khích nông dân trồng chè hữu cơ và nuôi ong lấy mật.'),
    ], { number: '07/NQ-HĐND', issuer: COUNCIL, date: '2023-07-05' }),
    policy('qd-15', [
      article(1, 'Phê duyệt danh sách hộ nghèo được cấp thẻ bảo hiểm y tế.'),
      article(2, 'Sửa chữa trạm bơm, kênh mương phục vụ tưới tiêu.', { role: 'nhiem-vu' }),
    ], { kind: 'quyet-dinh', number: '15/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh Đồng Xanh', date: '2025-02-20' }),
    policy('tin-1', [
      { level: 'paragraph', text: 'Hộ nghèo ở xã vùng cao phấn khởi nhận nhà mới.' },
      { level: 'paragraph', text: 'Lễ hội chè thu hút đông đảo du khách.' },
    ], { kind: 'tin-tuc', outlet: 'Báo Đồng Xanh', date: '2023-11-01' }),
    policy('khac-1', [article(1, 'Thư viện huyện mở cửa cả ngày chủ nhật.')], { kind: 'khac' }),
  ]
}
