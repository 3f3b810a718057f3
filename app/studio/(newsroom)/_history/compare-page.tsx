import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound } from '@/app/studio/or-not-found';
import { HistoryHead } from '@/components/revisions/history-head';
import { RevisionDifferences } from '@/components/revisions/revision-differences';
import type { Kind } from '@/lib/i18n/addresses';
import { translator } from '@/lib/i18n/translator';
import { compareRevisions } from '@/lib/revisions/compare-revisions';
import { parseSide } from '@/lib/revisions/get-side';
import { editionHistory, type HistoryProps } from './edition-history';

export async function compareMetadata(props: HistoryProps, kind: Kind): Promise<Metadata> {
  const { edition, locale } = await editionHistory(props, kind);
  return { title: `${translator(locale, 'history')('compare.title')}: ${edition.title}` };
}

/** What has changed between two revisions, or one and the draft, or one and what readers see. */
export async function ComparePage({ kind, ...props }: HistoryProps & { kind: Kind }) {
  const { actor, edition, locale } = await editionHistory(props, kind);
  const { from, to, view } = await props.searchParams;
  const names = { before: parseSide(from) ?? notFound(), after: parseSide(to) ?? notFound() };
  const compared = await orNotFound(compareRevisions(actor, edition, names));
  const title = translator(locale, 'history')('compare.title');
  return (
    <>
      <HistoryHead {...{ edition, locale, title }} isBelow />
      <RevisionDifferences {...{ compared, edition, locale }} isBeside={view === 'beside'} />
    </>
  );
}
