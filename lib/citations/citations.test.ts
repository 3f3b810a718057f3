import { describe, expect, it } from 'vitest';
import { arabicReference } from './arabic-form';
import { bibtex } from './bibtex';
import { CITATION_STYLES } from './citation-styles';
import { type CitationStyle, type CitedWork, citationText } from './cited-work';
import { cslItem } from './csl-json';
import { invertedName, nameWithInitials, splitName } from './person-name';
import { ris } from './ris';

const ARABIC: CitedWork = {
  key: 'markaz-12-ar',
  locale: 'ar',
  title: 'كيف يخطط "الناتو" لوجوده في العراق؟',
  authors: ['علياء السويدي', 'خالد عبد الله'],
  translators: [],
  publisher: 'مركز المستقبل',
  day: '2018-07-19',
  issue: null,
  paragraph: null,
  url: 'https://example.org/e/12/ar',
};
const ENGLISH: CitedWork = {
  ...ARABIC,
  key: 'markaz-12-en',
  locale: 'en',
  title: 'How NATO Plans Its Presence in Iraq',
  authors: ['Alia Al Suwaidi', 'Jean-Paul M. Martin'],
  translators: ['Omar Haddad'],
  publisher: 'Future Center',
  url: 'https://example.org/e/12/en',
};
const IN_ISSUE = { ...ENGLISH, translators: [], issue: { series: 'Trends', number: 26 } };

const { apa, chicago, mla } = CITATION_STYLES;
const write = (style: CitationStyle, work: CitedWork) => citationText(style(work));
const LATIN_DIGITS = { timeZone: 'Asia/Dubai', digits: 'latn', months: 'gulf' } as const;
const arabic = (work: CitedWork) => citationText(arabicReference(work, LATIN_DIGITS));

