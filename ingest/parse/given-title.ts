import type { DocumentKind } from '../model/terms.js'
import { opensBody } from './body-name.js'
import { NUMBER_SOURCE } from './document-number.js'
import type { Sourced } from './facts.js'
import { KIND_SOURCE, kindOfWord } from './kind-words.js'

/** What law databases put into a title: kind and number first, the body last. */
export interface GivenTitle {
  kind: DocumentKind | null
  number: Sourced | null
  issuer: Sourced | null
}

const OPENING = new RegExp(`^\\s*(?<kind>${KIND_SOURCE})\\s+(?:số\\s*:?\\s*)?(?<number>${NUMBER_SOURCE})`, 'iu')
/** Behind the last `do`: a subject may have one too, `quỹ do Nhà nước thành lập do Bộ Tài chính ban hành`. */
const ISSUED_BY = /\sdo\s+(?<issuer>(?:(?!\sdo\s).){2,120}?)\s+ban\s+hành\s*$/iu

/**
 * What a title that came with a text, not printed in it, says of the document; nothing unless it opens with a kind and a number.
 *
 *   'Công văn 5535/CT-CS năm 2025 trả lời chính sách thuế do Cục Thuế ban hành' → cong-van, '5535/CT-CS', 'Cục Thuế'
 *   'Những điểm mới của Nghị định 13/2023/NĐ-CP' → nothing
 */
export function readGivenTitle(title: Sourced | null): GivenTitle {
  const opening = title === null ? null : OPENING.exec(title.value)
  if (title === null || opening === null) return { kind: null, number: null, issuer: null }
  const issuer = ISSUED_BY.exec(title.value)?.groups!.issuer
  return {
    kind: kindOfWord(opening.groups!.kind!),
    number: { value: opening.groups!.number!, from: title.from },
    issuer: issuer === undefined || !opensBody(issuer) ? null : { value: issuer, from: title.from },
  }
}
