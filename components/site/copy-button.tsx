import { isolatedText } from '@/lib/i18n/isolated-text';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

interface Props {
  locale: Locale;
  /** What is copied, for readers who do not see it above the button. */
  of?: string;
  /** Copied instead of the text of the element before the button. */
  text?: string;
  label?: string;
}

/** Shown by `reader.js`, which copies and says so. */
export function CopyButton({ locale, of, text, label }: Props) {
  const t = translator(locale, 'site');
  const copy = label ?? t('cite.copy');
  return (
    <button
      type="button"
      hidden
      data-copy={text ?? ''}
      data-done={t('cite.copied')}
      aria-label={of && isolatedText(`${copy}: ${of}`, directionOf(locale))}
    >
      {copy}
    </button>
  );
}
