import { StagePill } from '@/components/review/stage-pill';
import { Link } from '@/components/ui/link';
import { LocaleText } from '@/components/ui/locale-text';
import record from '@/components/ui/record-table.module.css';
import { formatDate, noonOf } from '@/lib/i18n/dates';
import { type Locale, localised } from '@/lib/i18n/locales';
import { editorPath } from '@/lib/i18n/studio-addresses';
import { translator } from '@/lib/i18n/translator';
import type { WaitingEdition } from '@/lib/review/types';
import { Panel } from './panel';
import classes from './panel.module.css';

interface Props {
  rows: WaitingEdition[];
  links: { href: string; label: string }[];
  locale: Locale;
}

/** What waits for the user: texts to review, and texts of their own to correct. */
export function WaitingPanel({ rows, links, locale }: Props) {
  const t = translator(locale, 'review');
  const untitled = translator(locale, 'editor')('untitled');
  return (
    <Panel title={t('waiting.title')} links={links} empty={t('waiting.empty')} isEmpty={rows.length === 0}>
      {rows.map((row) => (
        <li key={`${row.entryId} ${row.locale}`} className={classes.row}>
          <span>
            <Link href={editorPath(row)} className={record.name}>
              {row.title ? <LocaleText locale={row.locale}>{row.title}</LocaleText> : untitled}
            </Link>{' '}
            <StagePill stage={row.stage} locale={locale} />
          </span>
          <p className={classes.when}>
            {row.dueOn && <span>{t('next.due', { day: formatDate(noonOf(row.dueOn), locale) })}</span>}
            <span>{t('waiting.by', { name: localised(row.by, 'name', locale) })}</span>
          </p>
        </li>
      ))}
    </Panel>
  );
}
