import { sectionAt } from '../tree.js'
import { anchorOf } from '../links.js'
import type { DocumentView } from '../views/document.js'
import { writtenCount, writtenSize } from './date.js'
import { writtenReason } from './reasons.js'

/** What a reader can check the text against: the parts left out, the oddities met, the saved original. */
export function DocumentFoot({ document, showsExcluded }: { document: DocumentView; showsExcluded: boolean }) {
  return (
    <section class="document-foot" aria-labelledby="doi-chieu">
      <h2 id="doi-chieu">Đối chiếu</h2>
      <Original document={document} />
      <Excluded document={document} isOpen={showsExcluded} />
      <Warnings document={document} />
    </section>
  )
}

function Original({ document: { source, file } }: { document: DocumentView }) {
  return (
    <div class="original">
      <p><a href={source.url}>Tải bản gốc</a> <span class="quiet">{file}, {writtenSize(source.bytes)}, {source.charset}. Bản gốc được giữ nguyên từng byte.</span></p>
      <p class="quiet">SHA-256: <code class="hash" data-copy="mã SHA-256">{source.sha256}</code></p>
    </div>
  )
}

function Excluded({ document: { coverage }, isOpen }: { document: DocumentView; isOpen: boolean }) {
  if (coverage.excluded.length === 0) return <p class="quiet">Không có phần nào của bản gốc bị để ngoài.</p>
  return (
    <details class="excluded" id="phan-loai-ra" open={isOpen}>
      <summary>Phần để ngoài nội dung ({writtenCount(coverage.excluded.length)})</summary>
      <ul>
        {coverage.excluded.map((part) => (
          <li key={part.start}><b>{writtenReason(part.reason)}</b><p class="excluded-text">{part.text}</p></li>
        ))}
      </ul>
    </details>
  )
}

function Warnings({ document }: { document: DocumentView }) {
  if (document.warnings.length === 0) return null
  return (
    <details class="warnings">
      <summary>Điều cần lưu ý khi đọc ({writtenCount(document.warnings.length)})</summary>
      <ul>
        {document.warnings.map((warning) => {
          const section = warning.span === null ? null : sectionAt(document.sections, warning.span.start)
          return <li>{warning.message}{section === null ? null : <> <a href={`#${anchorOf(section.id)}`}>Xem chỗ này</a></>}</li>
        })}
      </ul>
    </details>
  )
}
