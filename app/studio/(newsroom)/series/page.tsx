import type { Metadata } from 'next';
import { Directory } from '@/app/studio/(newsroom)/directory';
import { type Query, RecordListQuery } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { SeriesTable } from '@/components/series/series-table';
import { listRecords } from '@/lib/bilingual-records/list-records';
import { BY_NAME } from '@/lib/bilingual-records/types';
import { translator } from '@/lib/i18n/translator';
import { seriesDescriptor } from '@/lib/series/series-descriptor';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'series')('title') };
}

export default async function SeriesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const t = translator(locale, 'series');
  const query = RecordListQuery.parse(await searchParams);
  const { q, ...window } = query;
  const series = await listRecords(seriesDescriptor, { query: q, nameLocale: locale, ...window });
  const manages = seriesDescriptor.canManage(actor);
  return (
    <Directory
      locale={locale}
      title={t('title')}
      lead={t(manages ? 'lead' : 'readOnly')}
      create={manages ? { href: '/studio/series/new', label: t('new') } : null}
      query={query}
      page={series}
      empty={{ title: t('empty'), text: t(manages ? 'emptyText' : 'readOnly') }}
    >
      <SeriesTable rows={series.rows} locale={locale} sort={query.sort ?? BY_NAME} editable={manages} />
    </Directory>
  );
}
