/** One printed character, in points from the lower left corner of the page. */
export interface Glyph {
  text: string
  /** Start and end on the baseline, the space set between letters included. */
  x0: number
  x1: number
  /** Baseline. */
  y: number
  /** Size of the type. */
  size: number
  font: PdfFont
  /** Turned letters and those of annotations (a digital signature's picture) are no text of the page. */
  isStamp: boolean
}

export interface PdfFont {
  name: string
  isBold: boolean
}

/** A straight line drawn on the page, thin rectangles included. */
export interface Rule {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** What a page shows. */
export interface PageContent {
  number: number
  width: number
  height: number
  glyphs: Glyph[]
  rules: Rule[]
  hasPictures: boolean
}
