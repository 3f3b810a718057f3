import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { ComparedRevisions, EditionHistory } from '@/lib/revisions/types';
import { ComparedSides } from './compared-sides';
import { ComparisonView } from './comparison-view';
import { FieldDifferences } from './field-differences';

interface Props {
  compared: ComparedRevisions;
  edition: EditionHistory;
  locale: Locale;
  isBeside: boolean;
}

/** What has changed between two sides of a history: the fields, and the text word by word. */
export function RevisionDifferences({ compared, edition, locale, isBeside }: Props) {
  const { before, after, fields, text } = compared;
  const t = translator(locale, 'history');
  const isSame = fields.length === 0 && text?.changes.length === 0;
  return (
    <>
      <ComparedSides before={before} after={after} edition={edition} locale={locale} />
      {isSame && <Notice title={t('compare.same')} text={t('compare.sameText')} />}
      <FieldDifferences differences={fields} locale={locale} contentLocale={edition.locale} />
      {!text && <Notice title={t('compare.unreadable')} text={t('compare.unreadableText')} />}
      {text && text.changes.length > 0 && (
        <ComparisonView text={text} contentLocale={edition.locale} isBeside={isBeside} />
      )}
    </>
  );
}
