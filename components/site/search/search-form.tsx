import { searchPath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import styles from './search-form.module.css';
import { SearchIcon } from './search-icon';

interface SearchFormProps {
  locale: Locale;
  /** What was asked before. */
  text?: string;
  /** Filters that go on to apply, by the names of their parameters. */
  kept?: Readonly<Record<string, string>>;
  size: 'small' | 'large';
}

/** A form that needs no script. `reader.js` offers suggestions below the field. */
export function SearchForm({ locale, text = '', kept = {}, size }: SearchFormProps) {
  const t = translator(locale, 'search');
  return (
    <search className={`${styles.form} ${styles[size]}`}>
      <form action={searchPath(locale)} data-search={t('suggestions')}>
        <input
          type="search"
          name="q"
          maxLength={200}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          aria-label={t('field')}
          placeholder={t('placeholder')}
          defaultValue={text}
        />
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" aria-label={t('submit')}>
          <SearchIcon />
        </button>
      </form>
    </search>
  );
}
