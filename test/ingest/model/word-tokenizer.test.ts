import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../ingest/model/text.js'
import { listedWords } from '../../../ingest/model/word-tokenizer.js'

describe('listedWords', () => {
  it.each([
    ['đăng ký xe, (tạm)', ['đăng', 'ký', 'xe', 'tạm']],
    ['Tỷ lệ hộ nghèo; hộ cận nghèo.', ['Tỷ', 'lệ', 'hộ', 'nghèo', 'hộ', 'cận', 'nghèo']],
    ['“Ủy ban” – ỦY BAN', ['Ủy', 'ban', 'ỦY', 'BAN']],
    ['', []],
    ['… — !', []],
  ])('cuts %j into %j', (text, words) => expect(listedWords(text)).toEqual(words))

  it('reads decomposed text once it is cleaned', () => expect(listedWords(cleanText('hộ nghèo'.normalize('NFD')))).toEqual(['hộ', 'nghèo']))
})
