import { StagePill } from '@/components/review/stage-pill';
import { StatePill } from '@/components/translations/state-pill';
import { Link } from '@/components/ui/link';
import { LocaleText } from '@/components/ui/locale-text';
import record from '@/components/ui/record-table.module.css';
import { formatDate, noonOf } from '@/lib/i18n/dates';
import { type Locale, localised } from '@/lib/i18n/locales';
import { editorPath, translationPath } from '@/lib/i18n/studio-addresses';
import { translator } from '@/lib/i18n/translator';
import type { WaitingEdition } from '@/lib/review/types';
import type { OwnTranslation } from '@/lib/translations/types';
import { Panel } from './panel';
import classes from './panel.module.css';

interface Props {
  rows: WaitingEdition[];
  translations: OwnTranslation[];
  links: { href: string; label: string }[];
  locale: Locale;
}

/** What waits for the user: texts to review, texts of their own to correct, and texts to translate. */
export function WaitingPanel({ rows, translations, links, locale }: Props) {
  const t = translator(locale, 'review');
  const untitled = translator(locale, 'editor')('untitled');
  return (
    <Panel
      title={t('waiting.title')}
      links={links}
      empty={t('waiting.empty')}
      isEmpty={rows.length + translations.length === 0}
    >
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
      {translations.map((row) => (
        <li key={`translate ${row.entryId} ${row.locale}`} className={classes.row}>
          <TranslationRow row={row} locale={locale} />
        </li>
      ))}
    </Panel>
  );
}

function TranslationRow({ row, locale }: { row: OwnTranslation; locale: Locale }) {
  const t = translator(locale, 'review');
  const tBoard = translator(locale, 'studio');
  const { title, state, dueOn, by } = row;
  const href = state === 'behind' ? translationPath(row) : editorPath(row);
  return (
    <>
      <span>
        <Link href={href} className={record.name}>
          {title.text ? (
            <LocaleText locale={title.locale}>{title.text}</LocaleText>
          ) : (
            translator(locale, 'editor')('untitled')
          )}
        </Link>{' '}
        <StatePill state={state} locale={locale} />
      </span>
      <p className={classes.when}>
        <span>{tBoard(`translations.translator.into.${row.locale}`)}</span>
        {dueOn && <span>{t('next.due', { day: formatDate(noonOf(dueOn), locale) })}</span>}
        <span>{tBoard('translations.translator.askedBy', { name: localised(by, 'name', locale) })}</span>
      </p>
    </>
  );
}
