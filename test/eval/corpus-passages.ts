import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'cheerio';

const CORPUS = new URL('../../corpus/', import.meta.url);
/** Sources of the digests that `corpus/` holds as DOCX and PDF. */
const SOURCES = new URL('../formats/digests/', import.meta.url);

/** Text in which two spellings of one passage are equal: NFC, white space folded to single spaces. */
export function foldSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * Paragraphs of one file of `corpus/`, in order, each folded by `foldSpace`.
 *
 * Deliberately plainer than the program's own parser, so that a fault there cannot bless a label here:
 * a line of TXT and Markdown is a paragraph; of HTML, a heading, paragraph or table row inside
 * `<article>`, captions left out; a DOCX or PDF is read from the source it was made of. Throws if the file does not exist.
 */
export function corpusParagraphs(file: string): string[] {
  const name = sourceName(file);
  const source = readFileSync(fileURLToPath(new URL(name, name === file ? CORPUS : SOURCES)), 'utf8');
  const parts = name.endsWith('.html') ? htmlBlocks(source) : source.split('\n');
  return parts.map(foldSpace).filter((part) => part !== '');
}

function sourceName(file: string): string {
  const stem = file.replace(/\.(docx|pdf)$/, '');
  return stem === file ? file : readdirSync(fileURLToPath(SOURCES)).find((name) => name.startsWith(`${stem}.`))!;
}

function htmlBlocks(source: string): string[] {
  const $ = load(source);
  return $('article')
    .find('h1, h2, h3, p, tr')
    .toArray()
    .map((block) =>
      block.tagName === 'tr'
        ? $(block).find('th, td').toArray().map((cell) => $(cell).text()).join(' | ')
        : $(block).text(),
    );
}

/** File names that `corpus/manifest.json` lists. */
export function corpusFiles(): string[] {
  const manifest = JSON.parse(readFileSync(fileURLToPath(new URL('manifest.json', CORPUS)), 'utf8')) as {
    documents: { file: string }[];
  };
  return manifest.documents.map((document) => document.file);
}

/** Records of a JSON Lines file beside this one; throws with the line's number if a line is not JSON. */
export function readLines<T>(name: string): T[] {
  const text = readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');
  return text.trimEnd().split('\n').map((line, index) => {
    try {
      return JSON.parse(line) as T;
    } catch (cause) {
      throw new Error(`${name}:${index + 1} is not JSON`, { cause });
    }
  });
}
