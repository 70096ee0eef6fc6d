import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { damagedFile, encryptedFile } from '../refused-file.js'
import type { PageContent } from './glyph.js'
import { type FontData, type OperatorCodes, readPage } from './page-content.js'

/** An open PDF. */
export interface OpenPdf {
  pages: number
  /** What a page shows; null where it cannot be read. */
  page: (number: number) => Promise<PageContent | null>
  close: () => Promise<void>
}

/** Pictures larger than this are not decoded: their pixels are not looked at. */
const MAX_PICTURE_PIXELS = 1

/** Opens a PDF. Throws `AppError`: `encrypted-file` (it asks for a password), `damaged-file`. */
export async function openPdf(bytes: Uint8Array, fileName: string): Promise<OpenPdf> {
  addTransfer()
  const { OPS } = await getResolvedPDFJS()
  // The library takes the bytes it is given for itself.
  const options = { maxImageSize: MAX_PICTURE_PIXELS, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 }
  const document = await getDocumentProxy(Uint8Array.from(bytes), options).catch((error: unknown) => {
    throw isPasswordError(error) ? encryptedFile(fileName) : damagedFile('PDF', fileName, error)
  })
  return {
    pages: document.numPages,
    async page(number) {
      try {
        const page = await document.getPage(number)
        const operators = await page.getOperatorList()
        const fonts = page.commonObjs as { has: (id: string) => boolean; get: (id: string) => FontData }
        const content = readPage({ number, view: page.view, operators, codes: OPS as OperatorCodes, fontOf: (id) => (fonts.has(id) ? fonts.get(id) : null) })
        page.cleanup()
        return content
      } catch {
        return null
      }
    },
    close: () => document.loadingTask.destroy(),
  }
}

function isPasswordError(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException'
}

/** Node 20 has no `ArrayBuffer.prototype.transferToFixedLength`, by which pdf.js hands its fonts on; newer ones do. */
function addTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  const transferToFixedLength = function (this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
    const moved = new Uint8Array(length)
    moved.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
    return moved.buffer
  }
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', { value: transferToFixedLength, configurable: true, writable: true })
}
