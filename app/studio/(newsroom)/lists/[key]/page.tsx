import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  addEntryAction,
  listCandidatesAction,
  moveEntryAction,
  readListAction,
  removeEntryAction,
  unpinEntryAction,
  updateListAction,
} from '@/app/studio/(newsroom)/lists/[key]/actions';
import { requireUser } from '@/app/studio/session';
import { ArrangedListView } from '@/components/lists/arranged-list-view';
import { translator } from '@/lib/i18n/translator';
import { getList } from '@/lib/lists/get-list';
import { isListKey } from '@/lib/lists/types';

type Props = { params: Promise<{ key: string }> };

const ACTIONS = {
  read: readListAction,
  move: moveEntryAction,
  unpin: unpinEntryAction,
  add: addEntryAction,
  remove: removeEntryAction,
  update: updateListAction,
  candidates: listCandidatesAction,
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { user } = await requireUser();
  const { key } = await params;
  return isListKey(key) ? { title: translator(user.interfaceLocale, 'lists')(`${key}.title`) } : {};
}

export default async function ListPage({ params }: Props) {
  const { actor } = await requireUser();
  const { key } = await params;
  if (!isListKey(key)) notFound();
  return <ArrangedListView initial={await getList(actor, key)} actions={ACTIONS} />;
}
