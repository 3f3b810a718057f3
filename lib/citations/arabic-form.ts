import { localDigits } from '@/lib/i18n/local-digits';
import { arabicMonthName } from '@/lib/i18n/month-names';
import { type Regional, regional } from '@/lib/i18n/regional';
import type { CitationPart, CitationStyle } from './cited-work';
import { type CitedName, wholeName } from './person-name';
import { dayParts } from './reference-text';

// As Arabic periodicals of research ask for: the whole name, the title in quotation marks, the publisher, the date and the address, with Arabic
// commas between them. No body sets these rules for all; those of the Arab Center for Research and Policy Studies ("دليل المؤلف") are close to this.

export const arabicForm: CitationStyle = (work) => arabicReference(work, regional());

export function arabicReference(work: Parameters<CitationStyle>[0], written: Regional): CitationPart[] {
  const { authors, title, translators, issue, publisher, paragraph, day: date, url } = work;
  const number = (value: number) => localDigits(value, 'ar', written);
  const { year, month, day } = dayParts(date);
  const fields: CitationPart[][] = [
    ...(authors.length > 0 ? [names(authors)] : []),
    quoted(title),
    ...(translators.length > 0 ? [['ترجمة ', ...names(translators)]] : []),
    ...(issue ? [[{ text: issue.series }, `، العدد ${number(issue.number)}`]] : []),
    [{ text: publisher }],
    [`${number(day)} ${arabicMonthName(month, written.months)} ${number(year)}`],
    ...(paragraph === null ? [] : [[`الفقرة ${number(paragraph)}`]]),
    [{ address: url }],
  ];
  return fields.flatMap((field, index) => (index === 0 ? field : ['، ', ...field]));
}

/** «أ وب وج»: Arabic joins each name to the one before it. */
function names(all: readonly CitedName[]): CitationPart[] {
  return all.map(wholeName).flatMap((text, index) => (index === 0 ? [{ text }] : [' و', { text }]));
}

/** A title that holds quotation marks itself stands in the other ones. */
function quoted(title: string): CitationPart[] {
  const [open, close] = title.includes('"') ? '«»' : '""';
  return [open ?? '', { text: title }, close ?? ''];
}
