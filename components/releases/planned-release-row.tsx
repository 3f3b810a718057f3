import { TableTd, TableTr } from '@mantine/core';
import { type MoveTo, OtherTime } from '@/components/schedule/other-time';
import scheduled from '@/components/schedule/scheduled.module.css';
import { Link } from '@/components/ui/link';
import table from '@/components/ui/record-table.module.css';
import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { formatMoment } from '@/lib/i18n/wall-time';
import type { ReleaseRow } from '@/lib/releases/types';
import type { ClockChange } from '@/lib/workflow/clock-change';
import { contentsOf } from './releases-table';

interface Props {
  release: ReleaseRow;
  columns: string[];
  locale: Locale;
  /** What has become of its moment since the rules of the zone have changed. */
  change: ClockChange | null;
  move: MoveTo;
}

/** A release among all that is scheduled: one row for everything in it. */
export function PlannedReleaseRow({ release, columns, locale, change, move }: Props) {
  const t = translator(locale, 'releases');
  const { id, version, plan, state, createdBy } = release;
  return (
    <TableTr>
      <TableTd data-label={columns[0]}>
        {plan && formatMoment(plan.at, locale, plan.timeZone)}
        {plan && change && (
          <OtherTime {...{ id, version, change, move }} title={release.name} wallTime={plan.wallTime} />
        )}
        {state === 'refused' && <span className={table.under}>{t('states.refused')}</span>}
      </TableTd>
      <TableTd data-label={columns[1]}>{t('scheduledRow')}</TableTd>
      <TableTd data-label={columns[2]}>
        <Link href={`/studio/releases/${release.id}`} className={scheduled.title}>
          <bdi>{release.name}</bdi>
        </Link>
        <span className={table.under}>{contentsOf(release, locale)}</span>
      </TableTd>
      <TableTd data-label={columns[3]} className={table.quiet}>
        {localised(createdBy, 'name', locale)}
      </TableTd>
    </TableTr>
  );
}
