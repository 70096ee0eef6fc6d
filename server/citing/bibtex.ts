import type { Citable } from './citable.js'
import { dateParts } from './date-parts.js'

/**
 * A BibTeX entry, `@article` for news and `@misc` for everything else, in UTF-8 with LaTeX's own signs escaped.
 *
 * Bodies and titles stand in double braces, so that no style takes them for a person's name or lowers their capitals.
 */
export function bibtex({ id, document, address, citation }: Citable): string {
  const { kind, title, number, issuer, outlet, author, date, url } = document
  const { year, month, day } = dateParts(date)
  const fields: [string, string | null][] = [
    ['title', `{${escaped(title)}}`],
    ['author', author === null ? issuer && `{${escaped(issuer)}}` : `{${escaped(author)}}`],
    ['journal', kind === 'tin-tuc' ? outlet && escaped(outlet) : null],
    ['number', number && escaped(number)],
    ['year', year], ['month', month], ['day', day],
    ['pages', address === '' ? null : escaped(address)],
    ['note', escaped(citation)],
    ['url', url && escapedUrl(url)],
    ['language', 'vietnamese'],
  ]
  const lines = fields.filter((field): field is [string, string] => field[1] !== null).map(([name, value]) => `  ${name} = {${value}},`)
  return `@${kind === 'tin-tuc' ? 'article' : 'misc'}{${id},\n${lines.join('\n')}\n}\n`
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
  '#': '\\#', $: '\\$', '%': '\\%', '&': '\\&', _: '\\_',
}

/** On one line, with every sign that LaTeX would act on escaped; braces stay paired for BibTeX, which counts escaped ones too. */
function escaped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const isPaired = depthStaysPositive(line)
  return line.replace(/[\\{}~^#$%&_]/g, (sign) => (!isPaired && /[{}]/.test(sign) ? (sign === '{' ? '(' : ')') : SIGNS[sign]!))
}

function depthStaysPositive(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    if (sign === '{') depth++
    if (sign === '}' && --depth < 0) return false
  }
  return depth === 0
}

/** Addresses are printed as they are by `\url`; what would end the field is escaped as an address escapes it. */
function escapedUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign))
}
