import type { CitationPart, CitedWork } from '@/lib/citations/cited-work';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import styles from './tools.module.css';

/** In the direction of the style; names and titles are isolated, because theirs may be the other. */
export function Reference({
  parts,
  style,
  work: { locale },
}: {
  parts: CitationPart[];
  style: Locale;
  work: CitedWork;
}) {
  let offset = 0;
  return (
    <div className={styles.reference} lang={style} dir={directionOf(style)}>
      {parts.map((part) => {
        const key = offset++;
        if (typeof part === 'string') return part;
        if ('address' in part)
          return (
            <a key={key} href={part.address} dir="ltr">
              {part.address}
            </a>
          );
        const Named = part.isTitle ? 'cite' : 'bdi';
        return (
          <Named key={key} lang={locale} dir={directionOf(locale)}>
            {part.text}
          </Named>
        );
      })}
    </div>
  );
}
