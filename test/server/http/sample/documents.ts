import type { StoredDocument } from '../../../../ingest/library/library.js'
import { buildDocument } from './build-document.js'

/** A resolution of an invented province, with every kind of part that a page shows in its own way. */
function resolution(): StoredDocument {
  const document = buildDocument({
    id: 'nq-ke-hoach', title: 'Nghị quyết về Kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025', kind: 'nghi-quyet', number: '41/NQ-HĐND',
    numberKey: '41/nq-hdnd', issuer: 'Hội đồng nhân dân tỉnh Sông Chàm', date: '2020-12-11', term: 'Khóa XIII', session: 'Kỳ họp thứ 12', signer: 'Phạm Hoàng Sơn',
    subject: 'Về Kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025',
    warnings: [{ code: 'repeated-id', message: 'Có hai mục cùng mang số 2; mục sau được đánh số lại.', span: null }],
  }, [
    { level: 'preamble', heading: 'Phần mở đầu', role: 'nhan-de', token: 'mo-dau', text: 'NGHỊ QUYẾT\nVề Kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025' },
    { level: 'basis', role: 'can-cu', token: 'can-cu-1', text: 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;' },
    { level: 'operative', token: 'quyet-nghi', text: 'QUYẾT NGHỊ:' },
    { label: 'Điều 1', level: 'dieu', text: 'Điều 1. Ghi nhận kết quả năm năm trước như báo cáo đã trình tại kỳ họp.' },
    {
      label: 'Điều 2', level: 'dieu', text: 'Điều 2. Thông qua kế hoạch giai đoạn 2021 - 2025 với các chỉ tiêu, nhiệm vụ sau:', under: [
        {
          label: 'I', level: 'roman', heading: 'Mục tiêu và chỉ tiêu chủ yếu', text: 'I. Mục tiêu và chỉ tiêu chủ yếu', role: 'muc-tieu', under: [
            { label: '1', level: 'number', heading: 'Mục tiêu tổng quát', text: '1. Mục tiêu tổng quát\nXây dựng tỉnh thành trung tâm công nghiệp hiện đại, người dân có đời sống ấm no.', role: 'muc-tieu' },
            {
              label: '2', level: 'number', text: '2. Các chỉ tiêu chủ yếu đến năm 2025:', role: 'chi-tieu', under: [
                { label: '(1)', level: 'paren-number', text: '(1) Tốc độ tăng trưởng kinh tế bình quân 8%/năm trở lên.', role: 'chi-tieu' },
                { label: '(2)', level: 'paren-number', text: '(2) Tỷ lệ lao động qua đào tạo đạt 50%.', role: 'chi-tieu' },
                { label: '(13)', level: 'paren-number', text: '(13) Tỷ lệ hộ nghèo giảm bình quân trên 1%/năm theo chuẩn nghèo đa chiều.', role: 'chi-tieu' },
                { label: '(14)', level: 'paren-number', text: '(14) Trên 95% dân số tham gia bảo hiểm y tế.', role: 'chi-tieu' },
              ],
            },
          ],
        },
        {
          label: 'II', level: 'roman', heading: 'Nhiệm vụ và giải pháp', text: 'II. Nhiệm vụ và giải pháp', role: 'nhiem-vu', under: [
            { label: '1', level: 'number', text: '1. Cải cách thủ tục hành chính, theo khoản 2 Điều 3 của Nghị quyết này.', role: 'giai-phap' },
            { label: '2', level: 'number', text: `2. Giảm nghèo bền vững. ${'Hỗ trợ vay vốn, dạy nghề và tìm việc cho người dân các xã vùng cao. '.repeat(14)}Mỗi năm rà soát hộ nghèo một lần.`, role: 'giai-phap' },
          ],
        },
      ],
    },
    {
      label: 'Điều 3', level: 'dieu', heading: 'Tổ chức thực hiện', text: 'Điều 3. Tổ chức thực hiện', role: 'to-chuc-thuc-hien', under: [
        { label: '1', level: 'khoan', text: '1. Ủy ban nhân dân tỉnh tổ chức thực hiện.' },
        { label: '2', level: 'khoan', text: '2. Thường trực Hội đồng nhân dân tỉnh giám sát.' },
      ],
    },
    {
      label: 'Phụ lục I', level: 'phu-luc', heading: 'Phân bổ chỉ tiêu giảm nghèo', text: 'PHỤ LỤC I\nPhân bổ chỉ tiêu giảm nghèo', under: [
        {
          level: 'table', text: '', token: 'bang-1', under: [
            { level: 'row', text: 'STT\tHuyện\tNăm 2021\tNăm 2025', token: 'dong-1' },
            { level: 'row', label: '1', text: '1\tVõ Nhai\t12,5%\t5,0%', columns: ['STT', 'Huyện', 'Năm 2021', 'Năm 2025'] },
            { level: 'row', label: '2', text: '2\tĐịnh Hóa\t9,8%\t4,1%', columns: ['STT', 'Huyện', 'Năm 2021', 'Năm 2025'] },
          ],
        },
      ],
    },
    { level: 'closing', role: 'ket-thuc', token: 'ket-thuc', text: 'Nghị quyết này được thông qua ngày 11 tháng 12 năm 2020 và có hiệu lực từ ngày thông qua.' },
    { level: 'recipients', role: 'noi-nhan', token: 'noi-nhan', text: 'Nơi nhận:\n- Ủy ban Thường vụ Quốc hội;\n- Lưu: VT.' },
    { level: 'signature', role: 'chu-ky', token: 'chu-ky', text: 'CHỦ TỊCH\nPhạm Hoàng Sơn' },
  ])
  const printed = 'khoản 2 Điều 3'
  const start = document.text.indexOf(printed)
  document.references = [{ start, end: start + printed.length, sectionId: 'nq-ke-hoach_dieu-2_ii_1', number: null, numberKey: null, kind: null, clause: [], targetDocumentId: 'nq-ke-hoach', targetSectionId: 'nq-ke-hoach_dieu-3_2' }]
  const closing = document.text.indexOf('ngày 11 tháng 12')
  document.readFrom = {
    date: { from: 'text', span: { start: closing, end: closing + 26 } }, number: { from: 'manifest', field: 'number', note: 'công báo' }, kind: { from: 'markup', place: 'title' },
  }
  return document
}

/** A news item with page chrome left out. */
function news(): StoredDocument {
  return buildDocument({
    id: 'tin-giam-ngheo', title: 'Năm 2023 tỷ lệ hộ nghèo của tỉnh giảm 1,2%', kind: 'tin-tuc', outlet: 'Báo Sông Chàm', date: '2023', url: 'https://vi-du.invalid/tin',
  }, [
    { excluded: 'Trang chủ | Thời sự', reason: 'site-chrome' },
    { level: 'paragraph', text: 'Theo báo cáo của Ủy ban nhân dân tỉnh, tỷ lệ hộ nghèo năm 2023 giảm 1,2% so với năm trước.', role: 'ket-qua' },
    { excluded: 'Người dân xã vùng cao thu hoạch chè. (Ảnh: Phương Nam)', reason: 'caption' },
    { label: 'Thứ nhất', level: 'ordinal', text: 'Thứ nhất, đẩy mạnh giảm nghèo ở vùng đồng bào dân tộc thiểu số.', role: 'dinh-huong' },
    { label: 'Thứ hai', level: 'ordinal', text: 'Thứ hai, phát triển hạ tầng giao thông.', role: 'dinh-huong' },
    { excluded: 'Tin liên quan: Khai hội trà', reason: 'related' },
  ])
}

/** A document whose every field tries to become markup. */
function hostile(): StoredDocument {
  return buildDocument({
    id: 'van-ban-la', title: '<script>document.title="bị chiếm"</script> & "ngoặc"', kind: 'khac', url: 'javascript:alert(1)', author: '<img src=x onerror=alert(1)>',
  }, [
    { level: 'paragraph', text: '<b onmouseover="alert(1)">Hộ nghèo</b> </p><script>document.title="bị chiếm"</script>' },
    { label: '<i>1</i>', level: 'number', heading: '<u>tiêu đề lạ lùng</u>', token: '1', text: '<i>1</i>. <u>tiêu đề lạ lùng</u>' },
  ])
}

export const sampleDocuments = (): StoredDocument[] => [resolution(), news(), hostile()]
