import { describe, expect, it } from 'vitest';
import { editionInlines, editionRuns, editionTexts } from './edition-lines';
import { entries, lists, people, sections, series, topics } from './newsroom';
import type { Inline } from './types';

const TATWEEL = '\u0640';
const ARABIC_LETTER = /[\u0621-\u064A]/;

const editions = entries.flatMap(({ key, ar }) => (ar ? [{ key, edition: ar }] : []));
const named = [...sections, ...topics, ...series];
const shortTexts = [
  ...people.flatMap(({ nameAr, bioAr }) => [nameAr, bioAr]),
  ...named.flatMap(({ nameAr, descriptionAr }) => [nameAr, descriptionAr]),
  ...series.flatMap(({ issues }) => issues.map(({ titleAr }) => titleAr)),
];
const arabicTexts = [...editions.flatMap(({ edition }) => editionTexts(edition)), ...shortTexts];

/** Texts that break a rule; empty when all keep it. */
const matching = (pattern: RegExp, texts = arabicTexts): string[] =>
  texts.filter((text) => pattern.test(text));

/** The text of an inline without the runs marked as English, which keep their own punctuation. */
const ownText = (inline: Inline): string =>
  typeof inline === 'string'
    ? inline
    : inline.map((run) => (typeof run === 'string' ? run : run.lang === 'en' ? '' : run.text)).join('');

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
    const own = [...editions.flatMap(({ edition }) => editionInlines(edition).map(ownText)), ...shortTexts];
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
    const unmarked = editions
      .flatMap(({ edition }) => editionRuns(edition))
      .filter((run) => run.lang !== 'en' && /[A-Za-z]{2,}\s+[A-Za-z]{2,}/.test(run.text));
    expect(unmarked).toEqual([]);
  });

  it('is Arabic: each piece has Arabic letters in its title and in every block', () => {
    for (const { edition } of editions) {
      expect(editionTexts(edition).filter((text) => !ARABIC_LETTER.test(text))).toEqual([]);
    }
  });
});
