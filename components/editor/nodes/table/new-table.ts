import type { NodeJson } from '@/lib/richtext/document-json';
import { table } from '@/lib/richtext/nodes/table/table';

/** Three columns and a row of headers: what most tables of a paper begin with. */
export const NEW_TABLE: NodeJson = table.drafts.table({
  table: Array.from({ length: 3 }, () => ['', '', '']),
});
