import { bibliography } from './nodes/bibliography/bibliography';
import { bibliographyItem } from './nodes/bibliography-item/bibliography-item';
import { blockquote } from './nodes/blockquote/blockquote';
import { bulletList } from './nodes/bullet-list/bullet-list';
import { divider } from './nodes/divider/divider';
import { doc } from './nodes/doc/doc';
import { entryCard } from './nodes/entry-card/entry-card';
import { figure } from './nodes/figure/figure';
import { figureCaption } from './nodes/figure-caption/figure-caption';
import { figureCredit } from './nodes/figure-credit/figure-credit';
import { figurePicture } from './nodes/figure-picture/figure-picture';
import { fileAttachment } from './nodes/file-attachment/file-attachment';
import { footnote } from './nodes/footnote/footnote';
import { footnoteReference } from './nodes/footnote-reference/footnote-reference';
import { footnotes } from './nodes/footnotes/footnotes';
import { hardBreak } from './nodes/hard-break/hard-break';
import { heading } from './nodes/heading/heading';
import { infoBox } from './nodes/info-box/info-box';
import { infoBoxTitle } from './nodes/info-box-title/info-box-title';
import { kicker } from './nodes/kicker/kicker';
import { listItem } from './nodes/list-item/list-item';
import { orderedList } from './nodes/ordered-list/ordered-list';
import { paragraph } from './nodes/paragraph/paragraph';
import { point } from './nodes/point/point';
import { pointLead } from './nodes/point-lead/point-lead';
import { pointList } from './nodes/point-list/point-list';
import { pullQuote } from './nodes/pull-quote/pull-quote';
import { standfirst } from './nodes/standfirst/standfirst';
import { table } from './nodes/table/table';
import { tableCaption } from './nodes/table-caption/table-caption';
import { tableCell } from './nodes/table-cell/table-cell';
import { tableGrid } from './nodes/table-grid/table-grid';
import { tableHeader } from './nodes/table-header/table-header';
import { tableRow } from './nodes/table-row/table-row';
import { tableSource } from './nodes/table-source/table-source';
import { text } from './nodes/text/text';
import { title } from './nodes/title/title';
import { video } from './nodes/video/video';
import { videoCaption } from './nodes/video-caption/video-caption';
import type { NodeSpec } from './spec-types';

/** Every node that a document may contain. Of a group, ProseMirror makes the first block where it must make one. */
export const NODE_SPECS = [
  doc,
  kicker,
  title,
  standfirst,
  paragraph,
  heading,
  bulletList,
  orderedList,
  listItem,
  pointList,
  point,
  pointLead,
  blockquote,
  table,
  tableCaption,
  tableGrid,
  tableRow,
  tableCell,
  tableHeader,
  tableSource,
  divider,
  pullQuote,
  infoBox,
  infoBoxTitle,
  figure,
  figurePicture,
  figureCaption,
  figureCredit,
  fileAttachment,
  video,
  videoCaption,
  bibliography,
  bibliographyItem,
  entryCard,
  footnotes,
  footnote,
  hardBreak,
  footnoteReference,
  text,
] as const satisfies readonly NodeSpec[];
