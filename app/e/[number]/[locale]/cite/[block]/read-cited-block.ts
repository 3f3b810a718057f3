import { notFound } from 'next/navigation';

import { readLocale } from '@/app/[locale]/(site)/reader-params';
import { findBlock } from '@/lib/publications/citation-file';
import { findCitedBlock } from '@/lib/publications/find-cited-block';
import { findPiece } from '@/lib/publications/find-piece';

export interface CitedBlockParams {
  params: Promise<{ number: string; locale: string; block: string }>;
}

/** The piece and the block of it that an address names. */
export async function readCitedBlock({ params }: CitedBlockParams) {
  const { number, locale: given, block: id } = await params;
  const locale = readLocale(given);
  const named = (await findCitedBlock(number, locale, id)) ?? notFound();
  const piece = (await findPiece(locale, named.kind, named.slug)) ?? notFound();
  return { locale, piece, block: findBlock(piece, id) ?? notFound() };
}
