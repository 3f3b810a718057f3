import { notFound } from 'next/navigation';
import { readLocale } from '@/app/[locale]/(site)/reader-params';
import { findBlock } from '@/lib/publications/citation-file';
import { findCited } from '@/lib/publications/find-cited';
import { findPiece } from '@/lib/publications/find-piece';

export interface CitedParams {
  params: Promise<{ number: string; locale: string; block?: string }>;
}

/** The piece that an address names, and the block of it where it names one. */
export async function readCited({ params }: CitedParams) {
  const { number, locale: given, block: id = null } = await params;
  const locale = readLocale(given);
  const named = (await findCited(number, locale, id)) ?? notFound();
  const piece = (await findPiece(locale, named.kind, named.slug)) ?? notFound();
  return { locale, piece, block: id === null ? null : (findBlock(piece, id) ?? notFound()) };
}
