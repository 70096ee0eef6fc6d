import { describe, expect, it } from 'vitest';
import { corpusFiles, corpusParagraphs, readLines } from './corpus-passages.js';

interface LabelledQuestion {
  id: string;
  group: string;
  question: string;
  status: string;
  answers: string[];
  files: string[];
  reason: string;
}

const GROUPS = ['can-bo', 'nghien-cuu', 'nguoi-dan'];
const STATUSES = ['answered', 'outside-library', 'no-value-for-period', 'ambiguous', 'sources-disagree'];

const questions = readLines<LabelledQuestion>('own-questions.jsonl');
const paragraphs = new Map(corpusFiles().map((file) => [file, corpusParagraphs(file)]));

const holds = (file: string, answer: string) =>
  (paragraphs.get(file) ?? []).some((part) => part.includes(answer.normalize('NFC')));

describe('the labelled questions on corpus/', () => {
  it('are at least 150, at least 55 of them without an answer', () => {
    expect(questions.length).toBeGreaterThanOrEqual(150);
    expect(questions.filter((question) => question.status !== 'answered').length).toBeGreaterThanOrEqual(55);
  });

  it('have ids and texts of their own', () => {
    expect(new Set(questions.map((question) => question.id)).size).toBe(questions.length);
    expect(new Set(questions.map((question) => question.question)).size).toBe(questions.length);
  });

  it.each(questions)('$id is well formed: $question', ({ group, status, answers, files, reason }) => {
    expect(GROUPS).toContain(group);
    expect(STATUSES).toContain(status);
    expect(reason).toMatch(/^\S.{14,}\.$/);
    expect(answers.length > 0, 'an answer exactly when the status says so').toBe(status === 'answered');
    expect(files.length > 0, 'a file exactly when the status says so').toBe(status === 'answered');
    for (const file of files) expect(answers.some((answer) => holds(file, answer)), file).toBe(true);
    for (const answer of answers) expect(files.some((file) => holds(file, answer)), answer).toBe(true);
  });
});
