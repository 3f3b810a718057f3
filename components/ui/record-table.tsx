import { Table, TableTbody, TableTh, TableThead, TableTr } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './record-table.module.css';

/** A heading that says and changes by what the rows are ordered. */
export interface OrderedColumn {
  label: string;
  head: ReactNode;
  sorted: 'ascending' | 'descending' | 'none';
}

interface Props {
  /** Column headings. On a narrow screen the cells show them through their own `data-label`. */
  columns: (string | OrderedColumn)[];
  /** Highlights the row under the pointer. */
  rowsAreLinks?: boolean;
  children: ReactNode;
}

/** A table with one heading for each column; the rows are children. */
export function RecordTable({ columns, rowsAreLinks, children }: Props) {
  return (
    <Table className={classes.table} highlightOnHover={rowsAreLinks}>
      <TableThead>
        <TableTr>
          {columns.map((column) =>
            typeof column === 'string' ? (
              <TableTh key={column}>{column}</TableTh>
            ) : (
              <TableTh key={column.label} aria-sort={column.sorted}>
                {column.head}
              </TableTh>
            ),
          )}
        </TableTr>
      </TableThead>
      <TableTbody>{children}</TableTbody>
    </Table>
  );
}
