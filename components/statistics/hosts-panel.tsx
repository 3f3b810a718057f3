import panel from '@/components/dashboard/panel.module.css';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PieceStatistics } from '@/lib/statistics/types';
import { CountRow, CountsPanel } from './counts-panel';
import classes from './statistics.module.css';

interface Props extends Pick<PieceStatistics, 'hosts' | 'withoutHost'> {
  locale: Locale;
}

/** From whose pages readers came. */
export function HostsPanel({ hosts, withoutHost, locale }: Props) {
  const t = translator(locale, 'statistics');
  return (
    <CountsPanel title={t('hosts.title')}>
      {hosts.map(({ host, views }) => (
        <CountRow key={host ?? ''} views={views} locale={locale}>
          {host === null ? (
            t('hosts.others')
          ) : (
            <bdi dir="ltr" className={classes.host}>
              {host}
            </bdi>
          )}
        </CountRow>
      ))}
      {withoutHost > 0 && (
        <CountRow views={withoutHost} locale={locale}>
          {t('hosts.none')}
        </CountRow>
      )}
      <li className={panel.row}>
        <span className={classes.under}>{t('hosts.hint')}</span>
      </li>
    </CountsPanel>
  );
}
