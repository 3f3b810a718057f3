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
import { type ClockChange, clockChange } from '@/lib/workflow/clock-change';
import type { Chosen } from '@/lib/workflow/moved-moment';
import { type MoveTo, OtherTime } from './other-time';
import classes from './scheduled.module.css';
import { SettleAll, type SettleScheduled, type Unsettled } from './settle-all';

interface Props {
  rows: ScheduledRow[];
  /** Each is one row, whatever is in it. */
  releases: ReleaseRow[];
  locale: Locale;
  actions: { moveScheduled: MoveTo; moveRelease: MoveTo; settle: SettleScheduled };
}

type Shown = { at: Date; isRefused: boolean; change: ClockChange | null } & (
  | { row: ScheduledRow }
  | { release: ReleaseRow }
);

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** Everything that is scheduled, in parts: what is at another time than was chosen, what was refused, the next seven days, and what comes later. */
export function ScheduledTable({ rows, releases, locale, actions }: Props) {
  const t = translator(locale, 'schedule');
  const soon = Date.now() + WEEK_MS;
  const all = [
    ...rows.map((row): Shown => ({ row, ...standing(row, row.failure.length > 0) })),
    ...releases.flatMap((release): Shown[] =>
      release.plan ? [{ release, ...standing(release.plan, release.state === 'refused') }] : [],
    ),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
  const partOf = ({ isRefused, change, at }: Shown) => {
    if (change) return 'otherTimePart';
    return isRefused ? 'refusedPart' : at.getTime() <= soon ? 'soon' : 'later';
  };
  const parts = (['otherTimePart', 'refusedPart', 'soon', 'later'] as const).map((part) => {
    const found = all.filter((row) => partOf(row) === part);
    return found.length > 0 ? (
      <section key={part}>
        <h2 className={classes.part}>{t(part)}</h2>
        <ScheduledRows rows={found} locale={locale} actions={actions} />
      </section>
    ) : null;
  });
  // Always there, so that its dialog stays open while the rows become fewer.
  return (
    <>
      <Unanswered rows={all} locale={locale} actions={actions} />
      {parts}
    </>
  );
}

/** The acts for all that the user may move. */
function Unanswered({ rows, locale, actions }: Pick<Props, 'locale' | 'actions'> & { rows: Shown[] }) {
  const untitled = translator(locale, 'articles')('untitled');
  const unsettled = rows.flatMap(({ change, ...shown }): Unsettled[] => {
    if (!change) return [];
    if ('row' in shown) {
      const { id, version, title, wallTime, mayMove } = shown.row;
      return mayMove ? [{ id, version, wallTime, change, title: title || untitled, isRelease: false }] : [];
    }
    const { id, version, name, plan } = shown.release;
    return plan ? [{ id, version, change, title: name, wallTime: plan.wallTime, isRelease: true }] : [];
  });
  return <SettleAll rows={unsettled} settle={actions.settle} />;
}

/** What is refused or due is at no other time any more. */
function standing(chosen: Chosen, isRefused: boolean): Pick<Shown, 'at' | 'isRefused' | 'change'> {
  const isToCome = !isRefused && chosen.at.getTime() > Date.now();
  return { at: chosen.at, isRefused, change: isToCome ? clockChange(chosen) : null };
}

function ScheduledRows({ rows, locale, actions }: Pick<Props, 'locale' | 'actions'> & { rows: Shown[] }) {
  const t = translator(locale, 'schedule');
  const columns = (['moment', 'what', 'piece', 'by'] as const).map((column) => t(`columns.${column}`));
  return (
    <RecordTable columns={columns}>
      {rows.map((shown) => {
        if ('release' in shown) {
          const { release, change } = shown;
          return (
            <PlannedReleaseRow
              key={release.id}
              {...{ release, change, columns, locale }}
              move={actions.moveRelease}
            />
          );
        }
        const { row, change } = shown;
        const move = row.mayMove ? actions.moveScheduled : null;
        return <ChangeRow key={row.id} {...{ row, change, locale, move }} />;
      })}
    </RecordTable>
  );
}

interface ChangeRowProps {
  row: ScheduledRow;
  change: ClockChange | null;
  locale: Locale;
  move: MoveTo | null;
}

function ChangeRow({ row, change, locale, move }: ChangeRowProps) {
  const t = translator(locale, 'schedule');
  const title = row.title || translator(locale, 'articles')('untitled');
  return (
    <TableTr>
      <TableTd data-label={t('columns.moment')}>
        {formatMoment(row.at, locale, row.timeZone)}
        {change && (
          <OtherTime {...{ title, change, move }} id={row.id} version={row.version} wallTime={row.wallTime} />
        )}
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
            {title}
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
