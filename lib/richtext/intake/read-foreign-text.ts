import { findSource } from './find-source';
import { linesAndTables } from './lines-and-tables';
import { muteHandlers, removeMuted } from './mute-handlers';
import { ownCopy, withoutForeignSlice } from './own-copy';
import { PASSES } from './passes';
import { writeFootnotes } from './restore-footnotes';
import { type HeldPicture, type HtmlParser, type Intake, nothingLeftOut } from './types';

function run(intake: Intake): Intake {
  for (const pass of PASSES) if (intake.source !== 'editor' || !pass.foreignOnly) pass.run(intake);
  // In a note stands no figure.
  for (const { root } of intake.notes) run({ ...intake, root, notes: [], pictures: [] });
  writeFootnotes(intake);
  return intake;
}

/** Comments and scripts may hold the beginning of a sheet that never ends. */
const SHEETS =
  /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<script\b[^>]{0,2000}>[\s\S]*?(?:<\/script\s*>|$)|<style\b[^>]{0,2000}>([\s\S]*?)(?:<\/style\s*>|$)/gi;

/** The HTML without its style sheets, which say what its classes mean. */
function withoutSheets(html: string): { markup: string; sheets: string[] } {
  const sheets: string[] = [];
  const markup = html.replace(SHEETS, (found, sheet: string | undefined) => {
    if (sheet === undefined) return found;
    sheets.push(sheet);
    return '';
  });
  return { markup, sheets };
}

/**
 * The one way from foreign HTML to elements that the parse rules of the schema read: pasted, dropped or imported. Needs
 * nothing of a browser but the parser that it is given. Pictures that came with it become figures.
 */
export function readForeignHtml(
  parser: HtmlParser,
  html: string,
  pictures: readonly HeldPicture[] = [],
): Intake {
  const { markup, sheets } = withoutSheets(html);
  const { body } = parser.parseFromString(muteHandlers(markup), 'text/html');
  removeMuted(body);
  const isOwn = ownCopy(body) !== null;
  if (!isOwn) withoutForeignSlice(body);
  return run({
    root: body,
    source: isOwn ? 'editor' : findSource(html),
    sheets,
    leftOut: nothingLeftOut(),
    ...{ notes: [], pictures, figures: [] },
  });
}

const NONE = { notes: [], pictures: [], figures: [] };

/** The same for text without any markup, of which every line is a paragraph, or a row of a table. */
export function readForeignText(parser: HtmlParser, text: string): Intake {
  const { body } = parser.parseFromString('', 'text/html');
  const lines = text.split(/(?:\r\n?|\n)+/).filter((line) => line.trim() !== '');
  body.replaceChildren(...linesAndTables(body.ownerDocument, lines));
  return run({ root: body, source: 'plainText', sheets: [], leftOut: nothingLeftOut(), ...NONE });
}
