import type { Metadata } from 'next';
import { Directory } from '@/app/studio/(newsroom)/directory';
import { ListQuery, type Query } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { PeopleTable } from '@/components/people/people-table';
import { translator } from '@/lib/i18n/translator';
import { listPeople } from '@/lib/people/list-people';
import { canManagePeople } from '@/lib/people/policy';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'people')('title') };
}

/** The directory of authors. */
export default async function PeoplePage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const t = translator(locale, 'people');
  const query = ListQuery.parse(await searchParams);
  const people = await listPeople({ query: query.q, page: query.page, pageSize: query.size });
  const manages = canManagePeople(actor);
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
