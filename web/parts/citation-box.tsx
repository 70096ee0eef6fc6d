import type { CitationView } from '../views/citation.js'
import type { SectionView } from '../views/document.js'
import { CitationForms } from './citation-forms.js'

interface CitationBoxProps {
  section: SectionView
  citation: CitationView
  /** Words of the clause and all under it; null where the page does not show all of them. */
  words: string | null
}

/** How to cite a clause: the citation, the words with the citation, and the address that stays. Buttons to copy come with the script. */
export function CitationBox({ section, citation, words }: CitationBoxProps) {
  return (
    <section class="citation-box" aria-labelledby="cach-dan" data-copy-quotation={words}>
      <h2 id="cach-dan">Cách dẫn</h2>
      <p class="citation"><span data-copy="trích dẫn">{section.citation}</span></p>
      {section.page == null ? null : <p class="permalink">Trang {section.page} của bản gốc</p>}
      <p class="permalink">Liên kết: <a href={section.url} data-copy-address="liên kết">{section.url}</a></p>
      <div class="copy-row" data-copy-row />
      <CitationForms citation={citation} />
    </section>
  )
}
