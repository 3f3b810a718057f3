import { Title } from '@mantine/core';
import panel from '@/components/articles/entry-panel.module.css';
import { Link } from '@/components/ui/link';
import { LocaleText } from '@/components/ui/locale-text';
import record from '@/components/ui/record-table.module.css';
import { formatDate, noonOf } from '@/lib/i18n/dates';
import { type Locale, localised } from '@/lib/i18n/locales';
import { editorPath } from '@/lib/i18n/studio-addresses';
import { translator } from '@/lib/i18n/translator';
import type { WaitingEdition } from '@/lib/review/types';
import { StagePill } from './stage-pill';

/** What waits for the user: texts to review, and texts of their own to correct. */
export function WaitingPanel({ rows, locale }: { rows: WaitingEdition[]; locale: Locale }) {
  const t = translator(locale, 'review');
  const untitled = translator(locale, 'editor')('untitled');
  return (
    <section className={panel.panel}>
      <Title order={2}>{t('waiting.title')}</Title>
      {rows.length === 0 && <p className={panel.empty}>{t('waiting.empty')}</p>}
      <ul className={panel.rows}>
        {rows.map((row) => (
          <li key={`${row.entryId} ${row.locale}`} className={panel.row}>
            <span>
              <Link href={editorPath(row)} className={record.name}>
                {row.title ? <LocaleText locale={row.locale}>{row.title}</LocaleText> : untitled}
              </Link>{' '}
              <StagePill stage={row.stage} locale={locale} />
            </span>
            <p className={panel.when}>
              {row.dueOn && <span>{t('next.due', { day: formatDate(noonOf(row.dueOn), locale) })}</span>}
              <span>{t('waiting.by', { name: localised(row.by, 'name', locale) })}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
