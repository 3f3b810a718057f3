import { Text } from '@mantine/core';
import type { Metadata } from 'next';
import { startExportAction } from '@/app/studio/(newsroom)/audit/actions';
import { auditFilter, exportPath } from '@/app/studio/audit-query';
import { PAGE_SIZES, type Query } from '@/app/studio/list-query';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { AuditFilters } from '@/components/audit/audit-filters';
import { AuditTable } from '@/components/audit/audit-table';
import { ExportButton } from '@/components/audit/export-button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { ACTION_GROUP_NAMES, ACTION_GROUPS } from '@/lib/audit-log/action-groups';
import { EXPORT_MAX } from '@/lib/audit-log/export-events';
import { listActors } from '@/lib/audit-log/list-actors';
import { listEvents } from '@/lib/audit-log/list-events';
import { canExportAuditLog, canReadAccountEvents } from '@/lib/audit-log/policy';
import { isAccountSubject, SUBJECT_TYPES } from '@/lib/audit-log/subject-types';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'audit')('title') };
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const query = await searchParams;
  const filter = auditFilter(query);
  const [events, actors] = await orNotFound(Promise.all([listEvents(actor, filter), listActors(actor)]));
  const t = translator(locale, 'audit');
  const tStudio = translator(locale, 'studio');
  const exports = canExportAuditLog(actor);
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={
          exports && <ExportButton href={exportPath(query)} label={t('export')} start={startExportAction} />
        }
      />
      <AuditFilters actors={actors} {...choices(locale, canReadAccountEvents(actor))} />
      {events.rows.length > 0 && <AuditTable rows={events.rows} locale={locale} />}
      {events.isCutShort && <p>{t('cutShort')}</p>}
      {events.rows.length === 0 && !events.isCutShort && (
        <Notice title={tStudio('list.nothingFound')} text={tStudio('list.nothingFoundText')} />
      )}
      <Pager page={events} size={filter.size} sizes={PAGE_SIZES} />
      {exports && (
        <Text size="sm" c="dimmed" mt="md">
          {t('exportHint', EXPORT_MAX)}
        </Text>
      )}
    </>
  );
}

/** What the filters offer, with its names. Accounts and sessions are offered to those who may read of them. */
function choices(locale: Locale, withAccounts: boolean) {
  const t = translator(locale, 'audit');
  const groups = ACTION_GROUP_NAMES.filter((group) => group !== 'accounts' || withAccounts);
  return {
    actions: groups.map((group) => ({
      group: t(`groups.${group}`),
      items: [
        { value: group, label: t('wholeGroup', { group: t(`groups.${group}`) }) },
        ...ACTION_GROUPS[group].map((action) => ({ value: action, label: t(`names.${action}`) })),
      ],
    })),
    kinds: SUBJECT_TYPES.filter((type) => !isAccountSubject(type) || withAccounts).map((type) => ({
      value: type,
      label: t(`kinds.${type}`),
    })),
    languages: LOCALES.map((language) => ({ value: language, label: t(`editions.${language}`) })),
    labels: {
      who: t('filter.who'),
      action: t('filter.action'),
      kind: t('filter.kind'),
      language: t('filter.language'),
      from: t('filter.from'),
      to: t('filter.to'),
      subject: t('filter.subject'),
    },
  };
}
