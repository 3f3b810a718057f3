import { describe, expect, it } from 'vitest';
import { MESSAGES, type Messages } from './messages';
import { messageEntries } from './testing/message-entries';
import { readGlossary } from './testing/read-glossary';
import {
  doubleTerms,
  forbiddenWords,
  labelsWithTwoTranslations,
  otherActs,
  otherTranslations,
  unusedTerms,
  type Wording,
} from './testing/wording-faults';

const glossary = readGlossary();

/** What people type to find a block, also in words that the interface does not say. */
const TYPED = /^editor\.blocks\.\w+\.words$/;
const shown = (messages: Messages) => new Map(messageEntries(messages).filter(([key]) => !TYPED.test(key)));
const wording: Wording = { ar: shown(MESSAGES.ar), en: shown(MESSAGES.en) };

/** A message in which somebody forgot the glossary. */
const onlyMessage = (english: string, arabic: string): Wording => ({
  en: new Map([['studio.new', english]]),
  ar: new Map([['studio.new', arabic]]),
});

/** The messages with one more. */
const withMessage = (english: string, arabic: string): Wording => ({
  en: new Map([...wording.en, ['studio.new', english]]),
  ar: new Map([...wording.ar, ['studio.new', arabic]]),
});

/** Labels for which the languages differ with reason. The audit log tells in Arabic of acts and in English of the past. */
const DIFFERING = /^audit\.|\.author\.female$|^users\.password\.copied$|^editor\.toolbar\.link\.label$/;
const labels = (from: Wording): Wording => ({
  en: new Map([...from.en].filter(([key]) => !DIFFERING.test(key))),
  ar: from.ar,
});

describe('The glossary', () => {
  it('gives every word one translation and one meaning', () => {
    expect(glossary.terms.length).toBeGreaterThan(40);
    expect(glossary.acts.length).toBeGreaterThan(20);
    for (const { english, arabic } of [...glossary.terms, ...glossary.acts])
      expect([english.length, arabic.length]).not.toContain(0);
    expect(doubleTerms(glossary)).toEqual([]);
  });

  it('has no word that the interface does not say', () => {
    expect(unusedTerms(glossary, wording)).toEqual([]);
  });
});

describe('The messages', () => {
  it('say none of the words that the glossary has replaced', () => {
    expect(forbiddenWords(glossary, wording)).toEqual([]);
  });

  it('say the same word for the same thing in both languages', () => {
    expect(otherTranslations(glossary, wording)).toEqual([]);
  });

  it('name the acts of buttons in the form of the glossary', () => {
    expect(otherActs(glossary, wording)).toEqual([]);
  });

  it('have one translation for one label on every screen', () => {
    expect(labelsWithTwoTranslations(labels(wording))).toEqual([]);
  });
});

describe('A new message', () => {
  it.each([
    ['Copy the URL', 'نسخ الرابط', 'en studio.new says "URL": write "address"'],
    ['Ask an admin.', 'اسأل مدير النظام.', 'en studio.new says "admin": write "administrator"'],
    ['The address is new.', 'تغيّر العنوان الإلكتروني والرابط.', 'ar studio.new says "العنوان الإلكتروني"'],
    ['The administrator knows.', 'مدير النظام يعلم، وبالمدير يُستعان.', 'ar studio.new says "المدير"'],
  ])('with a forbidden word is refused: %s', (english, arabic, fault) => {
    const faults = forbiddenWords(glossary, onlyMessage(english, arabic));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  it.each([
    ['The {admin} of {count, plural, one {a site} other {sites}}.', 'للموقع.'],
    ['PURGE_URL is set.', 'ضُبط PURGE_URL.'],
    ['Administrators decide.', 'يقرر مديرو النظام في المديرية.'],
  ])('may name a parameter or begin another word so: %s', (english, arabic) => {
    expect(forbiddenWords(glossary, onlyMessage(english, arabic))).toEqual([]);
  });

  it('with another Arabic word for a term is refused, unless the term is part of a longer one', () => {
    const faults = (english: string, arabic: string) =>
      otherTranslations(glossary, onlyMessage(english, arabic));
    expect(faults('Choose a section.', 'اختر باباً.')[0]).toMatch(
      /"section" is "قسم" in Arabic, not: اختر باباً/,
    );
    expect(faults('The e-mail address is wrong.', 'البريد الإلكتروني غير صحيح.')).toEqual([]);
    expect(faults('The address is wrong.', 'البريد الإلكتروني غير صحيح.')).toHaveLength(1);
  });

  it.each([
    ['Save as draft', 'احفظ مسودة'],
    ['Delete the piece', 'إزالة المادة'],
    ['Leave this page…', 'انسخ الصفحة…'],
  ])('with a button in another form or another verb is refused: %s', (english, arabic) => {
    expect(otherActs(glossary, onlyMessage(english, arabic))).not.toEqual([]);
  });

  it('may use the command in a sentence, which speaks to its reader', () => {
    expect(otherActs(glossary, onlyMessage('Copy what you need.', 'انسخ ما تحتاج إليه.'))).toEqual([]);
  });

  it.each([
    ['Saved', 'تم'],
    ['Something new', 'حفظ'],
  ])('with a second translation of a label is refused: %s', (english, arabic) => {
    expect(labelsWithTwoTranslations(labels(withMessage(english, arabic)))).toHaveLength(1);
  });
});

describe('The glossary as a text', () => {
  const table = (rows: string) =>
    readGlossary(`# Words\n\n## Things\n\n| English | Arabic | What | Never |\n|---|---|---|---|\n${rows}`);

  it('with one word for two things is refused', () => {
    expect(doubleTerms(table('| list / lists | قائمة | a | |\n| lists | قوائم | b | |'))).toEqual(['lists']);
    expect(doubleTerms(table('| list | قائمة | a | |\n| menu | قائمة | b | |'))).toEqual(['قائمة']);
  });

  it('with a word that no message says is refused', () => {
    expect(unusedTerms(table('| gazette | جريدة | a | |'), wording)).toEqual(['gazette', 'جريدة']);
  });
});
