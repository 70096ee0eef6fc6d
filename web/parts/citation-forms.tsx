import type { CitationView } from '../views/citation.js'

const FORMS: readonly (readonly [string, string])[] = [
  ['report', 'Trong báo cáo'], ['first', 'Lần đầu trong văn bản'], ['later', 'Các lần sau'], ['news', 'Trên báo chí'],
]

const FILES: readonly (readonly [string, string])[] = [['md', 'Markdown'], ['html', 'HTML'], ['bib', 'BibTeX'], ['ris', 'RIS'], ['json', 'CSL-JSON']]

/** Every way of citing a clause or document, folded: text to be selected or copied, and files to keep. */
export function CitationForms({ citation }: { citation: CitationView }) {
  return (
    <details class="citation-forms">
      <summary>Kiểu trích dẫn khác và tải về</summary>
      <dl>
        {FORMS.map(([form, label]) => (
          <div key={form}><dt>{label}</dt><dd><span data-copy={label.toLowerCase()} data-copy-here>{citation.forms[form]}</span></dd></div>
        ))}
      </dl>
      <p class="citation-files">Tải về: {FILES.map(([ending, name]) => <a key={ending} href={`/trich-dan/${citation.id}.${ending}`} download>{name}</a>)}</p>
    </details>
  )
}
