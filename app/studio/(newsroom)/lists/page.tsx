import type { Metadata } from 'next';
import { createListAction } from '@/app/studio/(newsroom)/lists/[key]/actions';
import { requireUser } from '@/app/studio/session';
import { ListsTable } from '@/components/lists/lists-table';
import { NewList } from '@/components/lists/new-list';
import { PageHead } from '@/components/ui/page-head';
import { translator } from '@/lib/i18n/translator';
import { listLists } from '@/lib/lists/list-lists';

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'lists')('index.title') };
}

/** All lists, and the form for another one. */
export default async function ListsPage() {
  const { actor, user } = await requireUser();
  const t = translator(user.interfaceLocale, 'lists');
  const { lists, can } = await listLists(actor);
  return (
    <>
      <PageHead title={t('index.title')} lead={t('index.lead')} />
      <ListsTable lists={lists} locale={user.interfaceLocale} />
      {can.manage && <NewList create={createListAction} />}
    </>
  );
}
