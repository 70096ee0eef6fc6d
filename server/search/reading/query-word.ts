/** One syllable of the query. */
export interface QueryWord {
  /** As typed. */
  typed: string
  /** Offset in the query without its operators. */
  at: number
  /** Key that is searched. */
  key: string
  /** How it is shown: as typed, or as it was read. */
  shown: string
  how: 'typed' | 'restored' | 'corrected'
  opensRun: boolean
}

/** One thing that was understood, for the reader. `kind` is kebab-case: `accents`, `spelling`, `number`, `address`, … */
export interface ReadingStep {
  kind: string
  from: string
  to: string
}
