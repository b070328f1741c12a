/** Finding a command by a few letters. */

export interface Command {
  readonly id: string;
  readonly kind: 'section' | 'question' | 'action' | 'case';
  readonly label: string;
  run(): void;
}

/** Commands whose words begin with the words typed, in any order; accents and case do not matter. */
export function findCommands(commands: readonly Command[], text: string): readonly Command[] {
  const wanted = fold(text).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return commands;
  return commands.filter((command) => {
    const words = fold(command.label).split(/[^\p{L}\p{N}]+/u);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
