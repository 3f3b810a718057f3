import type { Query } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { OpenNewPiece } from '@/components/studio/open-new-piece';
import { newEntryId } from '@/lib/entries/new-entry-id';
import type { Kind } from '@/lib/i18n/addresses';
import { isLocale } from '@/lib/i18n/locales';

interface Props {
  kind: Kind;
  searchParams: Promise<Query>;
}

/**
 * Opens an empty editor at the address that the piece will have: nothing is stored before its first letter. `?in=` names the language, which
 * otherwise is the user's own.
 */
export async function NewPiecePage({ kind, searchParams }: Props) {
  const { user } = await requireUser();
  const query = await searchParams;
  const asked = typeof query.in === 'string' ? query.in : '';
  const locale = isLocale(asked) ? asked : user.interfaceLocale;
  return <OpenNewPiece kind={kind} entryId={newEntryId()} locale={locale} />;
}
