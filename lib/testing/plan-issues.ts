/** A node of EXPLAIN (FORMAT JSON), with the properties that are checked. */
export interface PlanNode {
  'Node Type': string;
  'Plan Rows': number;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Sort Key'?: string[];
  Plans?: PlanNode[];
}

/** More rows than any page shows, counts (lib/bounded-count.ts) or names by their ids. */
const MAX_ROWS = 1_100;

/** An entry has up to two editions. */
const MAX_INDEX_ROWS = 2 * MAX_ROWS;

/** Where every few rows match, the first ones are found fastest by looking at all rows in turn. */
const MAX_TABLE_ROWS = 4 * MAX_ROWS;

/** Nodes that read all rows of their first input before they return one, so that a LIMIT above does not stop them. */
const COLLECTING = new Set([
  ...['Sort', 'Incremental Sort', 'Aggregate', 'Hash', 'Materialize', 'WindowAgg', 'Unique', 'SetOp'],
  ...['BitmapAnd', 'BitmapOr', 'Bitmap Heap Scan', 'CTE Scan', 'Gather', 'Gather Merge'],
]);

/** Nodes that read no input further than a LIMIT above asks for. */
const SHARING = new Set(['Merge Join', 'Merge Append', 'Append']);

const SCANS = ['Index Scan', 'Index Only Scan', 'Bitmap Heap Scan', 'Bitmap Index Scan'];

function nameOf(node: PlanNode): string {
  const [relation, index, sortKey] = [node['Relation Name'], node['Index Name'], node['Sort Key']];
  return [
    node['Node Type'],
    relation && `on "${relation}"`,
    index && `by ${index}`,
    sortKey && `of ${sortKey.join(', ')}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * What of a plan grows with the tables: scans of a whole table of more than `MAX_ROWS` rows, and more rows than that read by a scan of an
 * index, sorted, hashed or grouped, unless a LIMIT stops the reading soon. `tableRows` are the rows of each table.
 */
export function planIssues(root: PlanNode, tableRows: ReadonlyMap<string, number>): string[] {
  const issues: string[] = [];
  /** `share`: the part of the node's rows that is read before a LIMIT stops the reading. */
  const visit = (node: PlanNode, share: number): void => {
    const { 'Node Type': type, 'Plan Rows': rows, Plans: inputs = [] } = node;
    const stored = tableRows.get(node['Relation Name'] ?? '') ?? 0;
    if (type === 'Seq Scan' && stored * share > (share < 1 ? MAX_TABLE_ROWS : MAX_ROWS))
      issues.push(`${nameOf(node)}: ${stored * share} rows`);
    if (SCANS.includes(type) && rows * share > MAX_INDEX_ROWS)
      issues.push(`${nameOf(node)}: ${rows * share} rows`);
    const [first, second] = inputs;
    const isCollecting = COLLECTING.has(type);
    if (isCollecting && first && first['Plan Rows'] > MAX_ROWS)
      issues.push(`${nameOf(node)}: ${first['Plan Rows']} rows`);
    if (first)
      visit(first, isCollecting ? 1 : type === 'Limit' ? rows / Math.max(first['Plan Rows'], rows) : share);
    // A nested loop reads its inner side once for each row of the outer side, and the estimate is that of one reading. Where two inputs
    // are merged in their order or read one after the other, each is read only as far as what is asked for.
    if (second) visit(second, SHARING.has(type) ? share : 1);
    for (const other of inputs.slice(2)) visit(other, share);
  };
  visit(root, 1);
  return issues;
}
