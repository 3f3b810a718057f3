'use client';

import { TableTd, TableTr } from '@mantine/core';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { RecordTable } from '@/components/ui/record-table';
import table from '@/components/ui/record-table.module.css';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { NameRef } from '@/lib/entries/types';
import { formatDateTime } from '@/lib/i18n/dates';
import { localised } from '@/lib/i18n/locales';
import { historyPath } from '@/lib/i18n/studio-addresses';
import type { EditionHistory, RevisionRow } from '@/lib/revisions/types';
import { RevisionBadges } from './revision-badges';

interface Props {
  rows: RevisionRow[];
  edition: EditionHistory;
  /** Whether the draft as it is now stands above the revisions. */
  withDraft: boolean;
}

/** The timeline: the draft as it is now, and the revisions, one row each. */
export function RevisionTable({ rows, edition, withDraft }: Props) {
  const t = useTranslations('history');
  const columns = [t('columns.what'), t('columns.when'), t('columns.who')];
  if (rows.length === 0 && !withDraft) return null;
  return (
    <RecordTable columns={columns}>
      {withDraft && (
        <TableTr>
          <TableTd>
            <span className={table.name}>{t('draft')}</span>
          </TableTd>
          <When at={edition.updatedAt} />
          <Who names={[edition.updatedBy]} />
        </TableTr>
      )}
      {rows.map((row) => (
        <TableTr key={row.id}>
          <TableTd>
            <Link href={historyPath(edition, row.number)} className={table.name}>
              {row.name === null ? t('revision', { number: row.number }) : <bdi dir="auto">{row.name}</bdi>}
            </Link>
            <RevisionBadges row={row} />
          </TableTd>
          <When at={row.createdAt} />
          <Who names={row.occasion === 'session' && row.writers.length > 0 ? row.writers : [row.createdBy]} />
        </TableTr>
      ))}
    </RecordTable>
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
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return <TableTd>{list.format(names.map((name) => localised(name, 'name', locale)))}</TableTd>;
}
