import { findSource } from './find-source';
import { PASSES } from './passes';
import { type Intake, nothingLeftOut, type Source } from './types';

function run(root: HTMLElement, source: Source): Intake {
  const intake: Intake = { root, source, leftOut: nothingLeftOut() };
  for (const pass of PASSES) if (source !== 'editor' || !pass.rebuildsBlocks) pass.run(intake);
  return intake;
}

/**
 * The one way from foreign HTML to elements that the parse rules of the schema read: pasted, dropped or imported. `page`
 * is the parsed HTML and is changed; `html` is what it was parsed from, which says more about its program. Needs
 * nothing of a browser but the document that it is given.
 */
export function readForeignHtml(page: Document, html: string): Intake {
  return run(page.body, findSource(html));
}

/** The same for text without any markup. Every line is a paragraph; `page` is an empty document. */
export function readForeignText(page: Document, text: string): Intake {
  const lines = text.split(/(?:\r\n?|\n)+/).filter((line) => line.trim() !== '');
  page.body.replaceChildren(
    ...lines.map((line) => {
      const paragraph = page.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
  return run(page.body, 'plainText');
}
