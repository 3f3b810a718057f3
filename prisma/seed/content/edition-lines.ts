import type { Block, Inline, InlineRun, SampleEdition } from './types';

const runs = (inline: Inline): InlineRun[] =>
  (typeof inline === 'string' ? [inline] : inline).map((run) =>
    typeof run === 'string' ? { text: run } : run,
  );

const inlineText = (inline: Inline): string =>
  runs(inline)
    .map((run) => run.text)
    .join('');

/** The inline texts of one block in reading order, as written: leads and headings are inlines of their own. */
function blockInlines(block: Block): Inline[] {
  if ('p' in block) return [block.p];
  if ('h2' in block) return [block.h2];
  if ('h3' in block) return [block.h3];
  if ('ul' in block) return block.ul;
  if ('ol' in block) return block.ol;
  if ('quote' in block) return [block.quote];
  return block.points.flatMap((point) => [point.lead, ...point.text]);
}

function blockLines(block: Block): string[] {
  if (!('points' in block)) return blockInlines(block).map(inlineText);
  const first = block.start ?? 1;
  return block.points.flatMap(({ lead, text: [opening = '', ...more] }, index) => [
    `${first + index}- ${lead}: ${inlineText(opening)}`,
    ...more.map(inlineText),
  ]);
}

/** Every inline of an edition in reading order, empty ones left out. */
export const editionInlines = (edition: SampleEdition): Inline[] =>
  [edition.kicker, edition.title, edition.standfirst, ...edition.body.flatMap(blockInlines)].filter(
    (inline) => inline.length > 0,
  );

/** The runs of an edition, with their marks. */
export const editionRuns = (edition: SampleEdition): InlineRun[] => editionInlines(edition).flatMap(runs);

/** The text of each inline, without marks. */
export const editionTexts = (edition: SampleEdition): string[] => editionInlines(edition).map(inlineText);

/** The body as a reader sees it printed, one line for each paragraph; numbered points read `1- Lead: text`. */
export const bodyLines = (edition: SampleEdition): string[] => edition.body.flatMap(blockLines);
