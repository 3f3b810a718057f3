import { Badge, TableTd, TableTr } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { RecordTable } from '@/components/ui/record-table';
import table from '@/components/ui/record-table.module.css';
import { formatDateTime } from '@/lib/i18n/dates';
import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { Invitation, UserRow } from '@/lib/users/types';

const COLUMNS = ['name', 'role', 'state', 'seen'] as const;

/** Accounts. */
export function UsersTable({ rows, locale, ownId }: { rows: UserRow[]; locale: Locale; ownId: string }) {
  const t = translator(locale, 'users');
  const tStudio = translator(locale, 'studio');
  return (
    <RecordTable rowsAreLinks columns={COLUMNS.map((column) => t(`columns.${column}`))}>
      {rows.map((row) => (
        <TableTr key={row.id}>
          <TableTd>
            <Link href={`/studio/users/${row.id}`} className={table.name}>
              {localised(row, 'name', locale)}
            </Link>{' '}
            {row.id === ownId && t('you')}
            <span className={table.under}>
              <bdi dir="ltr">{row.email}</bdi>
            </span>
          </TableTd>
          <TableTd data-label={t('columns.role')}>{tStudio(`roles.${row.role}`)}</TableTd>
          <TableTd data-label={t('columns.state')}>
            <AccountState row={row} locale={locale} />
          </TableTd>
          <TableTd className={table.quiet} data-label={t('columns.seen')}>
            {row.lastSeenAt ? formatDateTime(row.lastSeenAt, locale) : t('never')}
          </TableTd>
        </TableTr>
      ))}
    </RecordTable>
  );
}

function AccountState({ row, locale }: { row: UserRow; locale: Locale }) {
  const t = translator(locale, 'users');
  if (row.invitation) return <InvitationState invitation={row.invitation} locale={locale} />;
  if (row.deactivatedAt) return <Badge color="gray">{t('states.deactivated')}</Badge>;
  if (row.password !== 'own') return <Badge color="yellow">{t(`passwords.${row.password}`)}</Badge>;
  return <Badge color="petrol">{t('states.active')}</Badge>;
}

function InvitationState({
  invitation: { state, until },
  locale,
}: {
  invitation: Invitation;
  locale: Locale;
}) {
  const t = translator(locale, 'users');
  return (
    <>
      <Badge color={state === 'open' ? 'yellow' : 'gray'}>{t(`states.${state}`)}</Badge>
      {until && (
        <span className={table.under}>{t('states.until', { time: formatDateTime(until, locale) })}</span>
      )}
    </>
  );
}
