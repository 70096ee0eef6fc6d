import type { FindingView } from '../views/check.js'
import { KIND_WORDS, statusWords } from './check-words.js'

/** What came of one place of a draft: both texts with their differing words, where the source stands, and the citation to put in. */
export function CheckFinding({ finding, n }: { finding: FindingView; n: number }) {
  const { kind, status, exact, message, source, numbers } = finding
  const { word, sign } = statusWords(status)
  return (
    <li class={`check-finding is-${status}`} id={`ket-qua-${n}`}>
      <h3><span class="check-badge"><span aria-hidden="true">{sign}</span> {word}</span> <span class="check-kind">{KIND_WORDS[kind]} {n}</span></h3>
      <p class="check-exact">{exact}</p>
      <p>{message}</p>
      {numbers.length === 0 ? null : (
        <ul class="check-numbers">
          {numbers.map((number) => <li key={`${number.draft} ${number.source}`}>Bản thảo: <b>{number.draft}</b>; nguồn: <b>{number.source}</b></li>)}
        </ul>
      )}
      <Differences finding={finding} />
      {source === null ? null : <Source finding={finding} />}
      <p class="check-back"><a href={`#cho-${n}`}>Xem chỗ này trong bản thảo<span class="visually-hidden"> ({n})</span></a></p>
    </li>
  )
}

function Differences({ finding: { words } }: { finding: FindingView }) {
  if (words.length === 0) return null
  return (
    <div class="check-words">
      <p class="quiet">Từ nguyên văn đến bản thảo:</p>
      <p>
        {words.map(({ kind, text }, i) => {
          if (kind === 'same') return text
          const Change = kind === 'removed' ? 'del' : 'ins'
          return <Change key={i}><span class="visually-hidden">{kind === 'removed' ? ' [bỏ: ' : ' [thêm: '}</span>{text.trimEnd()}<span class="visually-hidden">] </span></Change>
        }).flatMap((part, i) => (words[i]!.kind !== 'same' ? [part, ' '] : [part]))}
      </p>
    </div>
  )
}

function Source({ finding: { status, kind, source, citation } }: { finding: FindingView }) {
  const isQuoted = status !== 'word-for-word' && kind !== 'document'
  return (
    <div class="check-source">
      {isQuoted ? <blockquote class="quotation" cite={source!.url}>{source!.exact}</blockquote> : null}
      {citation === null ? null : <p class="check-citation"><span data-copy="trích dẫn" data-copy-here>{citation}</span></p>}
      <p><a href={source!.url}>Mở nguồn<span class="visually-hidden">: {source!.citation}</span></a></p>
    </div>
  )
}
