import styles from './prose.module.css';

interface Html {
  /** Made by lib/richtext, which escapes all text and lets no other markup through. Never anything typed. */
  html: string;
}

/** The finished body of a piece. This file is the only place where stored HTML enters a page. */
export function Prose({ html }: Html) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by lib/richtext from a checked document
  return <div className={styles.prose} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A kicker, title or standfirst: one line's markup without a block of its own. */
export function InlineProse({ html }: Html) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by lib/richtext from a checked document
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
}
