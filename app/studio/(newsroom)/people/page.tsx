import type { Metadata } from 'next';
import { Directory } from '@/app/studio/(newsroom)/directory';
import { ListQuery, type Query } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { PeopleTable } from '@/components/people/people-table';
import { listRecords } from '@/lib/bilingual-records/list-records';
import { translator } from '@/lib/i18n/translator';
import { personDescriptor } from '@/lib/people/person-descriptor';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'people')('title') };
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const t = translator(locale, 'people');
  const query = ListQuery.parse(await searchParams);
  const { q, ...window } = query;
  const people = await listRecords(personDescriptor, { query: q, ...window });
  const manages = personDescriptor.canManage(actor);
  return (
    <Directory
      locale={locale}
      title={t('title')}
      lead={manages ? t('lead') : t('readOnly')}
      create={manages ? { href: '/studio/people/new', label: t('new') } : null}
      query={query}
      page={people}
      empty={{ title: t('empty'), text: t('emptyText') }}
    >
      <PeopleTable rows={people.rows} locale={locale} editable={manages} />
    </Directory>
  );
}
