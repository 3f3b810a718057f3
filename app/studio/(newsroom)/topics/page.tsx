import type { Metadata } from 'next';
import { Directory } from '@/app/studio/(newsroom)/directory';
import { type Query, RecordListQuery } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { TopicsTable } from '@/components/taxonomy/topics-table';
import { listRecords } from '@/lib/bilingual-records/list-records';
import { BY_NAME } from '@/lib/bilingual-records/types';
import { translator } from '@/lib/i18n/translator';
import { topicDescriptor } from '@/lib/taxonomy/topic-descriptor';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'taxonomy')('topic.title') };
}

export default async function TopicsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const t = translator(locale, 'taxonomy');
  const query = RecordListQuery.parse(await searchParams);
  const { q, ...window } = query;
  const topics = await listRecords(topicDescriptor, { query: q, nameLocale: locale, ...window });
  const manages = topicDescriptor.canManage(actor);
  return (
    <Directory
      locale={locale}
      title={t('topic.title')}
      lead={t(manages ? 'topic.lead' : 'topic.readOnly')}
      create={manages ? { href: '/studio/topics/new', label: t('topic.new') } : null}
      query={query}
      page={topics}
      empty={{ title: t('topic.empty'), text: t(manages ? 'topic.emptyText' : 'topic.emptyReadOnly') }}
    >
      <TopicsTable rows={topics.rows} locale={locale} sort={query.sort ?? BY_NAME} editable={manages} />
    </Directory>
  );
}
