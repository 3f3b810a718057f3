import { Link } from '@/components/ui/link';
import { LocaleText } from '@/components/ui/locale-text';
import record from '@/components/ui/record-table.module.css';
import type { Locale } from '@/lib/i18n/locales';
import { editorPath } from '@/lib/i18n/studio-addresses';
import { translator } from '@/lib/i18n/translator';
import { formatMoment } from '@/lib/i18n/wall-time';
import type { ScheduledRow } from '@/lib/publishing/types';
import type { ReleaseRow } from '@/lib/releases/types';
import { Panel } from './panel';
import classes from './panel.module.css';

interface Props {
  rows: ScheduledRow[];
  /** Each is one row, whatever is in it. */
  releases: ReleaseRow[];
  locale: Locale;
}

/** What happens by itself in the next days, changes of editions and releases, in the order of their moments. */
export function ScheduledPanel({ rows, releases, locale }: Props) {
  const t = translator(locale, 'schedule');
  const tStudio = translator(locale, 'studio');
  const all = [
    ...rows.map((row) => ({ id: row.id, at: row.at, line: <ChangeLine row={row} locale={locale} /> })),
    ...releases.flatMap((release) =>
      release.plan
        ? [{ id: release.id, at: release.plan.at, line: <ReleaseLine {...{ release, locale }} /> }]
        : [],
    ),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
  return (
    <Panel
      title={tStudio('dashboard.scheduled')}
      links={[
        { href: '/studio/scheduled', label: t('title') },
        { href: '/studio/calendar', label: tStudio('nav.calendar') },
      ]}
      empty={tStudio('dashboard.scheduledEmpty')}
      isEmpty={all.length === 0}
    >
      {all.map(({ id, line }) => (
        <li key={id} className={classes.row}>
          {line}
        </li>
      ))}
    </Panel>
  );
}

function ChangeLine({ row, locale }: { row: ScheduledRow; locale: Locale }) {
  const t = translator(locale, 'schedule');
  const what = row.kind === 'publish' && row.isPublic ? 'update' : row.kind;
  return (
    <>
      <Link href={editorPath({ ...row, kind: row.entryKind })} className={record.name}>
        {row.title ? (
          <LocaleText locale={row.locale}>{row.title}</LocaleText>
        ) : (
          translator(locale, 'articles')('untitled')
        )}
      </Link>
      <p className={classes.when}>
        <span>{t(row.failure.length > 0 ? 'short.refused' : `what.${what}`)}</span>
        {row.isRelease && <span>{t('short.release')}</span>}
        <time dateTime={row.at.toISOString()}>{formatMoment(row.at, locale, row.timeZone)}</time>
      </p>
    </>
  );
}

function ReleaseLine({ release, locale }: { release: ReleaseRow; locale: Locale }) {
  const { id, name, plan } = release;
  const label = translator(locale, 'studio')('dashboard.release');
  return (
    <>
      <Link href={`/studio/releases/${id}`} className={record.name}>
        <bdi>{name}</bdi>
      </Link>
      <p className={classes.when}>
        <span>{label}</span>
        {plan && <time dateTime={plan.at.toISOString()}>{formatMoment(plan.at, locale, plan.timeZone)}</time>}
      </p>
    </>
  );
}
