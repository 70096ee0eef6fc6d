import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'cheerio';

const CORPUS = new URL('../../corpus/', import.meta.url);

/** Text in which two spellings of one passage are equal: NFC, white space folded to single spaces. */
export function foldSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * Paragraphs of one file of `corpus/`, in order, each folded by `foldSpace`.
 *
 * Deliberately plainer than the program's own parser, so that a fault there cannot bless a label here:
 * a line of TXT and Markdown is a paragraph; of HTML, a heading, paragraph or table row inside
 * `<article>`, captions left out. Throws if the file does not exist.
 */
export function corpusParagraphs(file: string): string[] {
  const source = readFileSync(fileURLToPath(new URL(file, CORPUS)), 'utf8');
  const parts = file.endsWith('.html') ? htmlBlocks(source) : source.split('\n');
  return parts.map(foldSpace).filter((part) => part !== '');
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