describe('A piece in English', () => {
  it('is cited in each style', () => {
    expect(write(apa, ENGLISH)).toBe(
      'Al Suwaidi, A., & Martin, J.-P. M. (2018, July 19). How NATO Plans Its Presence in Iraq (O. Haddad, Trans.). Future Center. https://example.org/e/12/en',
    );
    expect(write(chicago, ENGLISH)).toBe(
      'Al Suwaidi, Alia, and Jean-Paul M. Martin. “How NATO Plans Its Presence in Iraq.” Translated by Omar Haddad. Future Center, July 19, 2018. https://example.org/e/12/en.',
    );
    expect(write(mla, ENGLISH)).toBe(
      'Al Suwaidi, Alia, and Jean-Paul M. Martin. “How NATO Plans Its Presence in Iraq.” Translated by Omar Haddad, Future Center, 19 July 2018, https://example.org/e/12/en.',
    );
    expect(arabic(ENGLISH)).toBe(
      'Alia Al Suwaidi وJean-Paul M. Martin، "How NATO Plans Its Presence in Iraq"، ترجمة Omar Haddad، Future Center، 19 يوليو 2018، https://example.org/e/12/en',
    );
  });

  it('of an issue names the series and the number', () => {
    expect(write(apa, IN_ISSUE)).toContain('. How NATO Plans Its Presence in Iraq. Trends, (26). https:');
    expect(write(chicago, IN_ISSUE)).toContain('” Trends, no. 26, Future Center, July 19, 2018.');
    expect(write(mla, { ...IN_ISSUE, day: '2018-09-01' })).toContain(
      '” Trends, no. 26, Future Center, 1 Sept. 2018, ',
    );
    expect(arabic(IN_ISSUE)).toContain('"، Trends، العدد 26، Future Center، ');
  });

  it('without an author is the publisher’s', () => {
    const ours = { ...ENGLISH, authors: [], translators: [] };
    expect(write(apa, ours)).toMatch(/^Future Center\. \(2018, July 19\)\. How NATO [^.]+\. https:\S+$/);
    expect(write(chicago, ours)).toMatch(/^Future Center\. “How NATO [^”]+\.” July 19, 2018\. https:/);
    expect(write(mla, ours)).toMatch(/^“How NATO [^”]+\.” Future Center, 19 July 2018, /);
    expect(arabic(ours)).toMatch(/^"How NATO [^"]+"، Future Center، 19 يوليو 2018، /);
  });

  it('with many authors names as many as the style does', () => {
    const authors = (count: number) =>
      Array.from({ length: count }, (_, index) => `Given Family${'abcdefghijklmnopqrstu'[index]}`);
    const three = { ...ENGLISH, authors: authors(3), translators: [] };
    expect(write(apa, three)).toMatch(/^Familya, G\., Familyb, G\., & Familyc, G\. \(/);
    expect(write(chicago, three)).toMatch(/^Familya, Given, Given Familyb, and Given Familyc\. “/);
    expect(write(mla, three)).toMatch(/^Familya, Given, et al\. “/);
    expect(write(chicago, { ...three, authors: authors(11) })).toMatch(
      /Given Familyf, Given Familyg, et al\. “/,
    );
    expect(write(apa, { ...three, authors: authors(21) })).toMatch(/Familys, G\., … Familyu, G\. \(/);
  });
});

describe('A piece in Arabic', () => {
  it('keeps its names and its title whole in each style', () => {
    expect(arabic(ARABIC)).toBe(
      'علياء السويدي وخالد عبد الله، «كيف يخطط "الناتو" لوجوده في العراق؟»، مركز المستقبل، 19 يوليو 2018، https://example.org/e/12/ar',
    );
    expect(write(apa, ARABIC)).toBe(
      'علياء السويدي, & خالد عبد الله. (2018, July 19). كيف يخطط "الناتو" لوجوده في العراق؟ مركز المستقبل. https://example.org/e/12/ar',
    );
    expect(write(chicago, ARABIC)).toBe(
      'علياء السويدي and خالد عبد الله. “كيف يخطط "الناتو" لوجوده في العراق؟” مركز المستقبل, July 19, 2018. https://example.org/e/12/ar.',
    );
    expect(write(mla, ARABIC)).toBe(
      'علياء السويدي and خالد عبد الله. “كيف يخطط "الناتو" لوجوده في العراق؟” مركز المستقبل, 19 July 2018, https://example.org/e/12/ar.',
    );
  });

  it('keeps them in the files that programs read', () => {
    expect(bibtex(ARABIC)).toBe(
      `@online{markaz-12-ar,
  author = {{علياء السويدي} and {خالد عبد الله}},
  title = {{كيف يخطط "الناتو" لوجوده في العراق؟}},
  organization = {مركز المستقبل},
  date = {2018-07-19},
  year = {2018},
  month = {7},
  langid = {arabic},
  url = {https://example.org/e/12/ar},
}
`,
    );
    expect(ris(ARABIC).split('\r\n')).toEqual([
      'TY  - ELEC',
      'AU  - علياء السويدي',
      'AU  - خالد عبد الله',
      'TI  - كيف يخطط "الناتو" لوجوده في العراق؟',
      'PB  - مركز المستقبل',
      'PY  - 2018',
      'DA  - 2018/07/19',
      'LA  - ar',
      'UR  - https://example.org/e/12/ar',
      'ER  - ',
      '',
    ]);
    expect(cslItem(ARABIC)).toEqual({
      id: 'markaz-12-ar',
      type: 'webpage',
      title: ARABIC.title,
      author: [{ literal: 'علياء السويدي' }, { literal: 'خالد عبد الله' }],
      'container-title': 'مركز المستقبل',
      publisher: 'مركز المستقبل',
      issued: { 'date-parts': [[2018, 7, 19]] },
      language: 'ar',
      URL: 'https://example.org/e/12/ar',
    });
  });

  it('has the digits of the institute in the Arabic form alone', () => {
    const written = citationText(arabicReference(IN_ISSUE, { ...LATIN_DIGITS, digits: 'arab' }));
    expect(written).toContain('العدد ٢٦، Future Center، ١٩ يوليو ٢٠١٨، https://example.org/e/12/en');
  });
});

it('A paragraph is named by its number, in the words of each style', () => {
  const work = { ...ENGLISH, translators: [], paragraph: 4, url: `${ENGLISH.url}#b-x` };
  expect(write(apa, work)).toContain(
    'Presence in Iraq (para. 4). Future Center. https://example.org/e/12/en#b-x',
  );
  expect(write(chicago, work)).toContain('July 19, 2018, para. 4. https://example.org/e/12/en#b-x.');
  expect(write(mla, work)).toContain('19 July 2018, par. 4, https://example.org/e/12/en#b-x.');
  expect(arabic(work)).toContain('19 يوليو 2018، الفقرة 4، https://example.org/e/12/en#b-x');
  expect(bibtex(work)).toContain('note = {para. 4}');
  expect(ris(work)).toContain('N1  - para. 4');
  expect(cslItem(work)).toMatchObject({ note: 'para. 4' });
});

it('A file of references holds signs that have a meaning in it as text', () => {
  const work = {
    ...ENGLISH,
    title: '100% of {A} & B_C #1 $2 ~ ^ \\',
    authors: ['John Smith Jr.', 'Nadia and Sons'],
  };
  expect(bibtex(work)).toContain(
    'title = {{100\\% of \\textbraceleft{}A\\textbraceright{} \\& B\\_C \\#1 \\$2 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}}}',
  );
  expect(bibtex(work)).toContain('author = {Smith, Jr., John and ');
  expect(bibtex(IN_ISSUE)).toMatch(
    /^@article\{.*journaltitle = \{Trends\},\n {2}number = \{26\},\n {2}publisher/s,
  );
  expect(ris(IN_ISSUE)).toContain('TY  - MGZN\r\nAU  - Al Suwaidi, Alia\r\n');
});

it('A family name keeps the words that belong to it, and one word is a whole name', () => {
  expect(splitName('Mohammed bin Rashid Al Maktoum')).toEqual({
    given: 'Mohammed bin Rashid',
    family: 'Al Maktoum',
    suffix: '',
  });
  expect(invertedName('Ludwig van der Berg')).toBe('van der Berg, Ludwig');
  expect(nameWithInitials('Hassan al-Banna')).toBe('al-Banna, H.');
  expect(nameWithInitials('Adonis')).toBe('Adonis');
  expect(splitName('Al Jazeera')).toEqual({ given: 'Al', family: 'Jazeera', suffix: '' });
  expect(splitName('علي Smith')).toBeNull();
  for (const body of ['Research and Studies Unit', 'Trends Research & Advisory'])
    expect(splitName(body)).toBeNull();
  const work = { ...ENGLISH, authors: ['Research and Studies Unit', 'Ann {B'] };
  expect(bibtex(work)).toContain('author = {{Research and Studies Unit} and \\textbraceleft{}B, Ann}');
});

it('A family name that somebody has said is the one of every style, wherever it stands in the name', () => {
  const authors = [
    { whole: 'Nguyen Van An', family: 'Nguyen' },
    { whole: 'Gabriel García Márquez', family: 'García Márquez' },
  ];
  const named = { ...ENGLISH, authors, translators: [] };
  expect(write(apa, named)).toMatch(/^Nguyen, V\. A\., & García Márquez, G\. \(2018/);
  expect(write(chicago, named)).toMatch(/^Nguyen, Van An, and Gabriel García Márquez\. “/);
  expect(write(mla, named)).toMatch(/^Nguyen, Van An, and Gabriel García Márquez\. “/);
  expect(arabic(named)).toMatch(/^Nguyen Van An وGabriel García Márquez، /);
  expect(bibtex(named)).toContain('author = {Nguyen, Van An and García Márquez, Gabriel}');
  expect(ris(named)).toContain('AU  - Nguyen, Van An\r\nAU  - García Márquez, Gabriel\r\n');
  expect(cslItem(named)).toMatchObject({
    author: [{ family: 'Nguyen', given: 'Van An' }, { given: 'Gabriel' }],
  });
  expect(invertedName({ whole: 'Ali Hassan', family: 'Hass' })).toBe('Hassan, Ali');
  expect(invertedName({ whole: 'Hassan', family: 'Hassan' })).toBe('Hassan');
  expect(splitName({ whole: 'Omar Al Farsi Jr.', family: 'Al Farsi' })).toEqual({
    ...{ given: 'Omar', family: 'Al Farsi', suffix: 'Jr.' },
  });
});
