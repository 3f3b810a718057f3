import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { type Locale, localised } from '@/lib/i18n/locales';
import { type Blank, NUMBER_CHOICES, type TemplatePart, type TextBlank } from './line-template';
import { numberInWords } from './number-in-words';
import { spelledTitle } from './spelled-title';
import { withinMarks } from './within-marks';

export interface LinePerson {
  nameAr: string;
  nameEn: string;
  honorificAr: string;
  honorificEn: string;
  gender: 'female' | 'male';
}

/** What the blanks of a line are filled with. */
export interface LineValues extends Partial<Record<TextBlank, { ar: string; en: string }>> {
  person?: LinePerson;
  series?: { nameAr: string; nameEn: string };
  issue?: number;
  count?: number;
}

/** A piece of a composed line; `missing` is the blank that nothing was given for. */
export interface LineSegment {
  text: string;
  missing: Blank | null;
}

type BlankPart = Extract<TemplatePart, { type: 'blank' }>;

/** The line in one language. What is typed keeps its marks, unless the template already sets them around it. */
export function composeLine(
  parts: readonly TemplatePart[],
  values: LineValues,
  locale: Locale,
): LineSegment[] {
  return parts.map((part, index) => {
    if (part.type === 'text') return { text: part.text, missing: null };
    const text = blankText(part, values, locale);
    if (text === '') return { text, missing: part.blank };
    const around = { before: textAt(parts, index - 1), after: textAt(parts, index + 1) };
    return { text: withinMarks(text, around, locale), missing: null };
  });
}

/** The whole line; null while a blank is empty. */
export function composedText(segments: readonly LineSegment[]): string | null {
  if (segments.some(({ missing }) => missing !== null)) return null;
  return segments
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function textAt(parts: readonly TemplatePart[], index: number): string {
  const part = parts[index];
  return part?.type === 'text' ? part.text : '';
}

function blankText({ blank, form, choices }: BlankPart, values: LineValues, locale: Locale): string {
  if (blank === 'person') return values.person ? personText(values.person, { form, choices }, locale) : '';
  if (blank === 'series') return values.series ? localised(values.series, 'name', locale).trim() : '';
  if (blank === 'issue' || blank === 'count') {
    const number = values[blank];
    return number === undefined ? '' : numberText(number, { form, choices }, locale);
  }
  return (values[blank]?.[locale] ?? '').trim();
}

type Shape = Pick<BlankPart, 'form' | 'choices'>;

function personText(person: LinePerson, { form, choices }: Shape, locale: Locale): string {
  const name = localised(person, 'name', locale).trim();
  if (name === '') return '';
  if (choices) return choices[person.gender === 'male' ? 0 : 1] ?? '';
  const honorific = localised(person, 'honorific', locale).trim();
  const title = form === 'full' ? spelledTitle(honorific, person.gender, locale) : honorific;
  return form === 'name' ? name : `${title} ${name}`.trim();
}

function numberText(number: number, { form, choices }: Shape, locale: Locale): string {
  const shown = form === 'words' ? numberInWords(number) : String(number);
  if (!choices) return shown;
  const rule = new Intl.PluralRules(INTL_TAGS[locale]).select(number);
  const index = NUMBER_CHOICES[locale].indexOf(rule);
  return (choices[index] ?? choices.at(-1) ?? '').replaceAll('#', shown);
}
