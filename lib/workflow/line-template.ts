import type { Locale } from '@/lib/i18n/locales';

// A line of Center News is written after a template: plain text in which braces stand for what differs from line to line.
//
//   {event}                        what is typed or chosen
//   {person.full}                  the same in another form: `full` spells the title out, `name` leaves it out
//   {person: يكتب | تكتب}           a word for a man and one for a woman
//   {count: # title | # titles}    words for each number that the language tells apart; # is the number, `words` writes it out

export const TEXT_BLANKS = ['event', 'topic', 'title', 'outlet'] as const;
export const NUMBER_BLANKS = ['issue', 'count'] as const;
export const BLANKS = ['person', 'series', ...NUMBER_BLANKS, ...TEXT_BLANKS] as const;
export type TextBlank = (typeof TEXT_BLANKS)[number];
export type Blank = (typeof BLANKS)[number];

export const TEMPLATE_MAX = 500;

export type TemplatePart =
  | { type: 'text'; text: string }
  | { type: 'blank'; blank: Blank; form: Form | null; choices: string[] | null };

type Form = 'full' | 'name' | 'words';

/** What is wrong with a template, as the end of a key `errors.pattern.…`, and the part that is at fault. */
export interface TemplateIssue {
  key: 'empty' | 'unclosed' | 'unopened' | 'unknown' | 'form' | 'choices' | 'choicesOf' | 'words' | 'noBlank';
  part: string;
  /** How many choices the language tells apart. */
  count?: number;
}

export interface ParsedTemplate {
  parts: TemplatePart[];
  issues: TemplateIssue[];
}

const FORMS: Partial<Record<Blank, readonly Form[]>> = {
  person: ['full', 'name'],
  count: ['words'],
  issue: ['words'],
};

/** The numbers that a language tells apart, by their names in CLDR: in Arabic 1, 2, 3–10, 11–99 and 100. */
export const NUMBER_CHOICES: Record<Locale, readonly Intl.LDMLPluralRule[]> = {
  ar: ['one', 'two', 'few', 'many', 'other'],
  en: ['one', 'other'],
};

const isNumber = (blank: Blank) => NUMBER_BLANKS.some((each) => each === blank);

/** How many choices a blank has in a language; 0 where there is nothing to choose between. */
function choicesOf(blank: Blank, locale: Locale): number {
  if (blank === 'person') return 2;
  return isNumber(blank) ? NUMBER_CHOICES[locale].length : 0;
}

/** The parts of a template in one language, and everything that is wrong with it. */
export function parseTemplate(template: string, locale: Locale): ParsedTemplate {
  const parts: TemplatePart[] = [];
  const issues: TemplateIssue[] = [];
  for (const [token] of template.matchAll(/\{[^{}]*\}|[{}]|[^{}]+/g)) {
    if (token === '{') issues.push({ key: 'unclosed', part: token });
    else if (token === '}') issues.push({ key: 'unopened', part: token });
    else if (token.startsWith('{')) {
      const read = readBlank(token, locale);
      if ('key' in read) issues.push(read);
      else parts.push(read);
    } else parts.push({ type: 'text', text: token });
  }
  if (template.trim() === '') issues.push({ key: 'empty', part: '' });
  else if (issues.length === 0 && parts.every(({ type }) => type === 'text'))
    issues.push({ key: 'noBlank', part: '{event}' });
  return { parts, issues };
}

function readBlank(token: string, locale: Locale): TemplatePart | TemplateIssue {
  const [head = '', ...rest] = token.slice(1, -1).split(':');
  const [name, form = null, ...more] = head.trim().split('.');
  const blank = BLANKS.find((each) => each === name);
  if (!blank) return { key: 'unknown', part: token };
  const known = FORMS[blank]?.find((each) => each === form) ?? null;
  if ((form !== null && known === null) || more.length > 0) return { key: 'form', part: token };
  // Arabic numbers in words agree with what they count in ways that no list of choices tells.
  if (known === 'words' && (locale === 'ar' || rest.length === 0)) return { key: 'words', part: token };
  if (rest.length === 0) return { type: 'blank', blank, form: known, choices: null };
  const choices = rest
    .join(':')
    .split('|')
    .map((choice) => choice.trim());
  const count = choicesOf(blank, locale);
  if (count === 0) return { key: 'choicesOf', part: token };
  if (choices.length !== count || choices.includes('')) return { key: 'choices', part: token, count };
  return { type: 'blank', blank, form: known, choices };
}

/** The blanks of both languages' templates, in the order in which they are asked for. */
export function blanksOf(templates: Record<Locale, string>): Blank[] {
  const used = (['ar', 'en'] as const).flatMap((locale) =>
    parseTemplate(templates[locale], locale).parts.flatMap((part) =>
      part.type === 'blank' ? [part.blank] : [],
    ),
  );
  return BLANKS.filter((blank) => used.includes(blank));
}
