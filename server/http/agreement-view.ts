import type { Library } from '../../ingest/library/library.js'
import type { AgreementView } from '../../web/views/ledger.js'
import type { Verdict } from '../targets/agreement.js'
import { libraryAgreement } from '../targets/library-agreement.js'
import { ledgerRow } from './target-views.js'

const VERDICTS: Readonly<Record<Verdict, string>> = {
  agrees: 'Khớp', rounded: 'Làm tròn', 'other-value': 'Khác giá trị', 'other-period': 'Khác thời kỳ', 'not-in-any-resolution': 'Không có trong văn bản',
}

/** What a news item's page shows of its figures; null for a document that states none. */
export function agreementView(library: Library, documentId: string): AgreementView | null {
  const held = libraryAgreement(library, documentId)
  if (held.length === 0) return null
  const counts = (Object.keys(VERDICTS) as Verdict[]).map((verdict) => ({ verdict, count: held.filter((one) => one.verdict === verdict).length })).filter(({ count }) => count > 0)
  return {
    summary: `${held.length} con số: ${counts.map(({ verdict, count }) => `${count} ${VERDICTS[verdict].toLowerCase()}`).join(', ')}`,
    figures: held.map(({ row, verdict, against, isOtherBound }) => ({
      row: ledgerRow(row), verdict, label: isOtherBound ? `${VERDICTS[verdict]}, khác mức chặn` : VERDICTS[verdict], against: against === null ? null : ledgerRow(against),
    })),
  }
}
