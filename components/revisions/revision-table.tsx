'use client';

import { Checkbox, TableTd, TableTr } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { ReviewActs } from '@/components/review/review-acts';
import { Link } from '@/components/ui/link';
import { RecordTable } from '@/components/ui/record-table';
import table from '@/components/ui/record-table.module.css';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { NameRef } from '@/lib/entries/types';
import { formatDateTime } from '@/lib/i18n/dates';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { localised } from '@/lib/i18n/locales';
import { editorPath, historyPath } from '@/lib/i18n/studio-addresses';
import type { ReviewActView } from '@/lib/review/types';
import type { EditionHistory, RevisionRow } from '@/lib/revisions/types';
import { PickedBar } from './picked-bar';
import { RevisionBadges } from './revision-badges';
import { RevisionLinks } from './revision-links';
import { usePicks } from './use-picks';

interface Props {
  rows: RevisionRow[];
  /** What was done and said in reviews, by the number of the revision; 0 stands for the time before any. */
  acts: Map<number, ReviewActView[]>;
  edition: EditionHistory;
  /** Whether the draft as it is now stands above the revisions. */
  withDraft: boolean;
}

/** The timeline: the draft as it is now, and the revisions, one row each. Any two of them can be compared. */
export function RevisionTable({ rows, acts, edition, withDraft }: Props) {
  const t = useTranslations('history');
  const picks = usePicks();
  const columns = [
    t('columns.pick'),
    t('columns.what'),
    t('columns.when'),
    t('columns.who'),
    t('columns.more'),
  ];
  if (rows.length === 0 && !withDraft) return null;
  return (
    <>
      <RecordTable columns={columns}>
        {withDraft && (
          <TableTr>
            <Pick picks={picks} side="draft" label={t('draft')} />
            <TableTd>
              <Link href={editorPath(edition)} className={table.name}>
                {t('draft')}
              </Link>
              <ReviewActs acts={acts.get(0) ?? []} isInTable />
            </TableTd>
            <When at={edition.updatedAt} />
            <Who names={[edition.updatedBy]} />
            <TableTd />
          </TableTr>
        )}
        {rows.map((row) => (
          <TableTr key={row.id}>
            <Pick picks={picks} side={String(row.number)} label={t('revision', { number: row.number })} />
            <TableTd>
              <Link href={historyPath(edition, row.number)} className={table.name}>
                {row.name === null ? t('revision', { number: row.number }) : <bdi dir="auto">{row.name}</bdi>}
              </Link>
              <RevisionBadges row={row} language={edition.locale} />
              <ReviewActs acts={acts.get(row.number) ?? []} isInTable />
            </TableTd>
            <When at={row.createdAt} />
            <Who
              names={row.occasion === 'session' && row.writers.length > 0 ? row.writers : [row.createdBy]}
            />
            <TableTd>
              <RevisionLinks edition={edition} number={row.number} />
            </TableTd>
          </TableTr>
        ))}
      </RecordTable>
      <PickedBar picks={picks} edition={edition} />
    </>
  );
}

function Pick({ picks, side, label }: { picks: ReturnType<typeof usePicks>; side: string; label: string }) {
  const t = useTranslations('history.pick');
  return (
    <TableTd className={table.menu}>
      <Checkbox
        aria-label={t('one', { revision: label })}
        checked={picks.has(side)}
        onChange={() => picks.toggle(side)}
      />
    </TableTd>
  );
}

function When({ at }: { at: Date }) {
  const locale = useInterfaceLocale();
  return (
    <TableTd className={table.quiet}>
      <time dateTime={at.toISOString()}>{formatDateTime(at, locale)}</time>
    </TableTd>
  );
}

function Who({ names }: { names: NameRef[] }) {
  const locale = useInterfaceLocale();
  const list = new Intl.ListFormat(INTL_TAGS[locale], { type: 'conjunction' });
  return <TableTd>{list.format(names.map((name) => localised(name, 'name', locale)))}</TableTd>;
}
