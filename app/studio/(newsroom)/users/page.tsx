import type { Metadata } from 'next';
import { ListQuery, PAGE_SIZES, type Query } from '@/app/studio/list-query';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { LinkButton } from '@/components/ui/link-button';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { UsersTable } from '@/components/users/users-table';
import { translator } from '@/lib/i18n/translator';
import { listUsers } from '@/lib/users/list-users';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'users')('title') };
}

export default async function UsersPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const { q: _q, ...window } = ListQuery.parse(await searchParams);
  const users = await orNotFound(listUsers(actor, window));
  const t = translator(user.interfaceLocale, 'users');
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={
          <LinkButton href="/studio/users/new" primary>
            {t('new')}
          </LinkButton>
        }
      />
      <UsersTable rows={users.rows} locale={user.interfaceLocale} ownId={user.id} />
      <Pager page={users} size={window.size} sizes={PAGE_SIZES} />
    </>
  );
}
