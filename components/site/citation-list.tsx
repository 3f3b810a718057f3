import { CITATION_FILES } from '@/lib/citations/citation-files';
import { CITATION_STYLES, type StyleName } from '@/lib/citations/citation-styles';
import type { CitedWork } from '@/lib/citations/cited-work';
import { translator } from '@/lib/i18n/translator';
import styles from './citation.module.css';
import { CopyButton } from './copy-button';
import { Reference } from './reference';

/** Their names are the same in every language. */
const STYLE_NAMES: Record<Exclude<StyleName, 'arabic'>, string> = {
  apa: 'APA',
  chicago: 'Chicago',
  mla: 'MLA',
};
const names = Object.keys(CITATION_STYLES) as StyleName[];

interface Props {
  work: CitedWork;
  /** Encoded path below which the files are. */
  filesBelow: string;
}

/** The references of a piece, each as text that can be selected, and the files for programs that keep references. */
export function CitationList({ work, filesBelow }: Props) {
  const { locale } = work;
  const t = translator(locale, 'site');
  return (
    <>
      {names.map((name) => (
        <div key={name} className={styles.citation}>
          <p className={styles.style}>
            {name === 'arabic' ? t('cite.arabic') : <bdi lang="en">{STYLE_NAMES[name]}</bdi>}
          </p>
          <Reference
            parts={CITATION_STYLES[name](work)}
            style={name === 'arabic' ? 'ar' : 'en'}
            work={work}
          />
          <CopyButton locale={locale} of={name === 'arabic' ? t('cite.arabic') : STYLE_NAMES[name]} />
        </div>
      ))}
      <p className={styles.files}>
        {t('cite.files')}{' '}
        {Object.entries(CITATION_FILES).map(([file, { name, type }]) => (
          <a key={file} href={`${filesBelow}/${file}`} type={type} rel="nofollow" download>
            <bdi lang="en">{name}</bdi>
          </a>
        ))}
      </p>
    </>
  );
}
