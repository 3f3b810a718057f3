import type { Locale } from '@/lib/i18n/locales';
import type { ListedTopic } from '@/lib/publications/indexes/types';
import indexes from './indexes.module.css';
import { LetterGroups } from './letter-groups';
import styles from './letters.module.css';
import { TermLink } from './term-link';

/** Topics under their letters, each with how many pieces it has. */
export function TopicsList({ topics, locale }: { topics: ListedTopic[]; locale: Locale }) {
  return (
    <LetterGroups rows={topics} locale={locale}>
      {(ofLetter) => (
        <ul className={`${indexes.grid} ${styles.terms}`}>
          {ofLetter.map((topic) => (
            <li key={topic.id}>
              <TermLink term={topic} locale={locale} />
            </li>
          ))}
        </ul>
      )}
    </LetterGroups>
  );
}
