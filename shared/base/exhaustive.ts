/** Ends a switch over a union: a new member that no branch handles is a compile error. */
export function unreachable(value: never): never {
  throw new Error(`unhandled case ${JSON.stringify(value)}`);
}
