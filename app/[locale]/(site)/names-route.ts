import { OTHER_LETTER } from '@/lib/i18n/index-letters';
import type { Locale } from '@/lib/i18n/locales';
import { isFirstPart, type NamePart, nameQuery } from '@/lib/i18n/name-part';
import { translator } from '@/lib/i18n/translator';
import type { Step } from '@/lib/i18n/way-to';
import type { IndexPage } from '@/lib/publications/indexes/types';
import type { PagedProps, ReaderProps } from './reader-params';

export type NamesProps = ReaderProps & PagedProps;

/** What the page of a part of an index is called, and the way to it: other parts have other names. */
export function partOfNames(
  part: NamePart,
  page: Pick<IndexPage<{ name: string }>, 'rows'> | null,
  { title, path }: { title: string; path: string },
  locale: Locale,
): { title: string; before: NamePart | null; parents: Step[] } {
  if (isFirstPart(part)) return { title, before: null, parents: [] };
  return { title: titleOf(part, page, title, locale), before: part, parents: [{ name: title, path }] };
}

function titleOf(
  part: NamePart,
  page: Pick<IndexPage<{ name: string }>, 'rows'> | null,
  title: string,
  locale: Locale,
): string {
  const t = translator(locale, 'site');
  const all = part.isFormer ? t('authorsIndex.former') : title;
  const { letter } = part;
  const under =
    letter === null
      ? all
      : letter === OTHER_LETTER
        ? t('names.underOther', { title: all })
        : t('names.under', { title: all, letter });
  const [first, last] = [page?.rows[0], page?.rows.at(-1)];
  if (part.after === null || !first || !last) return under;
  return t('names.between', { title: under, first: first.name, last: last.name });
}

/** The page as `renderList` takes it: its queries are encoded. */
export const asList = <Row>({ rows, earlier, later }: IndexPage<Row>) => ({
  rows,
  newer: earlier === null ? null : encodeURI(earlier),
  older: later === null ? null : encodeURI(later),
});

/** The address of a part of the index at a decoded path, encoded. */
export const partHref = (path: string, part: NamePart): string => encodeURI(path + nameQuery(part));
