import lines from '@/components/articles/edition-lines.module.css';
import { Link } from '@/components/ui/link';
import { LocaleText } from '@/components/ui/locale-text';
import table from '@/components/ui/record-table.module.css';
import type { RowPermissions } from '@/lib/entries/listing/types';
import type { EntryRow } from '@/lib/entries/types';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { editorPath, translationPath } from '@/lib/i18n/studio-addresses';
import { translator } from '@/lib/i18n/translator';
import { needsTranslator, translationState } from '@/lib/workflow/translation-state';
import { StatePill } from './state-pill';
import type { TranslatorActions } from './translator-actions';
import { TranslatorLine } from './translator-line';

const MARKS: Record<Locale, string> = { ar: 'ع', en: 'EN' };

interface Props {
  row: EntryRow & { can: RowPermissions };
  /** Language of the interface. */
  locale: Locale;
  actions: TranslatorActions;
}

/** A piece in each language: its title with the way into the editor, how it stands to the other language, and what can be done about that. */
export function TranslationLines({ row, locale, actions }: Props) {
  const order = row.sourceLocale ?? locale;
  return (
    <ul className={lines.editions}>
      {[order, otherLocale(order)].map((language) => (
        <li key={language} className={lines.edition}>
          <span className={lines.mark} aria-hidden>
            {MARKS[language]}
          </span>
          <span className={lines.line}>
            <TranslationLine {...{ row, language, locale, actions }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function TranslationLine({ row, language, locale, actions }: Props & { language: Locale }) {
  const t = translator(locale, 'studio');
  const edition = row.editions[language];
  const state = translationState(row, language);
  const href = editorPath({ kind: row.kind, entryId: row.id, locale: language });
  const title = edition?.title || translator(locale, 'articles')('untitled');
  return (
    <>
      {edition && (
        <Link href={href} className={lines.title}>
          {edition.title ? <LocaleText locale={language}>{title}</LocaleText> : title}
        </Link>
      )}
      <StatePill state={state} locale={locale} />
      {state === 'missing' && row.archivedAt === null && (
        <Link href={href} className={table.quiet}>
          {t(`translations.start.${language}`)}
        </Link>
      )}
      {state === 'behind' && (
        <Link
          href={translationPath({ entryId: row.id, locale: language })}
          className={table.quiet}
          aria-label={t('translations.changesOf', { title })}
        >
          {t('translations.changes')}
        </Link>
      )}
      {(needsTranslator(row, language) || row.translators[language]) && (
        <TranslatorLine
          {...{ entryId: row.id, locale: language, actions }}
          title={(edition ?? row.editions[otherLocale(language)])?.title ?? ''}
          translator={row.translators[language]}
          mayAssign={row.can.editions[language].assignTranslator}
        />
      )}
    </>
  );
}
