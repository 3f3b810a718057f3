import type { Extensions } from '@tiptap/core';
import { BibliographyKeys } from './bibliography/bibliography-keys';
import { PastedAddresses } from './entry-card/pasted-addresses';
import { FigureEditing } from './figure/figure-editing';
import { AttachmentKeys } from './file-attachment/attachment-keys';
import { FollowUploads } from './follow-uploads';
import { FootnoteEditing } from './footnote/footnote-editing';
import { InfoBoxKeys } from './info-box/info-box-keys';
import { LeadColons } from './point/lead-colons';
import { PointKeys } from './point/point-keys';
import { SelectedAtomKeys } from './selected-atom-keys';
import { NumberColumns } from './table/number-columns';
import { TableEditing } from './table/table-editing';
import { TableKeys } from './table/table-keys';
import { VideoEditing } from './video/video-editing';

/**
 * What only the editor adds to single nodes: keys, typed rules, node views. Each is an extension in a folder with the
 * name of the node. The node itself, with its schema and its output, is a spec in lib/richtext/nodes.
 */
export const NODE_EDITORS: Extensions = [
  PointKeys,
  LeadColons,
  FigureEditing,
  AttachmentKeys,
  SelectedAtomKeys,
  PastedAddresses,
  FollowUploads,
  FootnoteEditing,
  TableEditing,
  TableKeys,
  NumberColumns,
  InfoBoxKeys,
  VideoEditing,
  BibliographyKeys,
];
