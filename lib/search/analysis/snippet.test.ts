import { describe, expect, it } from 'vitest';
import { wantedForms } from './highlight';
import { parseQuery } from './parse-query';
import { snippet } from './snippet';
import { withSynonyms } from './with-synonyms';

describe('A part that is shown of a text', () => {
  const NAMES = ['NATO', 'الناتو', 'حلف شمال الأطلسي'];
  const shown = (text: string, question: string) => {
    const { text: part, marks } = snippet(text, wantedForms(withSynonyms(parseQuery(question), [NAMES])));
    return marks.map(({ start, end }) => part.slice(start, end));
  };
  const talk = 'كلام كثير قبل ذلك. '.repeat(40);

  it('has both words where they stand together, before one of them in two spellings', () => {
    const text = `${talk}العراق والعراق.${talk}الأمن في العراق.${talk}`;
    expect(shown(text, 'الأمن العراق')).toEqual(['الأمن', 'العراق']);
  });

  it('has the one word that there is, where the other one is missing', () => {
    expect(shown(`${talk}العراق.${talk}`, 'الأمن العراق')).toEqual(['العراق']);
  });

  it('has one of the names for the same, and does not wait for all of them', () => {
    expect(wantedForms(withSynonyms(parseQuery('NATO'), [NAMES])).count).toBe(1);
  });

  it.each([
    ['one name of several words', `حلف شمال الأطلسي. ${talk}الناتو في العراق.${talk}`],
    ['several names', `يسمى الناتو NATO. ${talk}الناتو في العراق.${talk}`],
    ['one name twice', `الناتو والناتو. ${talk}الناتو في العراق.${talk}`],
  ])('has both of what is looked for, before %s of the one', (_what, text) => {
    expect(shown(text, 'NATO العراق')).toEqual(['الناتو', 'العراق']);
  });

  it('has every word of a phrase that has no other names', () => {
    const text = `مجلس. ${talk}مجلس الأمن.${talk}`;
    expect(shown(text, '"مجلس الأمن"')).toEqual(['مجلس', 'الأمن']);
  });

  it('is found without reading on behind it', () => {
    const wanted = wantedForms(parseQuery('الأمن العراق'));
    const [early, late] = [`الأمن في العراق. ${talk.repeat(15)}`, `${talk.repeat(15)} الأمن في العراق.`];
    /** How many forms of words of the text are compared with those that are looked for. */
    const readIn = (text: string) => {
      let asked = 0;
      const get = (form: string) => {
        asked += 1;
        return wanted.forms.get(form);
      };
      snippet(text, { ...wanted, forms: { get } });
      return asked;
    };
    expect(readIn(early) * 20).toBeLessThan(readIn(late));
  });
});
