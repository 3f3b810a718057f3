import { TableTd, TableTr } from '@mantine/core';
import { PlannedReleaseRow } from '@/components/releases/planned-release-row';
import { Link } from '@/components/ui/link';

import { RecordTable } from '@/components/ui/record-table';
import table from '@/components/ui/record-table.module.css';
import { KIND_SEGMENTS } from '@/lib/i18n/addresses';
import { issueText } from '@/lib/i18n/issue-text';
import { directionOf, LANGUAGE_NAMES, type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { formatMoment } from '@/lib/i18n/wall-time';
import type { ScheduledRow } from '@/lib/publishing/types';
import type { ReleaseRow } from '@/lib/releases/types';
import classes from './scheduled.module.css';

interface Props {
  rows: ScheduledRow[];
  /** Each is one row, whatever is in it. */
  releases: ReleaseRow[];
  locale: Locale;
}

type Shown = { at: Date; isRefused: boolean } & ({ change: ScheduledRow } | { release: ReleaseRow });

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** Everything that is scheduled, in parts: what was refused, the next seven days, and what comes later. */
export function ScheduledTable({ rows, releases, locale }: Props) {
  const t = translator(locale, 'schedule');
  const soon = Date.now() + WEEK_MS;
  const all = [
    ...rows.map((change): Shown => ({ change, at: change.at, isRefused: change.failure.length > 0 })),
    ...releases.flatMap((release): Shown[] =>
      release.plan ? [{ release, at: release.plan.at, isRefused: release.state === 'refused' }] : [],
    ),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
  const partOf = ({ isRefused, at }: Shown) =>
    isRefused ? 'refusedPart' : at.getTime() <= soon ? 'soon' : 'later';
  return (['refusedPart', 'soon', 'later'] as const).map((part) => {
    const found = all.filter((row) => partOf(row) === part);
    return found.length > 0 ? (
      <section key={part}>
        <h2 className={classes.part}>{t(part)}</h2>
        <ScheduledRows rows={found} locale={locale} />
      </section>
    ) : null;
  });
}

function ScheduledRows({ rows, locale }: { rows: Shown[]; locale: Locale }) {
  const t = translator(locale, 'schedule');
  const columns = (['moment', 'what', 'piece', 'by'] as const).map((column) => t(`columns.${column}`));
  return (
    <RecordTable columns={columns}>
      {rows.map((row) =>
        'release' in row ? (
          <PlannedReleaseRow key={row.release.id} release={row.release} columns={columns} locale={locale} />
        ) : (
          <ChangeRow key={row.change.id} row={row.change} locale={locale} />
        ),
      )}
    </RecordTable>
  );
}

function ChangeRow({ row, locale }: { row: ScheduledRow; locale: Locale }) {
  const t = translator(locale, 'schedule');
  return (
    <TableTr>
      <TableTd data-label={t('columns.moment')}>
        {formatMoment(row.at, locale, row.timeZone)}
        {row.failure.map((issue) => (
          <span key={issue.key} className={table.under}>
            {issueText(issue, locale)}
          </span>
        ))}
      </TableTd>
      <TableTd data-label={t('columns.what')}>
        {t(`what.${row.kind === 'publish' && row.isPublic ? 'update' : row.kind}`)}
        {row.isRelease && <span className={table.under}>{t('short.release')}</span>}
        {row.notice !== '' && (
          <span
            className={`${table.under} ${classes.notice}`}
            lang={row.locale}
            dir={directionOf(row.locale)}
          >
            {row.notice}
          </span>
        )}
      </TableTd>
      <TableTd data-label={t('columns.piece')}>
        <Link
          href={`/studio/${KIND_SEGMENTS[row.entryKind]}/${row.entryId}/${row.locale}`}
          className={classes.title}
        >
          <bdi lang={row.locale} dir={directionOf(row.locale)}>
            {row.title || translator(locale, 'articles')('untitled')}
          </bdi>
        </Link>
        <span className={table.under} lang={row.locale}>
          {LANGUAGE_NAMES[row.locale]}
        </span>
      </TableTd>
      <TableTd data-label={t('columns.by')} className={table.quiet}>
        {localised(row.scheduledBy, 'name', locale)}
      </TableTd>
    </TableTr>
  );
}
