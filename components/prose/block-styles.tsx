import { type BlockSheet, BlockSheets } from './block-sheets';

/** The style sheets of blocks, and what the HTML of each block begins with (lib/richtext/nodes). In the order of body.css. */
const MARKS: Record<BlockSheet, string[]> = {
  pictureRatios: ['class="figure-row"'],
  figures: ['class="figure '],
  tables: ['class="table"'],
  insets: [
    ...['class="attachment', 'class="entry-card', 'class="pull-quote"'],
    ...['class="info-box"', '<hr', 'class="video"', 'class="bibliography"'],
  ],
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
