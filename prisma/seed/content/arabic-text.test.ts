import type { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { cellNumber } from '@/lib/richtext/nodes/table-grid/cell-number';
import { editionDocument, textblocks } from './edition-document';
import { entries, lists, people, sections, series, topics } from './newsroom';

const TATWEEL = '\u0640';
const ARABIC_LETTER = /[\u0621-\u064A]/;

/** A work is cited in its own language, with the marks of that language. */
const isForeignWork = ({ type, textContent }: Node): boolean =>
  type.name === 'bibliographyItem' && !ARABIC_LETTER.test(textContent);

const blocks = entries
  .flatMap(({ ar }) => (ar ? textblocks(editionDocument(ar)) : []))
  .filter((block) => !isForeignWork(block));
const named = [...sections, ...topics, ...series];
const shortTexts = [
  ...people.flatMap(({ nameAr, bioAr }) => [nameAr, bioAr]),
  ...named.flatMap(({ nameAr, descriptionAr }) => [nameAr, descriptionAr]),
  ...series.flatMap(({ issues }) => issues.map(({ titleAr }) => titleAr)),
];
const blockTexts = blocks.map((block) => block.textContent);
const arabicTexts = [...blockTexts, ...shortTexts];

/** Texts that break a rule; empty when all keep it. */
const matching = (pattern: RegExp, texts = arabicTexts): string[] =>
  texts.filter((text) => pattern.test(text));

const isEnglish = (run: Node): boolean => run.marks.some((mark) => mark.attrs.lang === 'en');

/** The text of a block without the runs marked as English, which keep their own punctuation. */
const ownText = (block: Node): string =>
  block.children
    .filter((run) => !isEnglish(run))
    .map((run) => run.text ?? '')
    .join('');

describe('Arabic text of the sample', () => {
  it('is stored in NFC, without presentation forms or invisible controls', () => {
    expect(arabicTexts.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
    expect(
      matching(/[\uFB50-\uFDFF\uFE70-\uFEFF\u200B-\u200F\u202A-\u202E\u2060-\u2069\u061C\u00AD\u00A0]/),
    ).toEqual([]);
  });

  it('stretches no word; the institute’s own titles stay as they are', () => {
    const institutes = lists['center-news'].map(
      (key) => entries.find((entry) => entry.key === key)?.ar?.title,
    );
    expect(matching(new RegExp(TATWEEL)).filter((text) => !institutes.includes(text))).toEqual([]);
  });

  it('uses Arabic letters, not their Persian look-alikes, and Latin digits', () => {
    expect(matching(/[\u06A9\u06CC\u06C1\u06C0]/)).toEqual([]);
    expect(matching(/[\u0660-\u0669\u06F0-\u06F9]/)).toEqual([]);
  });

  it('uses Arabic commas, semicolons and question marks', () => {
    const own = [...blocks.map(ownText), ...shortTexts];
    expect(matching(/[,;?]/, own)).toEqual([]);
  });

  it('uses one kind of quotation mark, in pairs, and closes its brackets', () => {
    const count = (text: string, mark: string): number => text.split(mark).length - 1;
    expect(matching(/[«»“”„‘’']/)).toEqual([]);
    expect(arabicTexts.filter((text) => count(text, '"') % 2 === 1)).toEqual([]);
    expect(arabicTexts.filter((text) => count(text, '(') !== count(text, ')'))).toEqual([]);
  });

  it('keeps punctuation next to its word and one space between words', () => {
    expect(matching(/\s[،؛؟:.!)]|[،؛؟][\p{L}\p{N}]|\(\s|\s\s|^\s|\s$/u)).toEqual([]);
  });

  it('writes tanwin after its alef and seats hamza on one letter throughout', () => {
    expect(matching(/\u064B\u0627/)).toEqual([]);
    expect(matching(/(?<!\p{L})(ال)?شئ(?!\p{L})|شئون|مسئول/u)).toEqual([]);
  });

  it('joins the conjunction waw to its word', () => {
    expect(matching(/(^|\s)و\s/)).toEqual([]);
  });

  it('marks every English phrase of two words or more', () => {
    const unmarked = blocks.map(ownText).filter((text) => /[A-Za-z]{2,}\s+[A-Za-z]{2,}/.test(text));
    expect(unmarked).toEqual([]);
  });

  it('has Arabic letters in every title, heading and paragraph, but in the numbers of tables', () => {
    const isValue = (text: string) => cellNumber(text) !== null || text === '–';
    expect(blockTexts.filter((text) => !ARABIC_LETTER.test(text) && !isValue(text))).toEqual([]);
  });
});
