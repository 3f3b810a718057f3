import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  addEntryAction,
  composeFrontPageAction,
  deleteListAction,
  describeListAction,
  describePinAction,
  discardListDraftAction,
  findInListAction,
  listArrangementsAction,
  listCandidatesAction,
  moveEntryAction,
  publishListDraftAction,
  readListAction,
  removeEntryAction,
  restoreArrangementAction,
  ruleChoicesAction,
  startListDraftAction,
  unpinEntryAction,
  updateListAction,
} from '@/app/studio/(newsroom)/lists/[key]/actions';
import {
  openReleasesAction,
  putListIntoReleaseAction,
  scheduleListAction,
} from '@/app/studio/(newsroom)/releases/into-release-actions';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import { ArrangedListView } from '@/components/lists/arranged-list-view';
import { OvertakenNotice } from '@/components/lists/overtaken-notice';
import { plannedMoment } from '@/components/releases/planned-moment';
import { localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { listBlockChoices } from '@/lib/lists/composition/list-block-choices';
import { findOvertaken } from '@/lib/lists/find-overtaken';
import { getList } from '@/lib/lists/get-list';
import { listLists } from '@/lib/lists/list-lists';
import { isBuiltIn, isListKey } from '@/lib/lists/types';
import { findOpenReleaseOfList } from '@/lib/releases/find-open-release-of';

type Props = { params: Promise<{ key: string }> };

const ACTIONS = {
  read: readListAction,
  move: moveEntryAction,
  unpin: unpinEntryAction,
  add: addEntryAction,
  remove: removeEntryAction,
  update: updateListAction,
  candidates: listCandidatesAction,
  find: findInListAction,
  ruleChoices: ruleChoicesAction,
  describePin: describePinAction,
  describe: describeListAction,
  compose: composeFrontPageAction,
  deleteList: deleteListAction,
  startDraft: startListDraftAction,
  publishDraft: publishListDraftAction,
  discardDraft: discardListDraftAction,
  restore: restoreArrangementAction,
  arrangements: listArrangementsAction,
  openReleases: openReleasesAction,
  putListIntoRelease: putListIntoReleaseAction,
  scheduleList: scheduleListAction,
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { actor, user } = await requireUser();
  const { key } = await params;
  const t = translator(user.interfaceLocale, 'lists');
  if (isBuiltIn(key)) return { title: t(`${key}.title`) };
  const { lists } = await listLists(actor);
  const list = lists.find((each) => each.key === key);
  return list ? { title: localised(list, 'name', user.interfaceLocale) } : {};
}

export default async function ListPage({ params }: Props) {
  const { actor, user } = await requireUser();
  const { key } = await params;
  if (!isListKey(key)) notFound();
  const initial = await orNotFound(getList(actor, key));
  const found = await findOpenReleaseOfList(actor, key);
  const release = found && { ...found, moment: plannedMoment(found, user.interfaceLocale) };
  const isComposed = key === 'front-page' && initial.can.manage;
  const blockChoices = isComposed ? await listBlockChoices(actor) : undefined;
  const notice = key === 'front-page' && (
    <OvertakenNotice rows={await findOvertaken(actor)} locale={user.interfaceLocale} />
  );
  return <ArrangedListView {...{ initial, release, notice, blockChoices }} actions={ACTIONS} />;
}
