'use client';
import blockLinks from './block-links.css?url';
import figures from './figures.css?url';
import footnotes from './footnotes.css?url';
import insets from './insets.css?url';
import pictureRatios from './picture-ratios.css?url';
import tables from './tables.css?url';

const SHEETS = { pictureRatios, figures, tables, insets, blockLinks, footnotes };

export type BlockSheet = keyof typeof SHEETS;

/**
 * Links these style sheets. React moves them into the head, behind those of the page. Readers get no script of it: it is a component of the browser because Next
 * links every style sheet that a component of the server imports, and knows no address of it.
 */
export function BlockSheets({ names }: { names: BlockSheet[] }) {
  return names.map((name) => <link key={name} rel="stylesheet" href={SHEETS[name]} precedence="next" />);
}
