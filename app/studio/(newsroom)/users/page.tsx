import type { Metadata } from 'next';
import { Directory } from '@/app/studio/(newsroom)/directory';
import { ListQuery, oneOf, type Query } from '@/app/studio/list-query';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { ChoiceFilters } from '@/components/ui/choice-filters';
import { UsersTable } from '@/components/users/users-table';
import { ROLES } from '@/lib/auth/types';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { listUsers } from '@/lib/users/list-users';
import { ACCOUNT_FILTERS } from '@/lib/users/types';

const UsersQuery = ListQuery.extend({
  role: oneOf(ROLES),
  account: oneOf(ACCOUNT_FILTERS),
});

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'users')('title') };
}

export default async function UsersPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const query = UsersQuery.parse(await searchParams);
  const { q, ...window } = query;
  const users = await orNotFound(listUsers(actor, { query: q, ...window }));
  const t = translator(user.interfaceLocale, 'users');
  return (
    <Directory
      locale={user.interfaceLocale}
      title={t('title')}
      lead={t('lead')}
      create={{ href: '/studio/users/new', label: t('new') }}
      filters={<ChoiceFilters search={t('search')} choices={choicesOf(user.interfaceLocale)} />}
      isFiltered={query.role !== undefined || query.account !== undefined}
      query={query}
      page={users}
    >
      <UsersTable rows={users.rows} locale={user.interfaceLocale} ownId={user.id} />
    </Directory>
  );
}

function choicesOf(locale: Locale) {
  const t = translator(locale, 'users');
  const roles = translator(locale, 'studio');
  return [
    {
      ...{ param: 'role', label: t('columns.role') },
      items: ROLES.map((value) => ({ value, label: roles(`roles.${value}`) })),
    },
    {
      ...{ param: 'account', label: t('columns.state') },
      items: ACCOUNT_FILTERS.map((value) => ({ value, label: t(`filters.${value}`) })),
    },
  ];
}
