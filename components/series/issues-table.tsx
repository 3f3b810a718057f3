import { TableTd, TableTr } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { LocaleText } from '@/components/ui/locale-text';
import { RecordTable } from '@/components/ui/record-table';
import table from '@/components/ui/record-table.module.css';
import { formatDate } from '@/lib/i18n/dates';
import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { IssueRow } from '@/lib/series/types';

interface Props {
  rows: IssueRow[];
  seriesId: string;
  locale: Locale;
}

/** The issues of a series, the newest number first. */
export function IssuesTable({ rows, seriesId, locale }: Props) {
  const t = translator(locale, 'series');
  const columns = [t('issue.columns.issue'), t('issue.columns.date'), t('columns.pieces')];
  return (
    <RecordTable rowsAreLinks columns={columns}>
      {rows.map((issue) => (
        <TableTr key={issue.id}>
          <TableTd>
            <Link href={`/studio/series/${seriesId}/issues/${issue.id}`} className={table.name}>
              {t('issue.number', { number: issue.number })}
            </Link>
            <IssueTitle issue={issue} locale={locale} />
            {!issue.isShown && <span className={table.under}>{t('issue.hidden')}</span>}
          </TableTd>
          <TableTd className={table.quiet} data-label={columns[1]}>
            {formatDate(issue.publishedOn, locale)}
          </TableTd>
          <TableTd className={table.quiet} data-label={columns[2]}>
            {t('pieces', { count: issue.pieces })}
          </TableTd>
        </TableTr>
      ))}
    </RecordTable>
  );
}

/** In the language of the interface, or else in the other one. */
function IssueTitle({ issue, locale }: { issue: IssueRow; locale: Locale }) {
  const language = localised(issue, 'title', locale) ? locale : otherLocale(locale);
  const title = localised(issue, 'title', language);
  if (title === '') return null;
  return (
    <span className={table.under}>
      <LocaleText locale={language}>{title}</LocaleText>
    </span>
  );
}
