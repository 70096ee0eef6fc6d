/**
 * Numbers that name or date something and so state nothing: dates, document numbers, hours, telephone and account numbers, addresses.
 *
 * Offsets of `text`, in order of the pattern. Words that make the number behind them a name are in identifier-words.json.
 */
export function findIdentifiers(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const match of text.matchAll(IDENTIFIER)) found.push({ start: match.index, end: match.index + match[0].length })
  return found
}

const IDENTIFIER = new RegExp(
  [
    // Dates, with and without a year: 31/12/2020, 29/12, ngày 11 tháng 12 năm 2020.
    '(?<![\\d.,/])\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(?:19|20)\\d{2}(?!\\d)',
    '(?:ngày|sáng|chiều|tối|trưa|đêm|hôm)\\s+(?:nay\\s+)?(?:ngày\\s+)?\\(?\\d{1,2}\\s?[/-]\\s?\\d{1,2}(?![\\d%]|[.,]\\d)\\)?', '(?:từ|đến)\\s+\\d{1,2}/\\d{1,2}(?![\\d%]|[.,]\\d|\\s+\\p{Ll})',
    '(?:ngày\\s{0,3})?(?<!\\d)\\d{1,2}\\s{1,3}tháng\\s{1,3}\\d{1,2}(?:\\s{1,3}năm\\s{1,3}\\d{4})?',
    '(?:ngày|mồng|mùng|tháng)\\s{1,3}\\d{1,2}(?:/\\d{4})?(?:\\s{1,3}(?:và|đến|-|–)\\s{1,3}(?:ngày\\s{1,3})?\\d{1,2}(?:/\\d{1,2}(?:/\\d{4})?|(?=\\s{1,3}tháng)))?(?!\\d|[.,]\\d|\\s{0,3}%)',
    // Numbers of documents: 88/2019/QH14, 01-NQ/TU, 207/BC-UBND, 3.1/QĐ.
    '(?<![\\p{L}\\d])\\d[\\d.]*[a-z]?\\s?(?:/\\s?(?:19|20)\\d{2}\\s?)?[-/–]\\s?\\p{Lu}[\\p{L}\\d]*(?:\\s?[-/–&.]\\s?\\p{Lu}[\\p{L}\\d]*)*(?:\\s?[-/]\\s?\\d+)?',
    '(?<![\\p{L}])(?:số|Số)\\s*:?\\s{0,3}\\d+(?:[/-]\\d+)*(?=\\s*(?:/|-\\s?\\p{Lu}|ngày|của|,|\\)|và|$))',
    // Hours: 8h30, 10:15, 15 giờ 30.
    '(?<!\\d)\\d{1,2}\\s?(?:h|g)\\s?\\d{0,2}(?![\\p{L}\\d])', '(?<![\\d:])\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)', '(?<!\\d)\\d{1,2}\\s+giờ\\s+\\d{1,2}(?:\\s+phút)?(?=\\s*,?\\s*(?:ngày|sáng|chiều|hôm))',
    // Opening hours, the levels of government, the factor of a formula: từ 10 giờ đến 20 giờ, chính quyền địa phương 02 cấp, b/a x 100%.
    '(?<!\\p{L})từ\\s+\\d{1,2}\\s+giờ\\s+(?:đến|tới)\\s+\\d{1,2}\\s+giờ(?!\\p{L})', '(?<=(?:[Cc]hính\\s+quyền|CHÍNH\\s+QUYỀN)\\s+(?:địa\\s+phương\\s+|ĐỊA\\s+PHƯƠNG\\s+)?)0?[1-4]\\s+(?:cấp|CẤP)(?!\\p{L})',
    '(?<=[\\s\\d)][x×*]\\s?)\\d+(?:[.,]\\d+)?\\s?%',
    // Telephone, account and long code numbers.
    '(?<!\\d)(?:\\+84|0)\\d(?:[ .-]?\\d){7,10}(?!\\d)', '(?<![\\d.,])\\d{9,}(?![\\d.,])',
    // Words with digits, versions and addresses: COP26, F1, 4.0, Covid-19, P.2, A12-3, https://…, someone@….
    '(?:https?://|www\\.)\\S+', '(?<!\\S)\\S+@\\S+', '(?<!\\p{L})\\p{L}+[-.]\\d+(?:[-.]\\d+)*(?![\\d%])(?!\\s*(?:%|tỷ|triệu|người))', '(?<=(?:công nghiệp|cách mạng)\\s+(?:lần thứ\\s+)?)4[.,]0',
    '\\d+(?:\\.\\d+){2,}(?:\\.|(?=\\s))(?!\\s*(?:%|đồng|tỷ|triệu|người|ha|USD|m2))(?<!\\d{1,3}(?:\\.\\d{3})+\\.?)',
    // Clauses: Điều 5, khoản 2 và khoản 3 Điều 7, các điểm 1, 2, 3.
    '(?<!\\p{L})(?:[Đđ]iều|[Kk]hoản|[Mm]ục|[Cc]hương|[Pp]hần|[Pp]hụ lục|[Mm]ẫu(?: số)?|[Tt]iết|[Đđ]iểm)\\s+\\d+[a-zđ]?(?:\\.\\d+)*(?:(?:\\s*,|\\s+và|\\s+hoặc|\\s*-)\\s+\\d+[a-zđ]?(?:\\.\\d+)*(?!\\s*(?:%|tỷ|triệu|đồng|người)))*(?!\\s*(?:%|‰|tỷ|triệu)|[,.]\\d)',
  ].join('|'),
  'gu',
)
