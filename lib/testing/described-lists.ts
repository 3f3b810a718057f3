import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { createList } from '@/lib/lists/create-list';
import { describeList } from '@/lib/lists/describe-list';
import { getList } from '@/lib/lists/get-list';
import { startListDraft } from '@/lib/lists/list-draft';
import { BUILT_IN_LISTS, type ListDescription, type ListKey } from '@/lib/lists/types';
import { signedIn } from './cast';
import { committed } from './committed';
import { givenEntry } from './factories';
import { givenPins } from './publication-factories';
import { frontLists } from './seen-front';

export const FILE: ListDescription = {
  ...{ nameAr: 'ملف', nameEn: 'The file', frontOrder: 1, isBeside: false },
  page: { slugAr: 'ملف', slugEn: 'file' },
};
export const DOSSIER: ListDescription = {
  ...{ nameAr: 'الملف الخاص', nameEn: 'The dossier', frontOrder: null, isBeside: true },
  page: { slugAr: 'ملف-خاص', slugEn: 'dossier' },
};

const start = committed(startListDraft);

async function removeLists(): Promise<void> {
  await db().$executeRaw`UPDATE "Release" SET "open" = NULL, "discardedAt" = now() WHERE "open"`;
  await db().list.deleteMany({ where: { key: { notIn: [...BUILT_IN_LISTS] } } });
  await db().redirect.deleteMany();
}

export interface FileAndWhoArrangesIt {
  layla: Actor;
  omar: Actor;
  /** Of the list that is described as `FILE`. */
  key: ListKey;
}

/** Lists whose names and standing are changed in drafts: what Layla and Omar do with them, by default with the list `FILE`. */
export function describedLists() {
  let here: FileAndWhoArrangesIt;

  async function givenFile(title: string, change: Partial<ListDescription> = {}): Promise<ListKey> {
    const made = await committed(createList)(here.layla, { ...FILE, ...change });
    const { entryId } = await givenEntry({ ar: { title }, en: { title }, publish: ['ar', 'en'] });
    await givenPins(made.key, { 0: entryId });
    return made.key;
  }

  const current = async (of = here.key) => ({ key: of, version: (await getList(here.layla, of)).version });

  return {
    /** Before each test: one list besides those that every newsroom has. */
    async beginAnew(): Promise<FileAndWhoArrangesIt> {
      const [layla, omar] = await Promise.all([signedIn('layla'), signedIn('omar')]);
      await removeLists();
      here = { layla, omar, key: 'front-page' };
      here.key = await givenFile('First of the file');
      return here;
    },
    givenFile,
    current,
    describeAs: async (description: ListDescription, of = here.key) =>
      committed(describeList)(here.layla, { ...(await current(of)), ...description }),
    begin: async (of = here.key) => start(here.omar, await current(of)),
    async lastEvents(take: number) {
      const { id } = await db().list.findUniqueOrThrow({ where: { key: here.key } });
      const rows = await db().auditEvent.findMany({
        ...{ where: { subjectId: id }, select: { action: true, data: true } },
        ...{ orderBy: { id: 'desc' }, take },
      });
      return rows.reverse();
    },
    seen: async () => (await getList(here.omar, here.key)).seen,
    front: async () => (await frontLists('en')).map(({ name }) => name),
  };
}
