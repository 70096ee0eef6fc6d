/**
 * An EDTF date as people write it; the precision is kept.
 *   '2020-12-11' → '11/12/2020'    '2020-10' → 'tháng 10/2020'    '2021' → 'năm 2021'    null → 'không rõ ngày'
 */
export function writtenDate(edtf: string | null): string {
  if (edtf === null) return 'không rõ ngày'
  const [year, month, day] = edtf.split('-')
  if (day !== undefined) return `${day}/${month}/${year}`
  return month === undefined ? `năm ${year}` : `tháng ${month}/${year}`
}

const grouped = new Intl.NumberFormat('vi-VN')

/** A count with its thousands parted: 12345 → '12.345'. */
export function writtenCount(count: number): string {
  return grouped.format(count)
}

/** A size in the unit people read: 900 → '900 byte', 36000 → '35,2 KB'. */
export function writtenSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB']
  return `${size.toLocaleString('vi-VN', { maximumFractionDigits: 1 })} ${unit}`
}
