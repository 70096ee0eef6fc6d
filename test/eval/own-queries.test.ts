import { describe, expect, it } from 'vitest';
import { corpusFiles, corpusParagraphs, foldSpace, readLines } from './corpus-passages.js';

interface LabelledQuery {
  id: string;
  group: string;
  query: string;
  style: string;
  relevant: { file: string; contains: string; grade: number }[];
  reason: string;
}

const GROUPS = { 'can-bo': 'cb', 'nghien-cuu': 'nc', 'nguoi-dan': 'nd' };
const STYLES = [
  'keyword', 'question', 'clause', 'number', 'document-number', 'no-accent', 'half-accent',
  'iy', 'tone', 'typo', 'acronym', 'operator', 'synonym', 'prefix',
];

const queries = readLines<LabelledQuery>('own-queries.jsonl');
const paragraphs = new Map(corpusFiles().map((file) => [file, corpusParagraphs(file)]));

/** Every paragraph of the corpus that holds `contains`, as the name of its file. */
function filesHolding(contains: string): string[] {
  const wanted = foldSpace(contains);
  return [...paragraphs].flatMap(([file, parts]) => parts.filter((part) => part.includes(wanted)).map(() => file));
}

describe('the labelled queries on corpus/', () => {
  it('are at least 150, at least 40 of each group, at least 10 without an answer', () => {
    expect(queries.length).toBeGreaterThanOrEqual(150);
    for (const group of Object.keys(GROUPS)) {
      expect(queries.filter((query) => query.group === group).length, group).toBeGreaterThanOrEqual(40);
    }
    expect(queries.filter((query) => query.relevant.length === 0).length).toBeGreaterThanOrEqual(10);
  });

  it('have ids and texts of their own', () => {
    expect(new Set(queries.map((query) => query.id)).size).toBe(queries.length);
    expect(new Set(queries.map((query) => query.query)).size).toBe(queries.length);
  });

  it('use every style', () => {
    expect([...new Set(queries.map((query) => query.style))].sort()).toEqual([...STYLES].sort());
  });

  it.each(queries)('$id is well formed: $query', ({ id, group, query, relevant, reason }) => {
    expect(Object.keys(GROUPS)).toContain(group);
    expect(id).toMatch(new RegExp(`^${GROUPS[group as keyof typeof GROUPS]}-\\d{3}$`));
    expect(query.trim()).toBe(query);
    expect(reason).toMatch(/^[^a-z].{38,}\.$/);
    for (const passage of relevant) {
      expect([1, 2]).toContain(passage.grade);
      expect(filesHolding(passage.contains), passage.contains).toEqual([passage.file]);
    }
  });
});
