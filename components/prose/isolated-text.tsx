import { bidiRuns } from '@/lib/i18n/bidi-runs';
import { isolatingAttributes, RUN_CLASS } from '@/lib/i18n/isolating-attributes';
import { directionOf, type Locale } from '@/lib/i18n/locales';

interface IsolatedTextProps {
  text: string;
  /** The language in which the text is written. */
  locale: Locale;
}

/** Plain text of the newsroom, such as a name or a description, with the runs isolated whose order would be garbled. */
export function IsolatedText({ text, locale }: IsolatedTextProps) {
  let offset = 0;
  return bidiRuns(text, directionOf(locale)).map((run) => {
    const key = offset;
    offset += run.text.length;
    if (!run.isolate) return run.text;
    return (
      <bdi key={key} className={RUN_CLASS} {...isolatingAttributes(run.isolate, run.text)}>
        {run.text}
      </bdi>
    );
  });
}
