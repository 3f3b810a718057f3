import type { Extensions } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Italic } from '@tiptap/extension-italic';
import { Subscript } from '@tiptap/extension-subscript';
import { Superscript } from '@tiptap/extension-superscript';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import { Bidi } from './marks/bidi';
import { Link } from './marks/link';
import { Blockquote } from './nodes/blockquote';
import { BulletList } from './nodes/bullet-list';
import { Document } from './nodes/document';
import { Heading } from './nodes/heading';
import { Kicker } from './nodes/kicker';
import { ListItem } from './nodes/list-item';
import { OrderedList } from './nodes/ordered-list';
import { Paragraph } from './nodes/paragraph';
import { Point } from './nodes/point';
import { PointLead } from './nodes/point-lead';
import { PointList } from './nodes/point-list';
import { Standfirst } from './nodes/standfirst';
import { Title } from './nodes/title';

/**
 * Every node and mark a document may hold, in one list: the schema is made from it, and the editor takes the
 * same list and adds its plugins. The order of marks decides which wraps which: a link holds its bidi runs.
 */
export const documentExtensions: Extensions = [
  Document,
  Kicker,
  Title,
  Standfirst,
  Paragraph,
  Heading,
  BulletList,
  OrderedList,
  ListItem,
  PointList,
  Point,
  PointLead,
  Blockquote,
  HardBreak,
  Text,
  Link,
  Bidi,
  Bold,
  Italic,
  Underline,
  Superscript,
  Subscript,
];
