/** A clause or document in every form of citation, as pages show it. */
export interface CitationView {
  id: string
  forms: Readonly<Record<string, string>>
}
