/**
 * The closed list of Vietnamese terms that stay in code, folded to ASCII, with the spelling people read.
 *
 * `spelling` is what pages show; `gloss` is the English meaning; `not` warns of the false friend. Nothing prints a token.
 */
interface Term {
  spelling: string
  gloss: string
  not?: string
}

const kinds = {
  'hien-phap': { spelling: 'Hiến pháp', gloss: 'constitution' },
  luat: { spelling: 'Luật', gloss: 'law of the National Assembly', not: 'a bill (dự án luật)' },
  'phap-lenh': { spelling: 'Pháp lệnh', gloss: 'ordinance of the Standing Committee' },
  'nghi-quyet': { spelling: 'Nghị quyết', gloss: 'resolution', not: 'a decree (nghị định)' },
  'nghi-dinh': { spelling: 'Nghị định', gloss: 'decree of the Government' },
  'quyet-dinh': { spelling: 'Quyết định', gloss: 'decision' },
  'thong-tu': { spelling: 'Thông tư', gloss: 'circular of a ministry' },
  'chi-thi': { spelling: 'Chỉ thị', gloss: 'directive', not: 'a target (chỉ tiêu)' },
  'ke-hoach': { spelling: 'Kế hoạch', gloss: 'plan' },
  'chuong-trinh': { spelling: 'Chương trình', gloss: 'programme' },
  'de-an': { spelling: 'Đề án', gloss: 'scheme' },
  'bao-cao': { spelling: 'Báo cáo', gloss: 'report' },
  'to-trinh': { spelling: 'Tờ trình', gloss: 'submission' },
  'ket-luan': { spelling: 'Kết luận', gloss: 'conclusion of a Party committee' },
  'thong-bao': { spelling: 'Thông báo', gloss: 'notice' },
  'cong-van': { spelling: 'Công văn', gloss: 'official letter; prints no name of kind' },
  'cong-dien': { spelling: 'Công điện', gloss: 'urgent telegram' },
  'huong-dan': { spelling: 'Hướng dẫn', gloss: 'guidance' },
  'quy-dinh': { spelling: 'Quy định', gloss: 'regulation of a Party body' },
  'quy-che': { spelling: 'Quy chế', gloss: 'rules of operation' },
  'tin-tuc': { spelling: 'Tin tức', gloss: 'news item' },
  khac: { spelling: 'Văn bản khác', gloss: 'any other document' },
} as const satisfies Record<string, Term>

const roles = {
  'can-cu': { spelling: 'Căn cứ', gloss: 'legal basis in the preamble' },
  'chi-tieu': { spelling: 'Chỉ tiêu', gloss: 'target', not: 'spending (chi tiêu)' },
  'muc-tieu': { spelling: 'Mục tiêu', gloss: 'objective' },
  'dinh-huong': { spelling: 'Định hướng', gloss: 'orientation' },
  'nhiem-vu': { spelling: 'Nhiệm vụ', gloss: 'task' },
  'giai-phap': { spelling: 'Giải pháp', gloss: 'measure' },
  'to-chuc-thuc-hien': { spelling: 'Tổ chức thực hiện', gloss: 'implementation' },
  'ket-qua': { spelling: 'Kết quả', gloss: 'result reached' },
  'trich-dan-loi': { spelling: 'Trích dẫn lời', gloss: 'quoted speech' },
  'nhan-de': { spelling: 'Nhan đề', gloss: 'title block' },
  'noi-nhan': { spelling: 'Nơi nhận', gloss: 'list of recipients' },
  'chu-ky': { spelling: 'Chữ ký', gloss: 'signature block' },
  'ket-thuc': { spelling: 'Kết thúc', gloss: 'closing sentence' },
  thuong: { spelling: 'Nội dung', gloss: 'ordinary part' },
} as const satisfies Record<string, Term>

const levels = {
  phan: { spelling: 'Phần', gloss: 'part' },
  chuong: { spelling: 'Chương', gloss: 'chapter' },
  muc: { spelling: 'Mục', gloss: 'division', not: 'level' },
  'tieu-muc': { spelling: 'Tiểu mục', gloss: 'subdivision' },
  dieu: { spelling: 'Điều', gloss: 'article; never plural' },
  khoan: { spelling: 'khoản', gloss: 'clause' },
  diem: { spelling: 'điểm', gloss: 'point', not: 'score' },
  'phu-luc': { spelling: 'Phụ lục', gloss: 'annex' },
} as const satisfies Record<string, Term>

export type DocumentKind = keyof typeof kinds
export type Role = keyof typeof roles
export type NamedLevel = keyof typeof levels

export const KINDS: Readonly<Record<DocumentKind, Term>> = kinds
export const ROLES: Readonly<Record<Role, Term>> = roles
export const LEVELS: Readonly<Record<NamedLevel, Term>> = levels

export function isDocumentKind(value: unknown): value is DocumentKind {
  return typeof value === 'string' && Object.hasOwn(KINDS, value)
}

export function isRole(value: unknown): value is Role {
  return typeof value === 'string' && Object.hasOwn(ROLES, value)
}
