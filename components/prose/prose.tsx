import notes from './footnotes.module.css';
import styles from './prose.module.css';

interface Html {
  /** Must come from the renderers of lib/richtext, which escape all text. Never pass user input. */
  html: string;
}

/** The rendered body of a piece. Stored HTML enters pages through this file and ./inline-prose.tsx only. */
export function Prose({ html }: Html) {
  const classes = `${styles.prose} ${notes.notes}`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by lib/richtext from a checked document
  return <div className={classes} dangerouslySetInnerHTML={{ __html: html }} />;
}
