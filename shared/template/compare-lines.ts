/** What changed between two versions of a text, line by line. */
export interface ComparedLine {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** The longest common run of lines stays; templates are short enough for the whole table (some hundreds of lines). */
export function compareLines(before: string, after: string): readonly ComparedLine[] {
  const old = before.split('\n');
  const now = after.split('\n');
  const common = commonLengths(old, now);
  const lines: ComparedLine[] = [];
  let at = 0;
  let to = 0;
  while (at < old.length || to < now.length) {
    if (at < old.length && to < now.length && old[at] === now[to]) {
      lines.push({ change: 'same', text: old[at] ?? '' });
      at += 1;
      to += 1;
    } else if (to >= now.length || (at < old.length && (common[at + 1]?.[to] ?? 0) >= (common[at]?.[to + 1] ?? 0))) {
      lines.push({ change: 'removed', text: old[at] ?? '' });
      at += 1;
    } else {
      lines.push({ change: 'added', text: now[to] ?? '' });
      to += 1;
    }
  }
  return lines;
}

/** For each pair of places, how many lines the rests have in common. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const table = old.concat('').map(() => new Array<number>(now.length + 1).fill(0));
  for (let at = old.length - 1; at >= 0; at -= 1) {
    for (let to = now.length - 1; to >= 0; to -= 1) {
      const row = table[at];
      if (row === undefined) continue;
      row[to] =
        old[at] === now[to] ? (table[at + 1]?.[to + 1] ?? 0) + 1 : Math.max(table[at + 1]?.[to] ?? 0, row[to + 1] ?? 0);
    }
  }
  return table;
}
