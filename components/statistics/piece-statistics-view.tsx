import { LinkButton } from '@/components/ui/link-button';
import { LocaleText } from '@/components/ui/locale-text';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { editorPath } from '@/lib/i18n/studio-addresses';
import { translator } from '@/lib/i18n/translator';
import type { PieceStatistics, Range } from '@/lib/statistics/types';
import { HostsPanel } from './hosts-panel';
import { RangeLinks } from './range-links';
import { statisticsPath } from './statistics-path';
import { TotalLine, ViewsInRange } from './views-in-range';

interface Props {
  statistics: PieceStatistics;
  range: Range;
  locale: Locale;
  /** Whether the user may see the numbers of the whole site. */
  seesSite: boolean;
}

/** How often one piece was opened, in both languages. */
export function PieceStatisticsView({ statistics, range, locale, seesSite }: Props) {
  const t = translator(locale, 'statistics');
  const { entryId, kind, titles, periods, total, everything, hosts, withoutHost } = statistics;
  const language =
    titles[locale] === null && titles[otherLocale(locale)] !== null ? otherLocale(locale) : locale;
  const title = titles[language];
  const isEmpty = total.ar + total.en === 0;
  const isUnread = everything.ar + everything.en === 0;
  return (
    <>
      <PageHead
        title={
          title === null
            ? t('piece.untitled')
            : t.rich('piece.of', { title: () => <LocaleText locale={language}>{title}</LocaleText> })
        }
        lead={t('piece.lead')}
        actions={
          <>
            <LinkButton href={editorPath({ kind, entryId, locale: language })}>{t('piece.edit')}</LinkButton>
            {seesSite && <LinkButton href={statisticsPath({ range })}>{t('piece.site')}</LinkButton>}
          </>
        }
      />
      <RangeLinks current={range} entryId={entryId} locale={locale} />
      <TotalLine label={t('everything')} total={everything} locale={locale} />
      {isEmpty && isUnread && <Notice title={t('piece.unread')} text={t('piece.unreadText')} />}
      {isEmpty && !isUnread && <Notice title={t('emptyRange')} text={t('emptyRangeText')} />}
      {!isEmpty && (
        <>
          <ViewsInRange {...{ range, periods, total, locale }} />
          <HostsPanel {...{ hosts, withoutHost, locale }} />
        </>
      )}
    </>
  );
}
