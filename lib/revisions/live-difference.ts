import type { Actor } from '@/lib/auth/types';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { compareRevisions } from './compare-revisions';
import { getHistory } from './get-history';
import type { LiveDifference } from './types';

/** More than anybody reads before publishing; the whole comparison has a page of its own. */
const MAX_ROWS = 20;

/** What readers would see differently if the draft were published; null while they see nothing. Throws `not_found`. */
export async function liveDifference(
  actor: Actor,
  edition: { kind: Kind; entryId: string; locale: Locale },
): Promise<LiveDifference | null> {
  const history = await getHistory(actor, edition);
  if (history.liveNumber === null) return null;
  const { fields, text } = await compareRevisions(actor, history, { before: 'live', after: 'draft' });
  const changed = text?.rows.filter(({ change, isBlank }) => change !== 'same' && !isBlank) ?? [];
  const rows = changed.slice(0, MAX_ROWS);
  const shown = new Set(rows.flatMap(({ numbers }) => numbers));
  return {
    fields,
    rows,
    changes: text?.changes.filter(({ number }) => shown.has(number)) ?? [],
    hiddenRows: changed.length - rows.length,
    isUnreadable: text === null,
  };
}
