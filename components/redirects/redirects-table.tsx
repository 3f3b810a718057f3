import { TableTd, TableTr } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { orderedColumn } from '@/components/ui/ordered-column';
import { RecordTable } from '@/components/ui/record-table';
import table from '@/components/ui/record-table.module.css';
import { dayOf, formatDate, noonOf } from '@/lib/i18n/dates';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { RedirectRow, RedirectSort } from '@/lib/redirects/types';

interface TableProps {
  rows: RedirectRow[];
  locale: Locale;
  sort: RedirectSort;
}

/** Redirects: from where to where, how often readers followed them, and who made them. */
export function RedirectsTable({ rows, locale, sort }: TableProps) {
  const t = translator(locale, 'redirects');
  const heads = (['address', 'hits', 'made'] as const).map((name) =>
    orderedColumn({ label: t(`columns.${name}`), name, sort, isDescendingFirst: name !== 'address' }),
  );
  return (
    <RecordTable columns={heads}>
      {rows.map((row) => (
        <TableTr key={row.id}>
          <TableTd>
            <From row={row} />
            <span className={table.under}>
              <Target row={row} locale={locale} />
            </span>
          </TableTd>
          <TableTd className={table.quiet} data-label={t('columns.hits')}>
            <Hits row={row} locale={locale} />
          </TableTd>
          <TableTd className={table.quiet} data-label={t('columns.made')}>
            <Maker row={row} locale={locale} />
          </TableTd>
        </TableTr>
      ))}
    </RecordTable>
  );
}

interface Props {
  row: RedirectRow;
  locale: Locale;
}

/** What the site itself remembers is not for changing. */
function From({ row: { id, fromPath, means } }: Pick<Props, 'row'>) {
  const address = <bdi dir="ltr">{fromPath}</bdi>;
  if (means === null) return <span className={table.name}>{address}</span>;
  return (
    <Link href={`/studio/redirects/${id}`} className={table.name}>
      {address}
    </Link>
  );
}

function Target({ row: { target }, locale }: Props) {
  const t = translator(locale, 'redirects');
  if (target.kind === 'gone') return t('target.gone');
  if (target.kind === 'address')
    return t.rich('target.address', { to: () => <bdi dir="ltr">{target.path}</bdi> });
  return t.rich('target.piece', { to: () => <bdi lang={target.locale}>{target.title}</bdi> });
}

function Hits({ row: { hits, lastOn }, locale }: Props) {
  const t = translator(locale, 'redirects');
  if (hits === 0 || lastOn === null) return t('never');
  return (
    <>
      {t('hits', { count: hits })}
      <span className={table.under}>{t('lastOn', { day: formatDate(noonOf(dayOf(lastOn)), locale) })}</span>
    </>
  );
}

function Maker({ row: { means, maker, createdAt }, locale }: Props) {
  const t = translator(locale, 'redirects');
  const name = maker?.[locale] ?? maker?.[otherLocale(locale)] ?? t('nobody');
  return (
    <>
      {t(`means.${means ?? 'site'}`, { name })}
      <span className={table.under}>
        <time dateTime={createdAt.toISOString()}>{formatDate(createdAt, locale)}</time>
      </span>
    </>
  );
}
