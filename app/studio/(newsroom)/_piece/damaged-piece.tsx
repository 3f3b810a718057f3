import { DamagedDocument } from '@/components/editor/screen/damaged-document';
import type { DamagedEdition } from '@/lib/entries/types';
import { issueText } from '@/lib/i18n/issue-text';
import type { Locale } from '@/lib/i18n/locales';
import { log } from '@/lib/log';
import { renderStoredBody } from '@/lib/richtext/render-html';

interface Props {
  edition: DamagedEdition;
  /** As lists know it; the text itself cannot be trusted to tell. */
  title: string;
  /** Language of the interface. */
  locale: Locale;
}

/** Stands in the place of the editor when what is stored breaks its rules. */
export function DamagedPiece({ edition, title, locale }: Props) {
  const { html, problems } = renderStoredBody(edition.document, edition.locale);
  log.error({ editionId: edition.id, problems }, 'damaged document opened');
  const faults = edition.faults.map((issue) => ({ path: issue.path, message: issueText(issue, locale) }));
  return (
    <DamagedDocument
      locale={locale}
      contentLocale={edition.locale}
      title={title}
      html={html}
      faults={faults}
    />
  );
}
