import type { UserActor } from '@/lib/auth/types';
import type { Locale } from '@/lib/i18n/locales';
import { compareRevisions } from '@/lib/revisions/compare-revisions';
import { getHistory } from '@/lib/revisions/get-history';
import { article, type Draft } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { type Spread, spreadOf } from './percentiles';

const TIMES = 9;
const WARM_UP_TIMES = 2;
/** Every seventh word becomes another one. */
const SEVENTH_WORD = /((?:\S+ ){6})(\S+)/gu;

async function timesOf(act: () => Promise<unknown>): Promise<Spread> {
  const times: number[] = [];
  for (let time = -WARM_UP_TIMES; time < TIMES; time += 1) {
    const start = performance.now();
    await act();
    if (time >= 0) times.push(performance.now() - start);
  }
  return spreadOf(times);
}

/** Every block with another id, as after it was pasted anew, and words changed in every one. */
function changedEverywhere(locale: Locale, text: Pick<Draft, 'body' | 'notes'>) {
  const document = article({ title: locale, ...text }, newBlockId);
  return JSON.parse(JSON.stringify(document), (key, value) =>
    key === 'text' ? value.replace(SEVENTH_WORD, '$1$2x') : value,
  );
}

export interface RichTextTimes {
  publishing: Spread;
  comparing: Spread;
}

/** Publishing a text, and comparing what readers see with a draft in which no block has stayed as it was. */
export async function measureRichText(
  locale: Locale,
  text: Pick<Draft, 'body' | 'notes'>,
): Promise<RichTextTimes> {
  const omar: UserActor = await signedIn('omar');
  const { entryId, editions } = await givenEntry({ [locale]: text });
  const editionId = editions[locale] ?? '';
  const publishing = await timesOf(() => publishPresent(omar, editionId));
  await writeDocument(omar, editionId, changedEverywhere(locale, text));
  const history = await getHistory(omar, { kind: 'article', entryId, locale });
  const comparing = await timesOf(() => compareRevisions(omar, history, { before: 'live', after: 'draft' }));
  return { publishing, comparing };
}
