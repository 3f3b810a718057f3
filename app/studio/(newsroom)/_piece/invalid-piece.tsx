import { InvalidDocument } from '@/components/editor/screen/invalid-document';
import type { InvalidEdition } from '@/lib/entries/types';
import { issueText } from '@/lib/i18n/issue-text';
import type { Locale } from '@/lib/i18n/locales';
import { log } from '@/lib/log';
import { renderStoredBody } from '@/lib/richtext/render-html';

interface Props {
  edition: InvalidEdition;
  /** The title from the entry's summary, because the document may have none. */
  title: string;
  /** Language of the interface. */
  locale: Locale;
}

/** Rendered instead of the editor when the stored document fails validation. */
export function InvalidPiece({ edition, title, locale }: Props) {
  const { html, problems } = renderStoredBody(edition.document, edition.locale);
  log.error({ editionId: edition.id, problems }, 'invalid document opened');
  const faults = edition.faults.map((issue) => ({ path: issue.path, message: issueText(issue, locale) }));
  return (
    <InvalidDocument
      locale={locale}
      contentLocale={edition.locale}
      title={title}
      html={html}
      faults={faults}
    />
  );
}
