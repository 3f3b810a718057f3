import { IsolatedText } from '@/components/prose/isolated-text';
import { Picture } from '@/components/prose/picture';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { AuthorPageView } from '@/lib/publications/types';
import { orcidAddress } from '@/lib/workflow/orcid';
import { profileNames } from '@/lib/workflow/profile-address';
import styles from './authors.module.css';
import { COVER_SIZES } from './cover-sizes';

/** What is known of an author beside the biography: portrait, role, and where else the author is found. */
export function AuthorAbout({ author, locale }: { author: AuthorPageView; locale: Locale }) {
  const { photo, role, isFormer, orcid, profiles } = author;
  const t = translator(locale, 'site');
  const names = profileNames(profiles);
  const links = [
    ...(orcid ? [{ address: orcidAddress(orcid), name: `ORCID ${orcid}` }] : []),
    ...profiles.map(({ address }, index) => ({ address, name: names[index] ?? address })),
  ];
  if (!photo && !role && !isFormer && links.length === 0) return null;
  return (
    <div className={styles.about}>
      {photo && (
        <div className={styles.photo}>
          <Picture picture={photo} sizes={COVER_SIZES.author} isFirst isSilent />
        </div>
      )}
      <div>
        {role && (
          <p className={styles.role}>
            <IsolatedText text={role} locale={locale} />
          </p>
        )}
        {isFormer && <p className={styles.role}>{t('person.former')}</p>}
        {links.length > 0 && (
          <ul className={styles.links} aria-label={t('person.profiles')}>
            {links.map(({ address, name }) => (
              <li key={address}>
                <a href={address} rel="me">
                  <bdi dir="ltr">{name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
