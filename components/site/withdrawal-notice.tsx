import { IsolatedText } from '@/components/prose/isolated-text';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import styles from './corrections.module.css';

interface Props {
  /** Language of the withdrawn piece, in which the text is written. */
  locale: Locale;
  /** A paragraph on each line. */
  text: string;
}

/** What the editors say where a piece was withdrawn. */
export function WithdrawalNotice({ locale, text }: Props) {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '');
  return (
    <section className={styles.corrections} aria-labelledby="notice" lang={locale} dir={directionOf(locale)}>
      <h2 id="notice">{translator(locale, 'site')('status.410.notice')}</h2>
      {paragraphs.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text never change
        <p key={index}>
          <IsolatedText text={line} locale={locale} />
        </p>
      ))}
    </section>
  );
}
