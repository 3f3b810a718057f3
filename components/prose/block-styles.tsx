import { type BlockSheet, BlockSheets } from './block-sheets';

/** The style sheets of blocks, and what the HTML of each block begins with (lib/richtext/nodes). In the order of body.css. */
const MARKS: Record<BlockSheet, string[]> = {
  attachments: ['class="attachment'],
  entryCards: ['class="entry-card'],
  pictureRatios: ['class="figure-row"'],
  figures: ['class="figure '],
  tables: ['class="table"'],
  boxes: ['class="pull-quote"', 'class="info-box"', '<hr'],
  videos: ['class="video"'],
  bibliography: ['class="bibliography"'],
  blockLinks: ['class="block-link"'],
  footnotes: ['class="note-number"'],
};

/** Links the styles of the blocks that a body has, and of no others. */
export function BlockStyles({ html }: { html: string }) {
  const names = (Object.keys(MARKS) as BlockSheet[]).filter((name) =>
    MARKS[name].some((mark) => html.includes(mark)),
  );
  return <BlockSheets names={names} />;
}
