/** Help as it is written in the release, where a line that begins with a hyphen is a point of a list. Always in English. */
export function HelpText({ text }: { readonly text: string }) {
  return (
    <div className="help-text" lang="en">
      {inGroups(text.split('\n')).map((group, place) =>
        // Lines have no identity of their own; the text is replaced whole.
        group.points ? (
          <ul key={place} className="dotted">
            {group.lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        ) : (
          group.lines.map((line, at) => <p key={`${place}.${at}`}>{line}</p>)
        ),
      )}
    </div>
  );
}

interface Group {
  readonly points: boolean;
  readonly lines: string[];
}

/** Neighbouring lines of one sort together, without the hyphens and without empty lines. */
function inGroups(lines: readonly string[]): readonly Group[] {
  const groups: Group[] = [];
  for (const line of lines.map((one) => one.trim()).filter((one) => one !== '')) {
    const points = line.startsWith('- ');
    const text = points ? line.slice(2) : line;
    const last = groups.at(-1);
    if (last?.points === points) last.lines.push(text);
    else groups.push({ points, lines: [text] });
  }
  return groups;
}
