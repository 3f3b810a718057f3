import type { Metadata } from 'next';
import { Directory } from '@/app/studio/(newsroom)/directory';
import { ListQuery, type Query } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { TopicsTable } from '@/components/taxonomy/topics-table';
import { directoryPage } from '@/lib/directory-page';
import { translator } from '@/lib/i18n/translator';
import { listTerms } from '@/lib/taxonomy/list-terms';
import { canKeepTaxonomy } from '@/lib/taxonomy/policy';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'taxonomy')('topic.title') };
}

/** What pieces can be about. */
export default async function TopicsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const t = translator(locale, 'taxonomy');
  const query = ListQuery.parse(await searchParams);
  const wanted = { query: query.q, page: query.page, pageSize: query.size };
  const topics = directoryPage(await listTerms('topic'), wanted);
  const keeps = canKeepTaxonomy(actor);
  return (
    <Directory
      locale={locale}
      title={t('topic.title')}
      lead={t(keeps ? 'topic.lead' : 'topic.readOnly')}
      create={keeps ? { href: '/studio/topics/new', label: t('topic.new') } : null}
      query={query}
      page={topics}
      empty={{ title: t('topic.empty'), text: t(keeps ? 'topic.emptyText' : 'topic.emptyReadOnly') }}
    >
      <TopicsTable rows={topics.rows} locale={locale} editable={keeps} />
    </Directory>
  );
}
