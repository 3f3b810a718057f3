import type { Metadata } from 'next';
import { z } from 'zod';
import { ListQuery, PAGE_SIZES, type Query } from '@/app/studio/list-query';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { AuditFilters } from '@/components/audit/audit-filters';
import { AuditTable } from '@/components/audit/audit-table';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { listActors } from '@/lib/audit-log/list-actors';
import { type AuditFilter, listEvents } from '@/lib/audit-log/list-events';
import { canReadAccountEvents, isAccountAction } from '@/lib/audit-log/policy';
import { AUDIT_ACTIONS } from '@/lib/audit-log/types';
import { isIsoDate } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { isPlainLine } from '@/lib/i18n/plain-text';
import { translator } from '@/lib/i18n/translator';

const day = z.string().refine(isIsoDate).optional().catch(undefined);

const Filter = ListQuery.extend({
  who: z.uuid().optional().catch(undefined),
  action: z.enum(AUDIT_ACTIONS).optional().catch(undefined),
  from: day,
  to: day,
  subject: z
    .string()
    .max(300)
    .regex(/^[a-z]+:.+$/)
    .refine(isPlainLine)
    .optional()
    .catch(undefined),
});

function auditFilter(query: Query): AuditFilter {
  const { q: _q, who, action, from, to, subject, ...window } = Filter.parse(query);
  const [type, ...id] = subject?.split(':') ?? [];
  return {
    ...{ actorId: who, action, from, to, ...window },
    subject: type ? { type, id: id.join(':') } : undefined,
  };
}

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'audit')('title') };
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const filter = auditFilter(await searchParams);
  const events = await orNotFound(listEvents(actor, filter));
  const actions = AUDIT_ACTIONS.filter((action) => !isAccountAction(action) || canReadAccountEvents(actor));
  const t = translator(locale, 'audit');
  const tStudio = translator(locale, 'studio');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <AuditFilters
        actors={await listActors(actor)}
        actions={actions.map((action) => ({ value: action, label: t(`names.${action}`) }))}
        labels={filterLabels(locale)}
      />
      {events.rows.length > 0 && <AuditTable rows={events.rows} locale={locale} />}
      {events.rows.length === 0 && (
        <Notice title={tStudio('list.nothingFound')} text={tStudio('list.nothingFoundText')} />
      )}
      <Pager page={events} size={filter.size} sizes={PAGE_SIZES} />
    </>
  );
}

function filterLabels(locale: Locale) {
  const t = translator(locale, 'audit');
  const names = ['who', 'action', 'from', 'to', 'subject'] as const;
  return Object.fromEntries(names.map((name) => [name, t(`filter.${name}`)])) as Record<
    (typeof names)[number],
    string
  >;
}
