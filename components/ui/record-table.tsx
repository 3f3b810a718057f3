import { Table, TableTbody, TableTh, TableThead, TableTr } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './record-table.module.css';

interface Props {
  /** What the columns are called; on a narrow screen every cell says it itself. */
  columns: string[];
  /** Every row leads somewhere: the one under the pointer is marked. */
  leads?: boolean;
  children: ReactNode;
}

/** A table of records with one heading for each column. */
export function RecordTable({ columns, leads, children }: Props) {
  return (
    <Table className={classes.table} highlightOnHover={leads}>
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
