import panel from '@/components/dashboard/panel.module.css';
import { Link } from '@/components/ui/link';
import { LocaleText } from '@/components/ui/locale-text';
import { LANGUAGE_NAMES, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { isRanked, type Range, type ReadPiece, type SiteStatistics } from '@/lib/statistics/types';
import { CountRow, CountsPanel } from './counts-panel';
import { HostsPanel } from './hosts-panel';
import classes from './statistics.module.css';
import { statisticsPath } from './statistics-path';

interface Props {
  statistics: SiteStatistics;
  range: Range;
  locale: Locale;
}

/** What readers opened most, where they came from, and what sorts of pages they opened. */
export function SitePanels({ statistics: { pieces, hosts, withoutHost, sorts }, range, locale }: Props) {
  const t = translator(locale, 'statistics');
  return (
    <div className={panel.blocks}>
      {(pieces.length > 0 || isRanked(range)) && (
        <CountsPanel title={t('pieces.title')}>
          {pieces.map((piece) => (
            <CountRow key={piece.entryId + piece.locale} views={piece.views} locale={locale}>
              <PieceName {...{ piece, range, locale }} />
            </CountRow>
          ))}
          {isRanked(range) && (
            <li className={panel.row}>
              <span className={classes.under}>{t('pieces.hint')}</span>
            </li>
          )}
        </CountsPanel>
      )}
      <HostsPanel {...{ hosts, withoutHost, locale }} />
      <CountsPanel title={t('sorts.title')}>
        {sorts
          .filter(({ ar, en }) => ar + en > 0)
          .map(({ sort, ar, en }) => (
            <CountRow key={sort} views={ar + en} locale={locale}>
              {t(`sorts.${sort}`)}
            </CountRow>
          ))}
      </CountsPanel>
    </div>
  );
}

function PieceName({ piece, range, locale }: { piece: ReadPiece; range: Range; locale: Locale }) {
  const t = translator(locale, 'statistics');
  const href = statisticsPath({ range, entryId: piece.entryId });
  return (
    <>
      <Link href={href}>
        {piece.title ? <LocaleText locale={piece.locale}>{piece.title}</LocaleText> : t('piece.untitled')}
      </Link>{' '}
      <span className={classes.under}>
        <LocaleText locale={piece.locale}>{LANGUAGE_NAMES[piece.locale]}</LocaleText>
      </span>
    </>
  );
}
