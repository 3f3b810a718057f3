import type { Metadata } from 'next';
import { Directory } from '@/app/studio/(newsroom)/directory';
import { ListQuery, type Query } from '@/app/studio/list-query';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { UsersTable } from '@/components/users/users-table';
import { translator } from '@/lib/i18n/translator';
import { listUsers } from '@/lib/users/list-users';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'users')('title') };
}

export default async function UsersPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const query = ListQuery.parse(await searchParams);
  const { q, ...window } = query;
  const users = await orNotFound(listUsers(actor, { query: q, ...window }));
  const t = translator(user.interfaceLocale, 'users');
  return (
    <Directory
      locale={user.interfaceLocale}
      title={t('title')}
      lead={t('lead')}
      create={{ href: '/studio/users/new', label: t('new') }}
      search={t('search')}
      query={query}
      page={users}
    >
      <UsersTable rows={users.rows} locale={user.interfaceLocale} ownId={user.id} />
    </Directory>
  );
}
