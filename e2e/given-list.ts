import { listPagePath } from '@/lib/i18n/addresses';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { createList } from '@/lib/lists/create-list';
import { describeList } from '@/lib/lists/describe-list';
import { startListDraft } from '@/lib/lists/list-draft';
import type { ListKey } from '@/lib/lists/types';
import { committed } from '@/lib/testing/committed';
import { givenPins } from '@/lib/testing/publication-factories';
import { createAccount } from './accounts';
import { untilSiteKnows } from './until-site-knows';

interface GivenList {
  key: ListKey;
  /** Where readers find its page. */
  paths: Record<Locale, string>;
}

interface Wanted {
  /** In both languages; unique. */
  name: string;
  entryId: string;
  /** The name that its draft gives it; it has no draft without this. */
  draftName?: string;
}

/** A list of one piece, on a page of its own. */
export async function givenList({ name, entryId, draftName }: Wanted): Promise<GivenList> {
  const { actor } = await createAccount('layla', 'en');
  const slug = name.toLowerCase().replaceAll(' ', '-');
  const page = { slugAr: slug, slugEn: slug };
  const description = { nameAr: name, nameEn: name, frontOrder: null, isBeside: false, page };
  const { key } = await committed(createList)(actor, description);
  await givenPins(key, { 0: entryId });
  await untilSiteKnows();
  if (draftName) {
    const { version } = await committed(startListDraft)(actor, { key, version: 2 });
    const named = { ...description, nameAr: draftName, nameEn: draftName };
    await committed(describeList)(actor, { key, version, ...named });
  }
  const [ar, en] = LOCALES.map((locale) => listPagePath(locale, slug));
  return { key, paths: { ar: ar ?? '', en: en ?? '' } };
}
