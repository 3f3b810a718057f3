import { IsolatedText } from '@/components/prose/isolated-text';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { ListedSection } from '@/lib/publications/indexes/types';
import styles from './indexes.module.css';
import { NewestLines } from './newest-lines';
import { TermLink } from './term-link';

/** Sections in their order, each with what it is about, how many pieces it has and the newest of them. */
export function SectionsList({ sections, locale }: { sections: ListedSection[]; locale: Locale }) {
  return (
    <ul className={styles.parts}>
      {sections.map((section) => (
        <li key={section.id}>
          <h2 className={styles.partName}>
            <TermLink term={section} locale={locale} />
          </h2>
          <SectionFacts section={section} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

function SectionFacts({ section, locale }: { section: ListedSection; locale: Locale }) {
  const { name, description, newest, locale: of } = section;
  const label = translator(locale, 'site')('sectionsIndex.newest', { section: name });
  return (
    <>
      {description && (
        <p className={styles.about}>
          <IsolatedText text={description} locale={locale} />
        </p>
      )}
      <div {...(of === locale ? {} : { lang: of, dir: directionOf(of) })}>
        <NewestLines pieces={newest} label={label} locale={of} />
      </div>
    </>
  );
}
