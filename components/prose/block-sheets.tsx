'use client';
import attachments from './attachments.css?url';
import bibliography from './bibliography.css?url';
import blockLinks from './block-links.css?url';
import boxes from './boxes.css?url';
import entryCards from './entry-cards.css?url';
import figures from './figures.css?url';
import footnotes from './footnotes.css?url';
import pictureRatios from './picture-ratios.css?url';
import tables from './tables.css?url';
import videos from './videos.css?url';

const SHEETS = {
  attachments,
  entryCards,
  pictureRatios,
  figures,
  tables,
  boxes,
  videos,
  bibliography,
  blockLinks,
  footnotes,
};

export type BlockSheet = keyof typeof SHEETS;

/**
 * Links these style sheets. React moves them into the head, behind those of the page. Readers get no script of it: it is a component of the browser because Next
 * links every style sheet that a component of the server imports, and knows no address of it.
 */
export function BlockSheets({ names }: { names: BlockSheet[] }) {
  return names.map((name) => <link key={name} rel="stylesheet" href={SHEETS[name]} precedence="next" />);
}
