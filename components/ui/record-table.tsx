import { Table, TableTbody, TableTh, TableThead, TableTr } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './record-table.module.css';

interface Props {
  /** Column headings. On a narrow screen the cells show them through their own `data-label`. */
  columns: string[];
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
          {columns.map((column) => (
            <TableTh key={column}>{column}</TableTh>
          ))}
        </TableTr>
      </TableThead>
      <TableTbody>{children}</TableTbody>
    </Table>
  );
}
