/** Cells as scenario files write them: `children[2].name` for a row, `home.tenure` for a plain fact, `children` for a roster. */
import type { CellRef } from '../../shared/case/event.ts';

export function cellName({ key, row }: CellRef): string {
  return row === undefined ? key : key.replace('[]', `[${row}]`);
}

export function parseCellName(name: string): CellRef {
  const match = /^(\w+)\[(\d+)\]\.(.+)$/.exec(name);
  return match === null ? { key: name } : { key: `${match[1]}[].${match[3]}`, row: Number(match[2]) };
}
