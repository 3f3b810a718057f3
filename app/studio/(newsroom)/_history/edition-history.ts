import 'server-only';
import { notFound } from 'next/navigation';
import type { Query } from '@/app/studio/list-query';
import { orNotFound } from '@/app/studio/or-not-found';
import { requireUser } from '@/app/studio/session';
import type { Kind } from '@/lib/i18n/addresses';
import { isLocale } from '@/lib/i18n/locales';
import { getHistory } from '@/lib/revisions/get-history';

export interface HistoryProps {
  params: Promise<{ id: string; locale: string; number?: string }>;
  searchParams: Promise<Query>;
}

/** The edition that the address of a page of its history names, and who looks at it. */
export async function editionHistory({ params }: HistoryProps, kind: Kind) {
  const { actor, user } = await requireUser();
  const { id: entryId, locale: asked } = await params;
  const locale = isLocale(asked) ? asked : notFound();
  const edition = await orNotFound(getHistory(actor, { kind, entryId, locale }));
  return { actor, edition, locale: user.interfaceLocale };
}
