import { AppError } from '../model/app-error.js'

/** Bytes in which the head of a letter is looked for. */
const HEAD_BYTES = 4096
/** Fields of a letter's head that a text must have, in lines that are all fields: a paper that prints "To:" once is none. */
const MIN_FIELDS = 3
const FIELD = /^(From|To|Cc|Subject|Date|MIME-Version|Received|Return-Path|Message-ID|Content-Type|Content-Transfer-Encoding|Delivered-To|Reply-To|DKIM-Signature|X-[\w-]+):/i

/** True for an e-mail, or a web page saved as one (MHT): its first lines are fields up to a blank line. */
export function isEmail(bytes: Uint8Array): boolean {
  const [head = ''] = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)).trimStart().split(/\r?\n\r?\n/, 1)
  const lines = head.split(/\r?\n/).filter((line) => !/^\s/.test(line))
  return lines.length >= MIN_FIELDS && lines.filter((line) => FIELD.test(line)).length >= Math.max(MIN_FIELDS, lines.length * 0.6)
}

/** An e-mail, which may hold files: `email-file`. Nothing attached to it is opened. */
export function emailFile(fileName: string): AppError {
  return new AppError('email-file', 'Thư điện tử (hoặc trang web lưu dạng MHT) không được mở; hãy lấy văn bản đính kèm ra rồi nạp.', { value: { fileName } })
}
