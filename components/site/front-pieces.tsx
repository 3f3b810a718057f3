import type { ReactNode } from 'react';
import { IsolatedText } from '@/components/prose/isolated-text';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { PiecesHead } from '@/lib/publications/front/types';
import type { PieceCard } from '@/lib/publications/types';
import styles from './front.module.css';
import { FrontCard } from './front-card';
import lists from './lists.module.css';
import { PieceList } from './piece-list';

interface Props {
  block: PiecesHead & { pieces: PieceCard[] };
  locale: Locale;
}

/** A block of the front page that shows pieces: the second row, a list, a section, or the newest articles. */
export function FrontPieces({ block, locale }: Props) {
  const t = translator(locale, 'site');
  if (block.kind === 'picks') return <Picks pieces={block.pieces} locale={locale} />;
  if (block.kind === 'section') return <Section block={block} locale={locale} />;
  const isList = block.kind === 'list';
  const id = isList ? `list-${block.key}-block` : 'latest';
  const all = isList
    ? block.path && { href: encodeURI(block.path), text: t('front.wholeList') }
    : { href: `/${locale}/archive`, text: t('front.all') };
  return (
    <section className={lists.columns} aria-labelledby={id}>
      <h2 id={id} className={lists.heading}>
        {isList ? <IsolatedText text={block.name} locale={locale} /> : t('front.latest')}
      </h2>
      <PieceList pieces={block.pieces} locale={locale} level={3} variant="dense" />
      {all && (
        <AllOfIt href={all.href} describedBy={isList ? id : undefined}>
          {all.text}
        </AllOfIt>
      )}
    </section>
  );
}

function Picks({ pieces, locale }: { pieces: PieceCard[]; locale: Locale }) {
  return (
    <section className={styles.picks} aria-label={translator(locale, 'site')('front.picks')}>
      {pieces.map((piece) => (
        <FrontCard key={piece.path} piece={piece} variant="pick" locale={locale} />
      ))}
    </section>
  );
}

type SectionProps = { block: Extract<Props['block'], { kind: 'section' }>; locale: Locale };

function Section({ block: { id, name, path, look, pieces }, locale }: SectionProps) {
  const [first, ...others] = pieces;
  const isPictured = look === 'picture' && first?.cover;
  const lines = isPictured ? others : pieces;
  return (
    <section className={`${lists.columns} ${styles.half}`} aria-labelledby={`section-${id}`}>
      <h2 id={`section-${id}`} className={lists.heading}>
        <a href={encodeURI(path)}>
          <IsolatedText text={name} locale={locale} />
        </a>
      </h2>
      {isPictured && <FrontCard piece={first} variant="first" locale={locale} />}
      {lines.length > 0 && (
        <PieceList pieces={lines} locale={locale} level={3} variant="dense" withoutSection />
      )}
    </section>
  );
}

interface AllProps {
  href: string;
  describedBy?: string | undefined;
  children: ReactNode;
}

function AllOfIt({ href, describedBy, children }: AllProps) {
  return (
    <p className={lists.all}>
      <a href={href} aria-describedby={describedBy}>
        {children}
      </a>
    </p>
  );
}
