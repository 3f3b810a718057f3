import type { Locale } from '@/lib/i18n/locales';
import { word } from '@/lib/richtext/words';
import notes from './footnotes.module.css';

interface CloseNoteProps {
  /** The body after which this stands: a body without notes needs none. */
  html: string;
  locale: Locale;
}

/** Closes the note that is shown over the text. It stands right after the body, and style sheets show it while a note is shown. */
export function CloseNote({ html, locale }: CloseNoteProps) {
  if (!html.includes(' role="doc-endnotes"')) return null;
  return (
    // No element has this name: the page stays where it is, and no note is the target any more.
    <a className={notes.close} href="#note-closed">
      <span>{word(locale, 'footnoteClose')}</span>
    </a>
  );
}
