import 'server-only';
import { redirect } from 'next/navigation';
import type { Query } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { newEntryId } from '@/lib/entries/new-entry-id';
import { KIND_SEGMENTS, type Kind } from '@/lib/i18n/addresses';
import { isLocale } from '@/lib/i18n/locales';

/**
 * Opens an empty editor at the address that the piece will have: nothing is stored before its first letter. `?in=` names the language, which
 * otherwise is the user's own.
 */
export async function openNewPiece(kind: Kind, query: Query): Promise<never> {
  const { user } = await requireUser();
  const asked = typeof query.in === 'string' ? query.in : '';
  const locale = isLocale(asked) ? asked : user.interfaceLocale;
  redirect(`/studio/${KIND_SEGMENTS[kind]}/${newEntryId()}/${locale}?new`);
}
