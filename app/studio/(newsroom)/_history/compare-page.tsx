import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound } from '@/app/studio/or-not-found';
import { ComparedSides } from '@/components/revisions/compared-sides';
import { ComparisonView } from '@/components/revisions/comparison-view';
import { FieldDifferences } from '@/components/revisions/field-differences';
import { HistoryHead } from '@/components/revisions/history-head';
import { Notice } from '@/components/ui/notice';
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
  const { before, after, fields, text } = compared;
  const t = translator(locale, 'history');
  const isSame = fields.length === 0 && text?.changes.length === 0;
  return (
    <>
      <HistoryHead edition={edition} locale={locale} title={t('compare.title')} isBelow />
      <ComparedSides before={before} after={after} edition={edition} locale={locale} />
      {isSame && <Notice title={t('compare.same')} text={t('compare.sameText')} />}
      <FieldDifferences differences={fields} locale={locale} contentLocale={edition.locale} />
      {!text && <Notice title={t('compare.unreadable')} text={t('compare.unreadableText')} />}
      {text && text.changes.length > 0 && (
        <ComparisonView text={text} contentLocale={edition.locale} isBeside={view === 'beside'} />
      )}
    </>
  );
}
